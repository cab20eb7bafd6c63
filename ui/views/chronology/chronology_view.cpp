// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/chronology/chronology_view.h"

#include "ui/views/chronology/chronology_tab.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/table_page.h"

#include <QAction>
#include <QTabWidget>
#include <QVBoxLayout>

namespace casebound::views {

using widgets::Notice;
using widgets::RecordTable;
using widgets::TablePage;

namespace {

const QStringList& tabNames() {
    static const QStringList names{QStringLiteral("chronology"), QStringLiteral("unanswered"),
                                   QStringLiteral("corroboration")};
    return names;
}

} // namespace

ChronologyView::ChronologyView(const widgets::Context& context, QWidget* parent)
    : View(context, parent)
    , m_tabs(new QTabWidget)
    , m_chronology(new ChronologyTab)
    , m_waiting(new models::WaitingTable(this))
    , m_corroboration(new models::CorroborationTable(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_tabs);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_chronology, tr("Chronology"));
    m_waitingPage =
        addTable(m_waiting, tr("Unanswered"), "waiting", tr("Nobody was asked for anything yet"),
                 tr("Requests stand here with the days that they have waited, the longest first. What "
                    "nobody answers is evidence too."));
    m_corroborationPage =
        addTable(m_corroboration, tr("Corroboration"), "corroboration", tr("Nothing to corroborate yet"),
                 tr("For each allegation and event: what says so, what contradicts it, and from how many "
                    "independent origins it comes. What has one origin corroborates once."));
    widgets::setColumnWidths(*m_waitingPage->table(), {110, 0, 180, 150, 130, 150});
    widgets::setColumnWidths(*m_corroborationPage->table(), {0, 130, 260, 200});
    connect(m_chronology, &ChronologyTab::wanted, this, &ChronologyView::lead);
    connect(m_chronology, &ChronologyTab::moved, this, &View::moved);
    connect(m_tabs, &QTabWidget::currentChanged, this, &View::moved);
    makeActions();
    refresh();
}

void ChronologyView::makeActions() {
    m_contradictions = new QAction(tr("Contradictions only, or everything"), this);
    m_contradictions->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+X")));
    m_contradictions->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_contradictions, &QAction::triggered, this, [this] {
        m_tabs->setCurrentIndex(Chronology);
        m_chronology->toggleContradictions();
    });
    addAction(m_contradictions);
}

template <class Model>
TablePage* ChronologyView::addTable(Model* model, const QString& name, const char* icon, const QString& title,
                                    const QString& text) {
    auto* table = new RecordTable(name);
    table->setModel(model);
    auto* page = new TablePage(table, model, new widgets::EmptyState(QLatin1String(icon), title, text));
    m_tabs->addTab(page, name);
    connect(table, &RecordTable::wanted, this, &ChronologyView::lead);
    connect(table, &RecordTable::currentChangedTo, this, &View::moved);
    return page;
}

void ChronologyView::lead(const QString& ref, bool beside) {
    if (beside)
        Q_EMIT openBeside(ref);
    else
        Q_EMIT goTo(ref);
}

void ChronologyView::show(const QString& ref) {
    const auto tab = tabNames().indexOf(ref.section(u' ', 0, 0));
    m_tabs->setCurrentIndex(tab < 0 ? int(Chronology) : static_cast<int>(tab));
    m_wanted = tab < 0 ? ref : ref.section(u' ', 1);
    chooseKept();
}

QString ChronologyView::place() const {
    return QStringLiteral("%1 %2").arg(tabNames().value(m_tabs->currentIndex()), currentRef()).trimmed();
}

QString ChronologyView::currentRef() const {
    switch (m_tabs->currentIndex()) {
    case Unanswered:
        return m_waitingPage->table()->currentRef();
    case Corroboration:
        return m_corroborationPage->table()->currentRef();
    default:
        return m_chronology->currentRef();
    }
}

void ChronologyView::chooseKept() {
    if (m_wanted.isEmpty()) return;
    bool found = false;
    switch (m_tabs->currentIndex()) {
    case Unanswered:
        found = m_waitingPage->table()->choose(m_wanted);
        break;
    case Corroboration:
        found = m_corroborationPage->table()->choose(m_wanted);
        break;
    default:
        found = m_chronology->choose(m_wanted);
        break;
    }
    if (found) m_wanted.clear();
}

void ChronologyView::refresh() {
    if (desk().isOpen()) askForRows();
}

void ChronologyView::askForRows() {
    desk().ask(
        this, [](session::CaseSession& session) { return session.overview().chronology(); },
        [this](const Result<QList<session::ChronologyRow>>& rows) {
            if (!rows) return told(rows.error());
            m_chronology->show(*rows);
            chooseKept();
        });
    desk().ask(
        this, [](session::CaseSession& session) { return session.overview().waiting(QDate::currentDate()); },
        [this](const Result<QList<session::WaitingRow>>& rows) {
            if (!rows) return told(rows.error());
            m_waiting->setRows(*rows);
            say(*m_waiting);
            chooseKept();
        });
    desk().ask(
        this, [](session::CaseSession& session) { return session.overview().corroboration(); },
        [this](const Result<QList<session::CorroborationRow>>& rows) {
            if (!rows) return told(rows.error());
            m_corroboration->setRows(*rows);
            say(*m_corroboration);
            chooseKept();
        });
}

void ChronologyView::told(const Error& error) {
    Notice* notice = m_chronology->notice();
    notice->say(Notice::Kind::Danger, error.message);
    notice->show();
}

void ChronologyView::say(const models::WaitingTable& waiting) {
    const int count = waiting.unanswered();
    m_tabs->setTabText(Unanswered, count == 0 ? tr("Unanswered") : tr("Unanswered (%1)").arg(count));
}

void ChronologyView::say(const models::CorroborationTable& corroboration) {
    const int none = corroboration.without();
    const int one = corroboration.withOne();
    QStringList said;
    if (none > 0)
        said.append(none == 1
                        ? tr("One allegation or event rests on nothing in the case yet.")
                        : tr("%n allegations and events rest on nothing in the case yet.", nullptr, none));
    if (one > 0)
        said.append(one == 1 ? tr("One has a single origin.") : tr("%n have a single origin.", nullptr, one));
    m_corroborationPage->say(none > 0 ? Notice::Kind::Warning : Notice::Kind::Info, said.join(u' '));
}

void ChronologyView::find() {
    m_tabs->setCurrentIndex(Chronology);
    m_chronology->find();
}

} // namespace casebound::views
