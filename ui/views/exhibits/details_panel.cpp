// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/exhibits/details_panel.h"

#include "ui/widgets/basics.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace casebound::views {

using widgets::space::kSmall;

DetailsPanel::DetailsPanel(const widgets::Context& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_form(new widgets::RecordForm(context, records::Kind::Exhibit))
    , m_keeper(context, *m_form, QStringLiteral("exhibits"))
    , m_draft(new widgets::Notice(widgets::Notice::Kind::Info, tr("There is a draft of this record.")))
    , m_save(new QPushButton(tr("Save"))) {
    layOut();
    connect(&m_keeper, &widgets::RecordKeeper::loaded, this, &DetailsPanel::showState);
    connect(&m_keeper, &widgets::RecordKeeper::stateChanged, this, &DetailsPanel::showState);
    connect(&m_keeper, &widgets::RecordKeeper::said, this, &DetailsPanel::said);
    connect(&m_keeper, &widgets::RecordKeeper::failed, this,
            [this](const Error& error) { m_context.prompts.tell(this, error); });
    connect(m_save, &QPushButton::clicked, &m_keeper, &widgets::RecordKeeper::save);
    connect(m_form, &widgets::RecordForm::opened, this, &DetailsPanel::goTo);
    connect(m_form, &widgets::RecordForm::openedBeside, this, &DetailsPanel::openBeside);
    showState();
}

void DetailsPanel::layOut() {
    connect(m_draft->addAction(tr("Go on with it")), &QPushButton::clicked, &m_keeper,
            &widgets::RecordKeeper::continueDraft);
    connect(m_draft->addAction(tr("Drop it")), &QPushButton::clicked, &m_keeper,
            &widgets::RecordKeeper::discardDraft);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_form);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kSmall, 0, kSmall);
    layout->setSpacing(kSmall);
    layout->addWidget(m_draft);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_save, 0, Qt::AlignTrailing);
}

void DetailsPanel::open(const QString& exhibit) {
    if (exhibit == m_exhibit) return;
    (void)m_keeper.leave(); // what cannot be written was kept as a draft, and said
    m_keeper.close();
    m_exhibit = exhibit;
    if (isVisible()) load();
}

void DetailsPanel::load() {
    if (!m_exhibit.isEmpty() && !m_keeper.isOpen()) m_keeper.open(m_exhibit);
}

void DetailsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    load();
}

void DetailsPanel::showState() {
    m_form->setReadOnly(m_context.desk.isReadOnly());
    m_draft->setVisible(m_keeper.hasDraft());
    m_save->setVisible(m_keeper.isDirty());
    m_save->setEnabled(!m_keeper.isSaving());
}

} // namespace casebound::views
