// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/start/protection_choice.h"

#include "ui/views/start/start_page.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QVBoxLayout>

namespace casebound::views {

namespace {

struct Choice {
    int profile;
    QString words;
    QString cost;
};

QList<Choice> choices(ProtectionChoice::For what) {
    const bool isNew = what == ProtectionChoice::For::NewCase;
    const QString usual = ProtectionChoice::tr("Opening takes 512 MB of memory and about a second.");
    QList<Choice> all;
    if (!isNew) all.append({ProtectionChoice::kUsual, ProtectionChoice::tr("As it is"), {}});
    all.append({1, ProtectionChoice::tr("1: for small machines"),
                ProtectionChoice::tr("Opening takes 256 MB of memory.")});
    all.append({isNew ? ProtectionChoice::kUsual : 2, ProtectionChoice::tr("2: the usual"), usual});
    all.append({3, ProtectionChoice::tr("3: slow and strong"),
                ProtectionChoice::tr("Opening takes 1 GB of memory and some seconds, each time.")});
    return all;
}

} // namespace

ProtectionChoice::ProtectionChoice(For what, QWidget* parent)
    : QWidget(parent)
    , m_profiles(new QButtonGroup(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::space::kSmall);
    for (const auto& [profile, words, cost] : choices(what)) {
        auto* choice = new QRadioButton(words);
        choice->setAccessibleDescription(cost);
        m_profiles->addButton(choice, profile);
        column->addWidget(choice);
        if (!cost.isEmpty()) column->addWidget(StartPage::quiet(cost));
    }
    connect(m_profiles, &QButtonGroup::idToggled, this, [this](int profile, bool isChosen) {
        if (isChosen) Q_EMIT this->chosen(profile);
    });
    begin();
}

int ProtectionChoice::profile() const {
    return m_profiles->checkedId();
}

void ProtectionChoice::begin() {
    m_profiles->button(kUsual)->setChecked(true);
}

} // namespace casebound::views
