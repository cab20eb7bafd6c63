// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/secret_access.h"

#include "ui/widgets/secret_edit.h"
#include "ui/widgets/secret_words.h"
#include "ui/widgets/sheet_paper.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace casebound::widgets {

namespace {

class SecretAccess final : public QAccessibleWidget {
public:
    explicit SecretAccess(SecretEdit* edit)
        : QAccessibleWidget(edit, QAccessible::EditableText) {}

    QAccessible::State state() const override {
        QAccessible::State state = QAccessibleWidget::state();
        state.passwordEdit = true;
        state.editable = true;
        state.focusable = true;
        return state;
    }
    QString text(QAccessible::Text what) const override {
        const auto* edit = static_cast<const SecretEdit*>(widget());
        if (what == QAccessible::Value)
            return edit->isEmpty() ? SecretEdit::tr("empty") : SecretEdit::tr("something is typed");
        if (what == QAccessible::Description && edit->isCapsLockSeen())
            return SecretEdit::tr("Caps Lock seems to be on");
        return QAccessibleWidget::text(what);
    }
};

// Words that have to be written down are read out to those who cannot see them, and only when asked for.
template <class Words>
class WordsAccess final : public QAccessibleWidget {
public:
    explicit WordsAccess(Words* words)
        : QAccessibleWidget(words, QAccessible::StaticText) {}

    QString text(QAccessible::Text what) const override {
        if (what == QAccessible::Value) return static_cast<const Words*>(widget())->readOut();
        return QAccessibleWidget::text(what);
    }
};

QAccessibleInterface* accessFor(const QString& /*className*/, QObject* object) {
    if (auto* edit = qobject_cast<SecretEdit*>(object)) return new SecretAccess(edit);
    if (auto* words = qobject_cast<SecretWords*>(object)) return new WordsAccess(words);
    if (auto* paper = qobject_cast<SheetPaper*>(object)) return new WordsAccess(paper);
    return nullptr;
}

} // namespace

void installSecretAccess() {
    static const bool isInstalled = [] { return QAccessible::installFactory(accessFor), true; }();
    Q_UNUSED(isInstalled)
}

} // namespace casebound::widgets
