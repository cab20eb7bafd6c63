// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/packets/leaks_tab.h"

#include "ui/widgets/basics.h"
#include "ui/widgets/page_part.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/table_page.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace casebound::views {

using widgets::Notice;

namespace {

constexpr int kTableShare = 20; // to one of nothing below everything

}

LeaksTab::LeaksTab(const widgets::Context& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_part(new widgets::PagePart(
          tr("Search files for registered names"),
          tr("Any files, in every disguise that a name can have: text, metadata, attachments, members "
             "of archives. What is found is told by its place, never by its words. That nothing is "
             "found proves nothing about people who are not registered.")))
    , m_search(m_part->addAction(tr("Choose files…")))
    , m_state(new Notice(Notice::Kind::Info))
    , m_showNames(m_state->addAction(tr("Show names")))
    , m_leaks(new models::LeakTable(this))
    , m_table(new widgets::RecordTable(tr("What was found in the files")))
    , m_column(new QVBoxLayout(this)) {
    const int edge = widgets::space::kLarge;
    m_column->setContentsMargins(edge, edge, edge, edge);
    m_column->addWidget(m_part);
    m_part->addWidget(m_state);
    m_column->addWidget(m_table);
    m_column->addStretch(1); // alone in growing, so that words stay together
    m_table->setModel(m_leaks);
    widgets::setColumnWidths(*m_table, {180, 200, 200, 0, 90});
    m_state->hide();
    m_table->hide();
    connect(m_search, &QPushButton::clicked, this, &LeaksTab::searchFiles);
    connect(m_showNames, &QPushButton::clicked, this, &LeaksTab::showNamesWanted);
    connect(m_table, &widgets::RecordTable::wanted, this, &LeaksTab::wanted);
}

void LeaksTab::refresh() {
    const bool areShown = m_context.desk.names() == session::NamesState::Shown;
    m_search->setEnabled(areShown);
    m_showNames->setVisible(!areShown);
    if (!areShown) {
        m_state->say(Notice::Kind::Info, tr("Names can only be searched for while they are shown."));
        m_state->show();
        m_leaks->setRows({});
        showTable(false);
    } else if (m_leaks->rowCount() == 0) {
        m_state->hide();
    }
}

// It has most of the room that is left.
void LeaksTab::showTable(bool shown) {
    m_table->setVisible(shown);
    m_column->setStretchFactor(m_table, shown ? kTableShare : 0);
}

void LeaksTab::searchFiles() {
    if (!m_search->isEnabled()) return;
    const QStringList paths =
        m_context.prompts.files(this, {prompts::FileUse::OpenMany, tr("Files to search for names"), {}, {}});
    if (paths.isEmpty()) return;
    m_search->setEnabled(false);
    showTable(false);
    m_state->say(Notice::Kind::Info, tr("Searching…"));
    m_state->show();
    m_context.desk.start(
        this, tr("Searching files for names"),
        [paths](session::CaseSession& session, Progress& progress) {
            return session.leakCheck(paths, progress);
        },
        [this](const Result<QList<session::FileLeaks>>& found) { showLeaks(found); });
}

void LeaksTab::showLeaks(const Result<QList<session::FileLeaks>>& found) {
    m_search->setEnabled(true);
    if (!found) return m_state->say(Notice::Kind::Danger, found.error().message);
    m_leaks->show(*found, true);
    showTable(m_leaks->rowCount() > 0);
    const int bad = m_leaks->blocking();
    const bool isClean =
        std::all_of(found->begin(), found->end(), [](const auto& file) { return file.hits.isEmpty(); });
    if (bad == 0 && isClean)
        m_state->say(Notice::Kind::Good,
                     tr("No registered name was found. Files searched: %1.").arg(found->size()));
    else if (bad == 0)
        m_state->say(Notice::Kind::Warning,
                     tr("No registered name as such was found. Look at the places below."));
    else
        m_state->say(Notice::Kind::Danger,
                     tr("%1 of %2 files should not leave as they are.").arg(bad).arg(found->size()));
}

} // namespace casebound::views
