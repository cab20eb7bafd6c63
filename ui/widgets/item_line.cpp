// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/item_line.h"

#include "ui/widgets/basics.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>

namespace casebound::widgets {

namespace {

constexpr qsizetype kLongestLine = 400;

QString shortened(const QString& words) {
    return words.size() <= kLongestLine ? words : words.left(kLongestLine) + QStringLiteral("…");
}

} // namespace

ItemLine::ItemLine(int index, const QString& words, bool readOnly)
    : m_index(index)
    , m_isReadOnly(readOnly) {
    setProperty("item", true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(words);
    if (!readOnly) {
        setAccessibleDescription(tr("Return edits it, Delete removes it, Alt+Up and Alt+Down move it."));
        setCursor(Qt::PointingHandCursor);
    }
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kSmall, space::kTiny, space::kTiny, space::kTiny);
    row->setSpacing(0);
    auto* said = label(shortened(words));
    said->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(said, 1);
    if (!readOnly) addButtons();
}

void ItemLine::addButtons() {
    const auto button = [this](const char* name, const QString& words) {
        auto* made = toolButton(QLatin1String(name), words);
        made->setFocusPolicy(Qt::NoFocus); // the line has keys for it
        made->setIconSize({14, 14});
        layout()->addWidget(made);
        static_cast<QHBoxLayout*>(layout())->setAlignment(made, Qt::AlignTop);
        return made;
    };
    connect(button("edit", tr("Edit (Return)")), &QToolButton::clicked, this,
            [this] { Q_EMIT wanted(m_index); });
    connect(button("remove", tr("Remove (Delete)")), &QToolButton::clicked, this,
            [this] { Q_EMIT removed(m_index); });
}

void ItemLine::keyPressEvent(QKeyEvent* event) {
    if (m_isReadOnly) return QFrame::keyPressEvent(event);
    const bool isShift = event->modifiers().testFlag(Qt::AltModifier);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        Q_EMIT wanted(m_index);
        return;
    case Qt::Key_Delete:
        Q_EMIT removed(m_index);
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (!isShift) break;
        Q_EMIT shifted(m_index, event->key() == Qt::Key_Up ? -1 : 1);
        return;
    default:
        break;
    }
    QFrame::keyPressEvent(event);
}

void ItemLine::mouseReleaseEvent(QMouseEvent* event) {
    QFrame::mouseReleaseEvent(event);
    if (!m_isReadOnly) Q_EMIT wanted(m_index);
}

} // namespace casebound::widgets
