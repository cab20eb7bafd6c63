// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/start/choice_card.h"

#include "ui/widgets/basics.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace casebound::views {

using namespace widgets::space;

namespace {

constexpr int kCardWidth = 300;
constexpr int kIcon = 32;

} // namespace

ChoiceCard::ChoiceCard(const QString& iconName, const QString& title, const QString& text, QWidget* parent)
    : QPushButton(parent) {
    setAccessibleName(title);
    setAccessibleDescription(text);
    setCursor(Qt::PointingHandCursor);
    setProperty("card", true);
    auto* picture = new QLabel;
    picture->setPixmap(widgets::icon(iconName, widgets::Ink::Accent).pixmap(kIcon, kIcon));
    auto* words = new QVBoxLayout;
    words->setSpacing(kTiny);
    words->addWidget(widgets::label(title, widgets::TextSize::Strong));
    words->addWidget(widgets::label(text, widgets::TextSize::Body, widgets::Ink::Quiet));
    words->addStretch();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(kLarge, kMedium, kLarge, kMedium);
    layout->setSpacing(kLarge);
    layout->addWidget(picture, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    for (QLabel* label : findChildren<QLabel*>())
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize ChoiceCard::sizeHint() const {
    return {kCardWidth, heightForWidth(kCardWidth)};
}

int ChoiceCard::heightForWidth(int width) const {
    return layout()->heightForWidth(width);
}

} // namespace casebound::views
