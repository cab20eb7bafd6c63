// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/quick_picker.h"

#include "ui/widgets/basics.h"
#include "ui/widgets/line_edit.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPointer>
#include <QScreen>
#include <QVBoxLayout>

namespace casebound::widgets {

namespace {

constexpr int kWidth = 440;
constexpr int kListHeight = 240;

} // namespace

QPoint besidePart(const QWidget& owner, const QRect& near, const QSize& size) {
    const QRect room = owner.screen()->availableGeometry();
    QPoint place = owner.mapToGlobal(QPoint(near.left(), near.bottom() + space::kTiny));
    if (place.y() + size.height() > room.bottom())
        place.setY(owner.mapToGlobal(near.topLeft()).y() - size.height() - space::kTiny);
    place.setX(qBound(room.left(), place.x(), qMax(room.left(), room.right() - size.width())));
    place.setY(qBound(room.top(), place.y(), qMax(room.top(), room.bottom() - size.height())));
    return place;
}

QuickPicker::QuickPicker(const QString& title, const QList<Pick>& fixed, Ask ask, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_fixed(fixed)
    , m_ask(std::move(ask))
    , m_line(new LineEdit)
    , m_list(new QListWidget) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("popup"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kMedium, space::kMedium, space::kMedium, space::kMedium);
    layout->setSpacing(space::kSmall);
    layout->addWidget(label(title, TextSize::Strong));
    layout->addWidget(m_line);
    layout->addWidget(m_list);
    m_line->setPlaceholderText(tr("Type a reference or some words"));
    m_line->setAccessibleName(title);
    m_line->installEventFilter(this);
    m_list->setAccessibleName(tr("What could be meant"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setFixedHeight(kListHeight);
    setFixedWidth(kWidth);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &QuickPicker::look);
    connect(m_list, &QListWidget::itemClicked, this, &QuickPicker::take);
    fill({});
    look();
}

void QuickPicker::popUp(const QRect& near) {
    adjustSize();
    move(besidePart(*parentWidget(), near, size()));
    show();
    m_line->setFocus(Qt::PopupFocusReason);
}

void QuickPicker::look() {
    m_isStale = !m_line->text().trimmed().isEmpty();
    m_ask(m_line->text().trimmed(),
          [guard = QPointer<QuickPicker>(this), asked = ++m_asked](const QList<Pick>& found) {
              if (guard && guard->m_asked == asked) guard->fill(found);
          });
}

// Fixed answers stay while nothing is typed; what is typed asks for something else.
void QuickPicker::fill(const QList<Pick>& found) {
    const int row = m_isStale || m_list->count() == 0 ? 0 : m_list->currentRow();
    m_shown = m_line->text().trimmed().isEmpty() ? m_fixed + found : found;
    m_list->clear();
    for (const Pick& pick : m_shown) {
        const QString words =
            pick.ref.isEmpty() ? pick.title : QStringLiteral("%1   %2").arg(pick.ref, pick.title);
        auto* item = new QListWidgetItem(icon(pick.icon), words, m_list);
        item->setToolTip(pick.title);
    }
    m_list->setCurrentRow(row);
    m_isStale = false;
    if (m_takesNext) take();
}

// Whoever types faster than the case answers means what was typed.
void QuickPicker::take() {
    m_takesNext = m_isStale;
    if (m_isStale) return;
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_shown.size()) return;
    const Pick pick = m_shown.at(row);
    close();
    Q_EMIT picked(pick);
}

bool QuickPicker::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_line || event->type() != QEvent::KeyPress) return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const int row = m_list->currentRow();
    if (key == Qt::Key_Down)
        m_list->setCurrentRow(qMin(row + 1, m_list->count() - 1));
    else if (key == Qt::Key_Up)
        m_list->setCurrentRow(qMax(row - 1, 0));
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        take();
    else
        return QFrame::eventFilter(watched, event);
    return true;
}

} // namespace casebound::widgets
