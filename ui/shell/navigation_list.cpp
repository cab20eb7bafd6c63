// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation_list.h"

#include "ui/widgets/theme.h"

#include <QGuiApplication>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <utility>

namespace casebound::shell {

using models::Navigation;
using widgets::Ink;
using widgets::ink;

namespace {

constexpr int kWidth = 228;
constexpr int kWidest = 330; // with large letters the rest of the window needs the room more
constexpr int kIcon = 18;
constexpr int kDot = 6;

int listWidth() {
    return qMin(widgets::forLetters(kWidth), kWidest);
}

// A heading, or icon, name, a dot where something waits, and the count at the end.
class RoomDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const bool isGroup = index.data(Navigation::IsGroupRole).toBool();
        const int height =
            option.fontMetrics.height() + (isGroup ? widgets::space::kMedium : widgets::space::kSmall);
        return {listWidth(), index.row() == 0 ? height - widgets::space::kSmall : height};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (index.data(Navigation::IsGroupRole).toBool())
            paintGroup(*painter, option, index);
        else
            paintRoom(*painter, option, index);
        painter->restore();
    }

private:
    static void paintGroup(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
        painter.setFont(widgets::font(widgets::TextSize::Small));
        painter.setPen(ink(Ink::Faint));
        painter.drawText(
            option.rect.adjusted(widgets::space::kMedium, 0, -widgets::space::kMedium,
                                 -widgets::space::kTiny),
            static_cast<int>(Qt::AlignBottom | QStyle::visualAlignment(option.direction, Qt::AlignLeft)),
            index.data().toString());
    }

    static QRect mirrored(const QStyleOptionViewItem& option, const QRect& rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    }

    static void paintRoom(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        const QRect row = option.rect.adjusted(widgets::space::kTiny, 1, -widgets::space::kTiny, -1);
        if (isChosen || option.state.testFlag(QStyle::State_MouseOver)) {
            painter.setPen(option.state.testFlag(QStyle::State_HasFocus) ? QPen(ink(Ink::Accent))
                                                                         : QPen(Qt::NoPen));
            painter.setBrush(ink(isChosen ? Ink::Chosen : Ink::Surface));
            painter.drawRoundedRect(row, widgets::kRadius, widgets::kRadius);
        }
        const QRect picture(row.left() + widgets::space::kSmall, row.center().y() - kIcon / 2 + 1, kIcon,
                            kIcon);
        widgets::icon(index.data(Navigation::IconNameRole).toString(), isChosen ? Ink::Accent : Ink::Quiet)
            .paint(&painter, mirrored(option, picture));
        paintWords(painter, option, index,
                   row.adjusted(kIcon + 2 * widgets::space::kSmall, 0, -widgets::space::kSmall, 0));
    }

    static void paintWords(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                           const QRect& area) {
        const QString count = index.data(Navigation::CountRole).toString();
        const int countWidth = option.fontMetrics.horizontalAdvance(count);
        const auto towards = [&option](Qt::Alignment side) {
            return static_cast<int>(Qt::AlignVCenter | QStyle::visualAlignment(option.direction, side));
        };
        painter.setFont(widgets::font(widgets::TextSize::Body));
        painter.setPen(ink(Ink::Faint));
        painter.drawText(mirrored(option, area), towards(Qt::AlignRight), count);
        if (!index.data(Navigation::AttentionRole).toString().isEmpty()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(ink(Ink::Warning));
            painter.drawEllipse(mirrored(option, QRect(area.right() - countWidth - widgets::space::kMedium,
                                                       area.center().y() - kDot / 2 + 1, kDot, kDot)));
        }
        painter.setPen(ink(Ink::Text));
        const int room = area.width() - countWidth - 2 * widgets::space::kMedium;
        const QRect words(area.left(), area.top(), room, area.height());
        painter.drawText(mirrored(option, words), towards(Qt::AlignLeft),
                         option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, room));
    }
};

} // namespace

NavigationList::NavigationList(Navigation& rooms, QWidget* parent)
    : QListView(parent)
    , m_rooms(rooms) {
    setModel(&rooms);
    setItemDelegate(new RoomDelegate(this));
    setObjectName(QStringLiteral("navigation"));
    setAccessibleName(tr("Rooms of the case"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFixedWidth(listWidth() + 2 * widgets::space::kTiny);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    // The room one is in, clicked again: back to its list, and the keyboard with it.
    connect(this, &QListView::clicked, this, [this](const QModelIndex& room) {
        if (std::exchange(m_chosenRow, -1) == room.row()) return;
        if (const auto destination = m_rooms.destination(room.row())) Q_EMIT chosen(*destination);
    });
}

void NavigationList::changeEvent(QEvent* event) {
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange) setFixedWidth(listWidth() + 2 * widgets::space::kTiny);
}

void NavigationList::mark(const models::Destination& destination) {
    m_isMarking = true;
    const int row = m_rooms.rowOf(destination);
    setCurrentIndex(row < 0 ? QModelIndex() : m_rooms.index(row));
    m_isMarking = false;
}

void NavigationList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    // A list that gets the focus before it has a row takes its first one: nobody chose that.
    if (m_isMarking || !previous.isValid()) return;
    m_chosenRow = QGuiApplication::mouseButtons() == Qt::NoButton ? -1 : current.row();
    if (const auto destination = m_rooms.destination(current.row())) Q_EMIT chosen(*destination);
}

} // namespace casebound::shell
