// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/packets/check_tab.h"

#include "ui/widgets/basics.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/ref_links.h"
#include "ui/widgets/table_page.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace casebound::views {

using widgets::Ink;
using widgets::Notice;
using widgets::TextSize;

namespace {

constexpr int kTableShare = 20; // to one of nothing below everything
constexpr int kReadable = 760;  // words in longer lines are hard to follow

// What verification found, in words for people.
QString summary(const session::CheckReport& report) {
    QStringList said;
    said.append(report.recordsAreWhole()
                    ? CheckTab::tr("The case is whole.")
                    : CheckTab::tr("The case is damaged. Do not write to it: copy it, and go back to "
                                   "the last good backup, or save what can be read into a new case "
                                   "(casebound-cli check --salvage)."));
    if (!report.index.agrees())
        said.append(CheckTab::tr("The search index does not say what the texts say. Nothing is lost by that: "
                                 "it can be made anew (casebound-cli check --mend-index)."));
    for (const auto& finding : report.findings)
        said.append(CheckTab::tr("Damage: %1").arg(finding.where));
    if (!report.chain.whole)
        said.append(CheckTab::tr("The history does not hold from row %1 on.").arg(report.chain.firstBroken));
    said.append(CheckTab::tr("History: %1 rows. Originals verified: %2.")
                    .arg(report.chain.rows)
                    .arg(report.originals));
    if (report.originalsSkipped > 0)
        said.append(CheckTab::tr("%1 originals could not be verified, because names are hidden.")
                        .arg(report.originalsSkipped));
    return said.join(u'\n');
}

} // namespace

CheckTab::CheckTab(const widgets::Context& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_search(new QPushButton(tr("Choose files…")))
    , m_verify(new QPushButton(tr("Verify the case")))
    , m_leakState(new Notice(Notice::Kind::Info))
    , m_showNames(m_leakState->addAction(tr("Show names")))
    , m_leaks(new models::LeakTable(this))
    , m_leakTable(new widgets::RecordTable(tr("What was found in the files")))
    , m_caseState(new Notice(Notice::Kind::Info))
    , m_damaged(new widgets::RefLinks)
    , m_givingAway(new widgets::RefLinks) {
    auto* column = new QVBoxLayout(this);
    const int edge = widgets::space::kLarge;
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(widgets::space::kHuge);
    m_leakPart =
        addPart(tr("Search files for registered names"),
                tr("Any files, in every disguise that a name can have: text, metadata, attachments, members "
                   "of archives. What is found is told by its place, never by its words. That nothing is "
                   "found proves nothing about people who are not registered."),
                m_search);
    m_leakPart->addWidget(m_leakState);
    m_leakPart->addWidget(m_leakTable);
    auto* whole =
        addPart(tr("Verify the case"),
                tr("Reads every page, the history and every original again. Nothing is changed."), m_verify);
    for (QWidget* part : {static_cast<QWidget*>(m_caseState), static_cast<QWidget*>(m_damaged),
                          static_cast<QWidget*>(m_givingAway)})
        whole->addWidget(part);
    auto* backup = new QPushButton(tr("Make a backup…"));
    addPart(tr("Back up"), tr("An encrypted copy that opens with the case's passphrase."), backup);
    column->addStretch(1); // alone in growing, so that words stay together
    narrowWords();
    m_leakTable->setModel(m_leaks);
    widgets::setColumnWidths(*m_leakTable, {220, 230, 0, 100});
    for (QWidget* hidden : {static_cast<QWidget*>(m_leakState), static_cast<QWidget*>(m_leakTable),
                            static_cast<QWidget*>(m_caseState)})
        hidden->hide();
    connect(m_search, &QPushButton::clicked, this, &CheckTab::searchFiles);
    connect(m_verify, &QPushButton::clicked, this, &CheckTab::verify);
    connect(backup, &QPushButton::clicked, this, &CheckTab::backupWanted);
    connect(m_showNames, &QPushButton::clicked, this, &CheckTab::showNamesWanted);
    connect(m_leakTable, &widgets::RecordTable::wanted, this, &CheckTab::wanted);
    connect(m_damaged, &widgets::RefLinks::wanted, this, &CheckTab::wanted);
    connect(m_givingAway, &widgets::RefLinks::wanted, this, &CheckTab::wanted);
}

void CheckTab::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) narrowWords();
}

