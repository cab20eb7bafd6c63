// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

namespace casebound::widgets {

// Pages of which one is in front. Asks for the room that this one needs: what one has left does not keep the
// window wide.
class FrontPage : public QStackedWidget {
    Q_OBJECT
public:
    explicit FrontPage(QWidget* parent = nullptr)
        : QStackedWidget(parent) {
        connect(this, &QStackedWidget::currentChanged, this, &QWidget::updateGeometry);
    }
    QSize minimumSizeHint() const override {
        return currentWidget() ? currentWidget()->minimumSizeHint() : QSize();
    }
};

} // namespace casebound::widgets
