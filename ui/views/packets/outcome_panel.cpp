// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/packets/outcome_panel.h"

#include "ui/widgets/basics.h"
#include "ui/widgets/goodbye.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/ref_links.h"
#include "ui/widgets/secret_clipboard.h"
#include "ui/widgets/table_page.h"

#include <QDir>
#include <QGridLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace casebound::views {

using models::Leaving;
using widgets::Ink;
using widgets::Notice;
using widgets::TextSize;

namespace {

constexpr int kLeaksHeight = 180;

QString done(Leaving what, int files) {
    switch (what) {
    case Leaving::Packet:
        return OutcomePanel::tr("The packet is sealed, with %n files in it.", nullptr, files);
    case Leaving::Reply:
        return OutcomePanel::tr("The reply was written.");
    case Leaving::Summary:
        return OutcomePanel::tr("The summary was written.");
    case Leaving::Archive:
        return OutcomePanel::tr("The archive was written. Whoever can open it can read everything.");
    }
    return {};
}

QLabel* fingerprintLabel(const QString& fingerprint) {
    auto* shown = widgets::label(models::fingerprintLines(fingerprint), TextSize::Title);
    shown->setWordWrap(false);
    return shown;
}

} // namespace

OutcomePanel::OutcomePanel(QWidget* parent)
    : QWidget(parent)
    , m_state(new Notice(Notice::Kind::Good))
    , m_facts(new QWidget)
    , m_grid(new QGridLayout(m_facts))
    , m_leakTitle(widgets::label({}, TextSize::Strong))
    , m_leaks(new models::LeakTable(this))
    , m_leakTable(new widgets::RecordTable(tr("What was found in the finished files"))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(widgets::space::kSmall);
    m_grid->setContentsMargins(0, widgets::space::kSmall, 0, 0);
    m_grid->setHorizontalSpacing(widgets::space::kLarge);
    m_grid->setColumnStretch(1, 1);
    m_leakTable->setModel(m_leaks);
    m_leakTable->setMinimumHeight(kLeaksHeight);
    m_leakTable->setColumnHidden(models::LeakTable::Around, true); // it holds words of the case
    widgets::setColumnWidths(*m_leakTable, {110, 180, 0, 0, 70});
    column->addWidget(m_state);
    column->addWidget(m_facts);
    column->addWidget(m_leakTitle);
    column->addWidget(m_leakTable);
    connect(m_leakTable, &widgets::RecordTable::wanted, this, &OutcomePanel::wanted);
    clear();
}

void OutcomePanel::clear() {
    dropFacts();
    m_leaks->setRows({});
    m_leakTitle->hide();
    m_leakTable->hide();
    hide();
}

void OutcomePanel::fail(const QString& message) {
    clear();
    m_state->say(Notice::Kind::Danger, message);
    setVisible(true);
}

void OutcomePanel::show(Leaving what, const QString& path, const session::LeaveReport& report) {
    clear();
    if (report.left)
        m_state->say(Notice::Kind::Good, done(what, report.files));
    else
        m_state->say(Notice::Kind::Danger,
                     report.message.isEmpty()
                         ? tr("Nothing left the case. Mend what is in the way, then try again.")
                         : report.message);
    if (report.left) addWhere(path, report.exportRef);
    if (report.left && !report.fingerprint.isEmpty()) {
        addFact(tr("Signed with"), fingerprintLabel(report.fingerprint), report.fingerprint);
        addFact({}, widgets::label(
                        tr("Read this to the receiver by another way than the packet goes, by phone for "
                           "instance. It proves that the packet is yours."),
                        TextSize::Small, Ink::Quiet));
    }
    m_leaks->show(report.leaks, false);
    m_leakTitle->setText(
        report.left ? tr("Found in the finished files, and not in the way: look whether it may stand")
                    : tr("Found in the finished files"));
    m_leakTitle->setVisible(m_leaks->rowCount() > 0);
    m_leakTable->setVisible(m_leaks->rowCount() > 0);
    setVisible(true);
}

void OutcomePanel::show(Leaving what, const QString& path, const QString& entry) {
    clear();
    m_state->say(Notice::Kind::Good, done(what, 0));
    addWhere(path, entry);
    setVisible(true);
}

void OutcomePanel::addWhere(const QString& path, const QString& entry) {
    addFact(tr("File"), widgets::label(QDir::toNativeSeparators(path)));
    if (entry.isEmpty()) return;
    auto* link = new widgets::RefLinks;
    connect(link, &widgets::RefLinks::wanted, this, &OutcomePanel::wanted);
    addFact(tr("In the ledger"), link);
    link->show({}, {entry}); // once it is in here: without a parent it would be a window
}

void OutcomePanel::addFact(const QString& name, QWidget* fact, const QString& toCopy) {
    const int row = m_grid->rowCount();
    m_grid->addWidget(widgets::label(name, TextSize::Body, Ink::Quiet), row, 0, Qt::AlignTop);
    m_grid->addWidget(fact, row, 1);
    if (toCopy.isEmpty()) return;
    auto* copy = widgets::toolButton(QStringLiteral("copy"), tr("Copy the fingerprint"));
    connect(copy, &QToolButton::clicked, this, [toCopy] { widgets::copySecretly(toCopy); });
    m_grid->addWidget(copy, row, 2, Qt::AlignTop);
}

void OutcomePanel::dropFacts() {
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        if (item->widget()) widgets::removeLater(item->widget());
        delete item;
    }
}

} // namespace casebound::views
