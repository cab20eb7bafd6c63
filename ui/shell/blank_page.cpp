// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/blank_page.h"

#include "ui/widgets/basics.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace casebound::shell {

BlankPage::BlankPage(QWidget* over)
    : QWidget(over) {
    setAutoFillBackground(true);
    auto* state = new widgets::EmptyState(
        QStringLiteral("eye"), tr("Covered while nobody is here"),
        tr("Names were hidden. Jobs go on. The case locks by itself if it stays like this."));
    m_goOn = state->addAction(tr("Go on"));
    m_goOn->setDefault(true);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(state);
    hide();
    over->installEventFilter(this);
    connect(m_goOn, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT uncovered();
    });
}

void BlankPage::cover() {
    setGeometry(parentWidget()->rect());
    show();
    raise();
    m_goOn->setFocus(Qt::OtherFocusReason);
}

bool BlankPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

} // namespace casebound::shell
