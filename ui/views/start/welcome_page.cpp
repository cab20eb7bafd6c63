// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/start/welcome_page.h"

#include "core/base/secure_bytes.h"
#include "core/session/services.h"
#include "ui/views/start/choice_card.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/flow_layout.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace casebound::views {

using namespace widgets::space;
using widgets::Notice;

namespace {

constexpr int kWelcomeWidth = 780;
constexpr int kPicture = 64;

} // namespace

WelcomePage::WelcomePage(QWidget* parent)
    : QWidget(parent)
    , m_create(new ChoiceCard(QStringLiteral("add"), tr("Create a case"),
                              tr("A new, empty case: one encrypted file, in a place that you choose.")))
    , m_open(new ChoiceCard(QStringLiteral("open"), tr("Open a case"),
                            tr("Go on with a case. Casebound keeps no list of your cases: choose the file.")))
    , m_demo(new ChoiceCard(QStringLiteral("eye"), tr("Try the demo case"),
                            tr("A finished case about invented people, to look around in and to spoil.")))
    , m_received(new ChoiceCard(QStringLiteral("packet"), tr("Open a received packet"),
                                tr("Somebody sent you a sealed packet: check it, then read it.")))
    , m_rescue(nullptr) {
    m_rescue = rescue();
    auto* column = new QWidget;
    column->setMaximumWidth(kWelcomeWidth);
    auto* inside = new QVBoxLayout(column);
    inside->setSpacing(kLarge);
    auto* cards = new QGridLayout;
    cards->setSpacing(kMedium);
    cards->addWidget(m_create, 0, 0);
    cards->addWidget(m_open, 0, 1);
    cards->addWidget(m_demo, 1, 0);
    cards->addWidget(m_received, 1, 1);
    inside->addStretch(2);
    inside->addWidget(heading());
    inside->addLayout(cards);
    inside->addWidget(m_rescue);
    inside->addWidget(warnings());
    inside->addStretch(3);
    auto* middle = new QWidget;
    auto* across = new QHBoxLayout(middle);
    across->addStretch(1);
    across->addWidget(column, 100);
    across->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(middle);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    connect(m_create, &ChoiceCard::clicked, this, &WelcomePage::createWanted);
    connect(m_open, &ChoiceCard::clicked, this, &WelcomePage::openWanted);
    connect(m_demo, &ChoiceCard::clicked, this, &WelcomePage::demoWanted);
    connect(m_received, &ChoiceCard::clicked, this, &WelcomePage::receivedWanted);
}

QWidget* WelcomePage::heading() const {
    auto* heading = new QWidget;
    auto* picture = new QLabel;
    picture->setPixmap(widgets::icon(QStringLiteral("casebound")).pixmap(kPicture, kPicture));
    auto* words = new QVBoxLayout;
    words->setSpacing(kTiny);
    words->addWidget(widgets::label(QStringLiteral("Casebound"), widgets::TextSize::Huge));
    words->addWidget(
        widgets::label(tr("Keeps the evidence of a case in one encrypted file on this computer. Nothing "
                          "is sent anywhere, and names get out only on purpose."),
                       widgets::TextSize::Body, widgets::Ink::Quiet));
    auto* line = new QHBoxLayout(heading);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kLarge);
    line->addWidget(picture, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    return heading;
}

// For bad days: quiet, and where one looks then.
QWidget* WelcomePage::rescue() {
    auto* rescue = new QWidget;
    auto* flow = new widgets::FlowLayout(rescue);
    flow->setSpacing(kSmall);
    const auto add = [this, flow](const char* icon, const QString& words, void (WelcomePage::*wanted)()) {
        auto* button = new QPushButton(widgets::icon(QLatin1String(icon)), words);
        connect(button, &QPushButton::clicked, this, wanted);
        flow->addWidget(button);
    };
    add("archive", tr("Restore an archive…"), &WelcomePage::restoreWanted);
    add("backup", tr("Go back to a backup…"), &WelcomePage::restoreBackupWanted);
    add("key", tr("The passphrase is lost…"), &WelcomePage::recoverWanted);
    add("warning", tr("The file is damaged…"), &WelcomePage::salvageWanted);
    return rescue;
}

// What this computer does not do for the safety of a case, said before one is open.
QWidget* WelcomePage::warnings() {
    auto* warnings = new QWidget;
    auto* column = new QVBoxLayout(warnings);
    column->setContentsMargins(0, 0, 0, 0);
    if (!checkMemoryLock()) {
        column->addWidget(
            new Notice(Notice::Kind::Danger,
                       tr("This system does not let Casebound keep keys out of the swap space, so no "
                          "case can be opened. Please raise the limit on locked memory (ulimit -l) and "
                          "start Casebound again.")));
        for (QWidget* way : std::initializer_list<QWidget*>{m_create, m_open, m_demo, m_rescue})
            way->setEnabled(false);
    }
    if (session::swapWarning())
        column->addWidget(
            new Notice(Notice::Kind::Warning,
                       tr("The swap space of this computer is not encrypted. What you see of an open "
                          "case can end up on its disk, and hibernating writes all of it there. "
                          "Encrypt it, or switch it off, and do not hibernate with a case open.")));
    return warnings;
}

} // namespace casebound::views
