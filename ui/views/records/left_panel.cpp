// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/records/left_panel.h"

#include "ui/widgets/basics.h"
#include "ui/widgets/record_table.h"

#include <QVBoxLayout>

namespace casebound::views {

namespace {

constexpr int kTableHeight = 140;

} // namespace

LeftPanel::LeftPanel(const widgets::Context& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_rows(new models::LeftTable(this)) {
    auto* table = new widgets::RecordTable(tr("What already left"));
    table->setModel(m_rows);
    table->setFixedHeight(kTableHeight);
    table->setColumnWidths({80, 150, 160, 90, 0});
    connect(table, &widgets::RecordTable::wanted, this, [this](const QString& ref, bool beside) {
        if (beside)
            Q_EMIT openedBeside(ref);
        else
            Q_EMIT opened(ref);
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(widgets::space::kSmall);
    column->addWidget(widgets::label(tr("What already left of this person. It cannot be called back: say so, "
                                        "and ask those who have it."),
                                     widgets::TextSize::Strong));
    column->addWidget(table);
    hide();
}

void LeftPanel::setRecord(const QString& ref) {
    if (m_ref != ref) hide();
    m_ref = ref;
    refresh();
}

void LeftPanel::refresh() {
    if (m_ref.isEmpty()) return;
    m_context.desk.ask(
        this,
        [ref = m_ref](session::CaseSession& session) { return session.consentSheets().leftAfterNo(ref); },
        [this, ref = m_ref](const Result<QList<session::LeftRow>>& rows) { take(ref, rows); });
}

void LeftPanel::take(const QString& ref, const Result<QList<session::LeftRow>>& rows) {
    if (ref != m_ref) return;
    m_rows->show(rows.value_or(QList<session::LeftRow>()));
    setVisible(m_rows->rowCount() > 0);
}

} // namespace casebound::views
