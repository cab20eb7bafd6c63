// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/exhibits/person_asking.h"

#include "ui/views/exhibits/person_box.h"

namespace casebound::views {

using session::CaseSession;

PersonAsking::PersonAsking(const widgets::Context& context, QWidget& over)
    : QObject(&over)
    , m_context(context)
    , m_over(over) {}

void PersonAsking::ask(const QString& name, const QRect& place) {
    m_context.desk.ask(
        this, [](CaseSession& session) { return session.namesDesk().suggestedLabel(); },
        [this, name, place](const Result<QString>& label) {
            if (!label) return m_context.prompts.tell(&m_over, label.error());
            auto* box = new PersonBox(name, *label, &m_over);
            connect(box, &PersonBox::wanted, this, [this, name](const QString& given, const QString& role) {
                registerName(name, given, role);
            });
            box->popUp(place);
        });
}

// Every text is masked anew by it: a job.
void PersonAsking::registerName(const QString& name, const QString& label, const QString& role) {
    m_context.desk.start(
        this, tr("Registering a name"),
        [name, label, role](CaseSession& session, Progress& progress) {
            return session.namesDesk().addPerson(name, label, role, progress);
        },
        [this](const Result<QString>& ref) {
            if (!ref) return m_context.prompts.tell(&m_over, ref.error());
            Q_EMIT said(tr("Registered: %1").arg(*ref));
        });
}

} // namespace casebound::views
