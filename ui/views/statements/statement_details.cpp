// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/statements/statement_details.h"

#include "ui/widgets/basics.h"
#include "ui/widgets/record_form.h"
#include "ui/widgets/record_keeper.h"
#include "ui/widgets/surroundings_panel.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace casebound::views {

using widgets::RecordForm;
using widgets::RecordKeeper;
using widgets::SurroundingsPanel;

StatementDetails::StatementDetails(const widgets::Context& context, QWidget* parent)
    : QWidget(parent)
    , m_desk(context.desk)
    , m_form(new RecordForm(context, records::Kind::PublicStatement))
    , m_keeper(new RecordKeeper(context, *m_form, QStringLiteral("statements"), this))
    , m_around(new SurroundingsPanel(context))
    , m_draft(new widgets::Notice(widgets::Notice::Kind::Info)) {
    layOut();
    connectAll();
}

void StatementDetails::layOut() {
    m_draft->say(widgets::Notice::Kind::Info, tr("Something was typed here before and not saved."));
    connect(m_draft->addAction(tr("Continue")), &QPushButton::clicked, m_keeper,
            &RecordKeeper::continueDraft);
    connect(m_draft->addAction(tr("Discard")), &QPushButton::clicked, m_keeper, &RecordKeeper::discardDraft);
    m_draft->hide();
    auto* scroll = new QScrollArea;
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, widgets::space::kMedium, 0, 0);
    layout->addWidget(m_draft);
    layout->addWidget(scroll, 1);
}

void StatementDetails::connectAll() {
    connect(m_keeper, &RecordKeeper::stateChanged, this,
            [this] { m_draft->setVisible(m_keeper->hasDraft()); });
    connect(m_keeper, &RecordKeeper::said, this, &StatementDetails::said);
    connect(m_keeper, &RecordKeeper::failed, this, &StatementDetails::failed);
    connect(m_form, &RecordForm::opened, this, &StatementDetails::goTo);
    connect(m_form, &RecordForm::openedBeside, this, &StatementDetails::openBeside);
    connect(m_around, &SurroundingsPanel::opened, this, &StatementDetails::goTo);
    connect(m_around, &SurroundingsPanel::openedBeside, this, &StatementDetails::openBeside);
    connect(m_around, &SurroundingsPanel::said, this, &StatementDetails::said);
}

void StatementDetails::open(const QString& statement) {
    if (statement == m_statement) return;
    if (!m_statement.isEmpty()) m_keeper->leave();
    m_statement = statement;
    m_form->setReadOnly(m_desk.isReadOnly());
    m_around->setReadOnly(m_desk.isReadOnly());
    if (statement.isEmpty())
        m_keeper->close();
    else
        m_keeper->open(statement);
    m_around->setRecord(statement);
}

bool StatementDetails::leave() {
    return m_statement.isEmpty() || m_keeper->leave();
}

void StatementDetails::keepDraft() {
    if (!m_statement.isEmpty()) m_keeper->keepDraft();
}

void StatementDetails::refresh() {
    if (m_statement.isEmpty()) return;
    m_keeper->refresh();
    m_around->refresh();
}

void StatementDetails::save() {
    if (m_keeper->isDirty()) m_keeper->save();
}

} // namespace casebound::views