void CheckTab::narrowWords() {
    for (QLabel* words : std::as_const(m_words))
        words->setMaximumWidth(widgets::forLetters(kReadable));
}

QVBoxLayout* CheckTab::addPart(const QString& title, const QString& text, QPushButton* button) {
    auto* part = new QVBoxLayout;
    part->setSpacing(widgets::space::kSmall);
    auto* words = widgets::label(text, TextSize::Body, Ink::Quiet);
    m_words.append(words);
    part->addWidget(widgets::label(title, TextSize::Title));
    part->addWidget(words);
    part->addWidget(button, 0, Qt::AlignLeading);
    static_cast<QVBoxLayout*>(layout())->addLayout(part);
    return part;
}

void CheckTab::refresh() {
    const bool areShown = m_context.desk.names() == session::NamesState::Shown;
    m_search->setEnabled(areShown);
    m_showNames->setVisible(!areShown);
    if (!areShown) {
        m_leakState->say(Notice::Kind::Info, tr("Names can only be searched for while they are shown."));
        m_leakState->show();
        m_leaks->setRows({});
        showLeakTable(false);
    } else if (m_leaks->rowCount() == 0) {
        m_leakState->hide();
    }
}

// It has most of the room that is left.
void CheckTab::showLeakTable(bool shown) {
    m_leakTable->setVisible(shown);
    static_cast<QVBoxLayout*>(layout())->setStretchFactor(m_leakPart, shown ? kTableShare : 0);
}

void CheckTab::searchFiles() {
    if (!m_search->isEnabled()) return;
    const QStringList paths =
        m_context.prompts.files(this, {prompts::FileUse::OpenMany, tr("Files to search for names"), {}, {}});
    if (paths.isEmpty()) return;
    m_search->setEnabled(false);
    showLeakTable(false);
    m_leakState->say(Notice::Kind::Info, tr("Searching…"));
    m_leakState->show();
    m_context.desk.start(
        this, tr("Searching files for names"),
        [paths](session::CaseSession& session, Progress& progress) {
            return session.leakCheck(paths, progress);
        },
        [this](const Result<QList<session::FileLeaks>>& found) { showLeaks(found); });
}

void CheckTab::showLeaks(const Result<QList<session::FileLeaks>>& found) {
    m_search->setEnabled(true);
    if (!found) return m_leakState->say(Notice::Kind::Danger, found.error().message);
    m_leaks->show(*found, true);
    showLeakTable(m_leaks->rowCount() > 0);
    const int bad = m_leaks->blocking();
    const bool isClean =
        std::all_of(found->begin(), found->end(), [](const auto& file) { return file.hits.isEmpty(); });
    if (bad == 0 && isClean)
        m_leakState->say(Notice::Kind::Good,
                         tr("No registered name was found. Files searched: %1.").arg(found->size()));
    else if (bad == 0)
        m_leakState->say(Notice::Kind::Warning,
                         tr("No registered name as such was found. Look at the places below."));
    else
        m_leakState->say(Notice::Kind::Danger,
                         tr("%1 of %2 files should not leave as they are.").arg(bad).arg(found->size()));
}

void CheckTab::verify() {
    if (!m_verify->isEnabled()) return;
    m_verify->setEnabled(false);
    m_caseState->say(Notice::Kind::Info, tr("Verifying…"));
    m_caseState->show();
    m_context.desk.start(
        this, tr("Verifying the case"),
        [](session::CaseSession& session, Progress& progress) { return session.check(progress); },
        [this](const Result<session::CheckReport>& report) { showReport(report); });
}

void CheckTab::showReport(const Result<session::CheckReport>& report) {
    m_verify->setEnabled(true);
    if (!report) return m_caseState->say(Notice::Kind::Danger, report.error().message);
    m_caseState->say(report->isWhole() ? Notice::Kind::Good : Notice::Kind::Danger, summary(*report));
    m_damaged->show(tr("Originals that are not what came in:"), report->damagedOriginals);
    m_givingAway->show(tr("Labels that give somebody away:"), report->labelsThatGiveAway);
}

} // namespace casebound::views
