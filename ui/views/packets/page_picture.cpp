// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/packets/page_picture.h"

#include "ui/widgets/theme.h"

#include <QPainter>

#include <algorithm>

namespace casebound::views {

namespace {

constexpr int kWidest = 900;

} // namespace

PagePicture::PagePicture(QWidget* parent)
    : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PagePicture::show(const QImage& page) {
    m_page = page;
    setMinimumHeight(heightForWidth(width()));
    update();
}

int PagePicture::pageWidth(int width) const {
    return std::max(1, std::min(width, kWidest) - 2);
}

int PagePicture::heightForWidth(int width) const {
    if (m_page.isNull()) return 0;
    return static_cast<int>(qint64(pageWidth(width)) * m_page.height() / std::max(1, m_page.width())) + 2;
}

QSize PagePicture::sizeHint() const {
    return {kWidest / 2, heightForWidth(kWidest / 2)};
}

void PagePicture::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    setMinimumHeight(heightForWidth(width()));
}

void PagePicture::paintEvent(QPaintEvent* /*event*/) {
    if (m_page.isNull()) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const int wide = pageWidth(width());
    const QRect where((width() - wide) / 2, 1, wide, heightForWidth(width()) - 2);
    painter.drawImage(where, m_page);
    painter.setPen(widgets::ink(widgets::Ink::Line));
    painter.drawRect(where.adjusted(0, 0, -1, -1));
}

} // namespace casebound::views
