// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elided_label.h"

#include "ui/widgets/basics.h"

#include <QPainter>

namespace casebound::widgets {

namespace {

constexpr int kComfortable = 14; // characters

} // namespace

ElidedLabel::ElidedLabel(TextSize size, QWidget* parent)
    : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    setTextSize(*this, size);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

QSize ElidedLabel::sizeHint() const {
    const QSize whole = QLabel::sizeHint();
    return {qMin(whole.width(), fontMetrics().averageCharWidth() * kComfortable), whole.height()};
}

QSize ElidedLabel::minimumSizeHint() const {
    return {fontMetrics().horizontalAdvance(QStringLiteral("……")), QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, width());
    if ((shown == text() ? QString() : text()) != toolTip()) setToolTip(shown == text() ? QString() : text());
    painter.drawText(rect(), static_cast<int>(Qt::AlignLeading | Qt::AlignVCenter), shown);
}

} // namespace casebound::widgets
