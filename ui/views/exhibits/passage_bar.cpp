// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/exhibits/passage_bar.h"

#include "ui/widgets/basics.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>

#include <array>

namespace casebound::views {

using widgets::space::kSmall;
using widgets::space::kTiny;

namespace {

struct UseWords {
    PassageBar::Use use;
    const char* icon;
    const char* name;
    const char* meaning;
    Qt::Key key;
};

constexpr std::array kUses{
    UseWords{PassageBar::Use::Cite, "quote", QT_TRANSLATE_NOOP("passage", "Cite"),
             QT_TRANSLATE_NOOP("passage", "Pin cite: a record relies on this passage"), Qt::Key_C},
    UseWords{PassageBar::Use::Event, "event", QT_TRANSLATE_NOOP("passage", "Event"),
             QT_TRANSLATE_NOOP("passage", "New event that this passage tells of"), Qt::Key_E},
    UseWords{PassageBar::Use::Claim, "claim", QT_TRANSLATE_NOOP("passage", "Claim"),
             QT_TRANSLATE_NOOP("passage", "New allegation, or a claim of a point"), Qt::Key_L},
    UseWords{PassageBar::Use::Person, "person", QT_TRANSLATE_NOOP("passage", "Person"),
             QT_TRANSLATE_NOOP("passage", "Register these words as a name"), Qt::Key_M},
    UseWords{PassageBar::Use::Else, "mask", QT_TRANSLATE_NOOP("passage", "Not them"),
             QT_TRANSLATE_NOOP("passage", "This name is somebody else's, or nobody's"), Qt::Key_N},
    UseWords{PassageBar::Use::Copy, "copy", QT_TRANSLATE_NOOP("passage", "Copy"),
             QT_TRANSLATE_NOOP("passage", "Copy the words, with labels in place of names"), Qt::Key_unknown},
};

QString spoken(const char* words) {
    return QCoreApplication::translate("passage", words);
}

} // namespace

PassageBar::PassageBar(QWidget* parent)
    : QFrame(parent) {
    setObjectName(QStringLiteral("passageBar"));
    setAccessibleName(tr("What to make of the selected passage"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kTiny, kTiny, kTiny, kTiny);
    row->setSpacing(kTiny);
    for (const UseWords& words : kUses) {
        const QString key = words.key == Qt::Key_unknown
                                ? QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText)
                                : QKeySequence(words.key).toString();
        auto* button = new QToolButton;
        button->setIcon(widgets::icon(QLatin1String(words.icon)));
        button->setText(QStringLiteral("%1  %2").arg(spoken(words.name), key));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setToolTip(QStringLiteral("%1 (%2)").arg(spoken(words.meaning), key));
        button->setAccessibleName(spoken(words.meaning));
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this, [this, use = words.use] { Q_EMIT wanted(use); });
        row->addWidget(button);
        m_buttons.insert(static_cast<int>(words.use), button);
    }
    hide();
}

void PassageBar::allow(bool changes, bool names) {
    m_canChange = changes;
    m_canName = names;
    setMentioned(m_isMentioned);
}

void PassageBar::setMentioned(bool isMentioned) {
    m_isMentioned = isMentioned;
    m_buttons.value(static_cast<int>(Use::Else))->setVisible(isMentioned && m_canName);
    for (const UseWords& words : kUses)
        m_buttons.value(static_cast<int>(words.use))->setEnabled(allows(words.use));
}

bool PassageBar::allows(Use use) const {
    if (use == Use::Copy) return true;
    if (use == Use::Else && !m_isMentioned) return false;
    return m_canChange && ((use != Use::Person && use != Use::Else) || m_canName);
}

std::optional<PassageBar::Use> PassageBar::useOf(const QKeyEvent& event) const {
    if (event.matches(QKeySequence::Copy)) return Use::Copy;
    if (event.modifiers() != Qt::NoModifier) return std::nullopt;
    for (const UseWords& words : kUses)
        if (words.key == event.key()) return words.use;
    return std::nullopt;
}

void PassageBar::showAt(const QRect& passage) {
    adjustSize();
    const QRect room = parentWidget()->rect().adjusted(kSmall, kSmall, -kSmall, -kSmall);
    int y = passage.bottom() + kSmall;
    if (y + height() > room.bottom()) y = passage.top() - kSmall - height();
    if (y < room.top()) y = room.bottom() - height(); // a passage as high as the window
    const int x = qBound(room.left(), passage.left(), qMax(room.left(), room.right() - width()));
    move(x, y);
    show();
    raise();
}

} // namespace casebound::views
