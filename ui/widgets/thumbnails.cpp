// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/thumbnails.h"

#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace casebound::widgets {

namespace {

constexpr int kThumbnailWidth = 140;
constexpr int kPictureHeight = 150;
constexpr int kPictureWidth = 108;

// A sheet with its number below; as large before its picture is there as after.
class SheetDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const override {
        return {kPictureWidth + 2 * space::kSmall,
                kPictureHeight + option.fontMetrics.height() + 3 * space::kSmall};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
        const QRectF room = QRectF(option.rect).adjusted(0, space::kSmall, 0, 0);
        const auto image = index.data(Qt::DecorationRole).value<QImage>();
        QSizeF size = image.isNull() ? QSizeF(kPictureWidth, kPictureHeight) : QSizeF(image.size());
        size.scale(kPictureWidth, kPictureHeight, Qt::KeepAspectRatio);
        const QRectF sheet({room.center().x() - size.width() / 2, room.top()}, size);
        painter->setPen(QPen(ink(isCurrent ? Ink::Accent : Ink::Line), isCurrent ? 2 : 1));
        painter->setBrush(ink(Ink::Surface));
        painter->drawRect(sheet);
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        if (!image.isNull()) painter->drawImage(sheet.adjusted(1, 1, -1, -1), image);
        painter->setFont(widgets::font(TextSize::Small));
        painter->setPen(ink(isCurrent ? Ink::Accent : Ink::Quiet));
        painter->drawText(QRectF(room.left(), room.top() + kPictureHeight, room.width(),
                                 option.fontMetrics.height() + space::kSmall),
                          Qt::AlignCenter, index.data().toString());
        painter->restore();
    }
};

} // namespace

Thumbnails::Thumbnails(models::PageSource& source, QWidget* parent)
    : QListView(parent)
    , m_source(source)
    , m_pages(source) {
    setModel(&m_pages);
    setItemDelegate(new SheetDelegate(this));
    setUniformItemSizes(true);
    setFixedWidth(kThumbnailWidth);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Overview of the pages"));
    connect(&m_pages, &QAbstractItemModel::modelReset, this, &Thumbnails::look, Qt::QueuedConnection);
}

void Thumbnails::setCurrentPage(int page) {
    const QModelIndex index = m_pages.index(page - 1);
    if (!index.isValid() || index == currentIndex()) return;
    m_isFollowing = true;
    setCurrentIndex(index);
    scrollTo(index);
    m_isFollowing = false;
}

void Thumbnails::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    if (current.isValid() && !m_isFollowing) Q_EMIT pageChosen(current.row() + 1);
}

// Rows in sight, and one more at each end.
void Thumbnails::look() {
    if (!isVisible()) return m_source.wantSmall({});
    const QModelIndex first = indexAt(QPoint(kThumbnailWidth / 2, 1));
    const QModelIndex last = indexAt(QPoint(kThumbnailWidth / 2, viewport()->height() - 1));
    QList<int> pages;
    const int from = first.isValid() ? first.row() : 0;
    const int to = last.isValid() ? last.row() + 1 : m_pages.rowCount() - 1;
    for (int row = from; row <= qMin(to, m_pages.rowCount() - 1); ++row)
        pages.append(row + 1);
    if (from > 0) pages.append(from);
    m_source.wantSmall(pages);
}

void Thumbnails::showEvent(QShowEvent* event) {
    QListView::showEvent(event);
    look();
}

void Thumbnails::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    look();
}

void Thumbnails::scrollContentsBy(int dx, int dy) {
    QListView::scrollContentsBy(dx, dy);
    look();
}

} // namespace casebound::widgets
