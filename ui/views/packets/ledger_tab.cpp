// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/packets/ledger_tab.h"

#include "ui/widgets/record_table.h"
#include "ui/widgets/table_page.h"

#include <QVBoxLayout>

namespace casebound::views {

using widgets::Notice;
using widgets::RecordTable;

namespace {

constexpr int kItemsHeight = 200;

} // namespace

LedgerTab::LedgerTab(const widgets::Context& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new models::LedgerTable(this))
    , m_items(new models::ExportItems(this))
    , m_table(new RecordTable(tr("Ledger")))
    , m_itemTable(new RecordTable(tr("What it held")))
    , m_page(new widgets::TablePage(
          m_table, m_model,
          new widgets::EmptyState(
              QStringLiteral("ledger"), tr("Nothing has left this case"),
              tr("Everything that leaves is noted here: when, for what, for whom, and which "
                 "labels were used outside for whom. Nothing can leave without."))))
    , m_itemsTitle(widgets::label({}, widgets::TextSize::Strong)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_page);
    m_table->setModel(m_model);
    m_itemTable->setModel(m_items);
    m_itemTable->setFixedHeight(kItemsHeight);
    m_page->below()->addWidget(m_itemsTitle);
    m_page->below()->addWidget(m_itemTable);
    widgets::setColumnWidths(*m_table, {120, 170, 110, 130, 160, 0});
    widgets::setColumnWidths(*m_itemTable, {220, 0});
    connect(m_table, &RecordTable::currentChangedTo, this, &LedgerTab::describe);
    connect(m_itemTable, &RecordTable::wanted, this, &LedgerTab::wanted);
    describe({});
}

void LedgerTab::refresh() {
    m_context.desk.ask(
        this,
        [](session::CaseSession& session) { return session.overview().rows(records::Kind::Export, 0, -1); },
        [this](const Result<QList<session::RecordRow>>& rows) {
            if (!rows) return m_page->say(Notice::Kind::Danger, rows.error().message);
            m_page->say(Notice::Kind::Info, {});
            m_model->show(*rows);
            if (!m_kept.isEmpty() && m_table->choose(m_kept)) m_kept.clear();
            Q_EMIT audiencesKnown(m_model->audiences());
        });
}

void LedgerTab::choose(const QString& ref) {
    if (!m_table->choose(ref)) m_kept = ref;
}

QString LedgerTab::currentRef() const {
    return m_table->currentRef();
}

void LedgerTab::describe(const QModelIndex& index) {
    m_itemsTitle->setVisible(index.isValid());
    m_itemTable->setVisible(index.isValid());
    if (!index.isValid()) return;
    const auto& entry = m_model->row(index.row());
    m_items->show(entry);
    m_itemsTitle->setText(m_items->rowCount() == 0
                              ? tr("%1 lists no records one by one.").arg(entry.ref)
                              : tr("What %1 held, and under which label or reference").arg(entry.ref));
    m_itemTable->setVisible(m_items->rowCount() > 0);
}

} // namespace casebound::views
