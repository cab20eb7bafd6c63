// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/two_line_delegate.h"

#include "ui/widgets/theme.h"

#include <QListWidget>
#include <QPainter>
#include <QScrollBar>

namespace casebound::widgets {

namespace {

constexpr int kAlong = space::kSmall;
constexpr int kAcross = 6;
constexpr int kMostLines = 6;

int wrappedHeight(const QFontMetrics& metrics, const QString& words, int width) {
    if (words.isEmpty()) return 0;
    const int height = metrics.boundingRect(QRect(0, 0, width, 10000), Qt::TextWordWrap, words).height();
    return qMin(height, metrics.lineSpacing() * kMostLines);
}

// As if there were a scroll bar: whether there is one depends on the heights.
int widthFor(const QStyleOptionViewItem& option) {
    const auto* list = qobject_cast<const QListWidget*>(option.widget);
    const int all =
        list ? list->width() - list->verticalScrollBar()->sizeHint().width() : option.rect.width();
    return qMax(80, all - 2 * kAlong);
}

} // namespace

void TwoLineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    const bool isHeading = index.data(IsHeadingRole).toBool();
    if (option.state & QStyle::State_Selected) painter->fillRect(option.rect, ink(Ink::Chosen));
    QRect place = option.rect.adjusted(kAlong, kAcross, -kAlong, -kAcross);
    const QFont strong = font(isHeading ? TextSize::Small : TextSize::Body);
    const QFontMetrics metrics(strong);
    painter->setFont(strong);
    painter->setPen(ink(isHeading ? Ink::Quiet : Ink::Text));
    const auto leading = Qt::AlignTop | QStyle::visualAlignment(option.direction, Qt::AlignLeft);
    const QString title = metrics.elidedText(index.data().toString(), Qt::ElideRight, place.width());
    painter->drawText(place, static_cast<int>(leading), title);
    const QString detail = index.data(DetailRole).toString();
    if (detail.isEmpty()) return;
    place.setTop(place.top() + metrics.lineSpacing());
    painter->setFont(font(TextSize::Small));
    painter->setPen(ink(Ink::Quiet));
    painter->setClipRect(place);
    painter->drawText(place, static_cast<int>(leading) | Qt::TextWordWrap, detail);
    painter->setClipping(false);
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const bool isHeading = index.data(IsHeadingRole).toBool();
    const QFontMetrics metrics(font(isHeading ? TextSize::Small : TextSize::Body));
    const QFontMetrics small(font(TextSize::Small));
    const int width = widthFor(option);
    return {width, metrics.lineSpacing() + 2 * kAcross +
                       wrappedHeight(small, index.data(DetailRole).toString(), width)};
}

QListWidgetItem* addHeading(QListWidget& list, const QString& words) {
    auto* item = new QListWidgetItem(words, &list);
    item->setFlags(Qt::ItemIsEnabled);
    item->setData(TwoLineDelegate::IsHeadingRole, true);
    return item;
}

QListWidgetItem* addTwoLines(QListWidget& list, const QString& title, const QString& detail) {
    auto* item = new QListWidgetItem(title, &list);
    item->setData(TwoLineDelegate::DetailRole, detail);
    item->setData(Qt::AccessibleTextRole, QStringList{title, detail}.join(QStringLiteral(". ")));
    item->setToolTip(title);
    return item;
}

} // namespace casebound::widgets
