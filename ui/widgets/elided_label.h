// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QLabel>

namespace casebound::widgets {

// A line that ends in … where there is no room for all of it; all of it is in its tool tip.
class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(TextSize size, QWidget* parent = nullptr);

    // A comfortable part of it; the rest where there is room.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace casebound::widgets
