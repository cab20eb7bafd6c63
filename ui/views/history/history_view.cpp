// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/history/history_view.h"

#include "ui/models/title_lookup.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/table_page.h"

#include <QAction>
#include <QPushButton>
#include <QVBoxLayout>

namespace casebound::views {

using models::HistoryRow;

namespace {

constexpr int kAtOnce = 500;

// One more than is shown: whether there is more.
Result<QList<HistoryRow>> readHistory(session::CaseSession& session, int limit) {
    CB_TRY(const QJsonArray history, session.history({}, limit + 1));
    QStringList refs;
    for (const QJsonValue& entry : history)
        refs.append(entry[QLatin1String("ref")].toString());
    refs.removeAll(QString());
    refs.removeDuplicates();
    CB_TRY(const models::Titles titles, models::titlesOf(session, refs));
    return models::historyRows(history, titles);
}

} // namespace

HistoryView::HistoryView(const widgets::Context& context, QWidget* parent)
    : View(context, parent)
    , m_model(new models::HistoryTable(this))
    , m_table(new widgets::RecordTable(tr("History of the case")))
    , m_page(new widgets::TablePage(
          m_table, m_model,
          new widgets::EmptyState(QStringLiteral("history"), tr("Nothing has happened yet"),
                                  tr("Every change is noted here: who made it, when, and to what."))))
    , m_older(new QPushButton(tr("Show older changes")))
    , m_olderAction(new QAction(m_older->text(), this))
    , m_limit(kAtOnce) {
    m_table->setModel(m_model);
    widgets::setColumnWidths(*m_table, {80, 170, 150, 120, 0});
    m_page->below()->addWidget(m_older, 0, Qt::AlignLeading);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_page);
    m_olderAction->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+End")));
    m_olderAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_olderAction);
    m_older->hide();
    connect(m_olderAction, &QAction::triggered, this, &HistoryView::showOlder);
    connect(m_older, &QPushButton::clicked, this, &HistoryView::showOlder);
    connect(m_table, &widgets::RecordTable::wanted, this, [this](const QString& ref, bool beside) {
        if (!ref.isEmpty()) beside ? Q_EMIT openBeside(ref) : Q_EMIT goTo(ref);
    });
}

void HistoryView::show(const QString& /*ref*/) {
    refresh();
}

void HistoryView::refresh() {
    desk().ask(
        this, [limit = m_limit](session::CaseSession& session) { return readHistory(session, limit); },
        [this](const Result<QList<HistoryRow>>& rows) { fill(rows); });
}

void HistoryView::fill(const Result<QList<HistoryRow>>& rows) {
    if (!rows) return m_page->say(widgets::Notice::Kind::Danger, rows.error().message);
    m_page->say(widgets::Notice::Kind::Info, {});
    m_older->setVisible(rows->size() > m_limit);
    m_olderAction->setEnabled(rows->size() > m_limit);
    m_model->setRows(rows->first(qMin<qsizetype>(m_limit, rows->size())));
}

void HistoryView::showOlder() {
    m_limit += kAtOnce;
    refresh();
}

} // namespace casebound::views
