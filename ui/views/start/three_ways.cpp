// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/start/three_ways.h"

#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QVBoxLayout>

namespace casebound::views {

using namespace widgets::space;

ThreeWays::ThreeWays(const QString& stays, const QString& another, const QString& none,
                     const QList<QWidget*>& fields, QWidget* parent)
    : QWidget(parent)
    , m_ways(new QButtonGroup(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSmall);
    const auto add = [&](Way way, const QString& words) {
        auto* button = new QRadioButton(words);
        m_ways->addButton(button, way);
        column->addWidget(button);
    };
    add(Stays, stays);
    add(Another, another);
    auto* inside = new QWidget;
    auto* lines = new QVBoxLayout(inside);
    lines->setContentsMargins(kLarge, 0, 0, 0);
    lines->setSpacing(kSmall);
    for (QWidget* field : fields)
        lines->addWidget(field);
    inside->hide();
    column->addWidget(inside);
    add(None, none);
    connect(m_ways, &QButtonGroup::idToggled, this, [this, inside](int way, bool isChosen) {
        if (way == Another) inside->setVisible(isChosen);
        if (isChosen) Q_EMIT changed();
    });
    begin();
}

ThreeWays::Way ThreeWays::way() const {
    return static_cast<Way>(m_ways->checkedId());
}

void ThreeWays::begin() {
    m_ways->button(Stays)->setChecked(true);
}

} // namespace casebound::views
