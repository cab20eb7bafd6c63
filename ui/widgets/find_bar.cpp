// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/find_bar.h"

#include "ui/widgets/basics.h"
#include "ui/widgets/line_edit.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>
#include <QToolButton>

namespace casebound::widgets {

FindBar::FindBar(QWidget& scope)
    : QWidget(&scope)
    , m_line(new LineEdit)
    , m_count(label({}, TextSize::Small, Ink::Quiet)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::kSmall, 0, space::kSmall, space::kTiny);
    layout->setSpacing(space::kTiny);
    m_line->setPlaceholderText(tr("Find in this document"));
    m_line->setAccessibleName(tr("Find in this document"));
    m_line->setClearButtonEnabled(true);
    m_line->setMaximumWidth(360);
    m_count->setWordWrap(false);
    auto* before = toolButton(QStringLiteral("previous"), tr("Place before (Shift+F3)"));
    auto* after = toolButton(QStringLiteral("next"), tr("Next place (F3)"));
    auto* close = toolButton(QStringLiteral("close"), tr("Close (Esc)"));
    layout->addWidget(m_line, 1);
    layout->addWidget(before);
    layout->addWidget(after);
    layout->addWidget(m_count);
    layout->addStretch(1);
    layout->addWidget(close);
    connect(m_line, &QLineEdit::textChanged, this, &FindBar::wanted);
    connect(before, &QToolButton::clicked, this, [this] { Q_EMIT step(-1); });
    connect(after, &QToolButton::clicked, this, [this] { Q_EMIT step(1); });
    connect(close, &QToolButton::clicked, this, &FindBar::finish);
    stepBy(Qt::Key_F3, 1, scope);
    stepBy(Qt::SHIFT | Qt::Key_F3, -1, scope);
    setFocusProxy(m_line);
}

void FindBar::stepBy(const QKeySequence& key, int by, QWidget& scope) {
    auto* shortcut = new QShortcut(key, &scope);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, [this, by] { Q_EMIT step(by); });
}

void FindBar::start() {
    show();
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

QString FindBar::words() const {
    return m_line->text().trimmed();
}

void FindBar::say(qsizetype current, qsizetype count, bool more) {
    if (words().isEmpty()) return m_count->clear();
    if (count == 0) return m_count->setText(tr("Not found"));
    m_count->setText((more ? tr("%1 of more than %2") : tr("%1 of %2")).arg(current + 1).arg(count));
}

void FindBar::finish() {
    hide();
    Q_EMIT closed();
}

void FindBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return finish();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT step(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace casebound::widgets
