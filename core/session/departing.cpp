// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/departing.h"

#include "core/reading/reader_program.h"
#include "core/storage/history.h"

namespace casebound::session {

using records::AnyRecord;

namespace {

Result<QList<records::Consent>> allConsents(casefile::Repository& repository) {
    CB_TRY(const auto ids, repository.ids(records::Kind::Consent));
    QList<records::Consent> consents;
    for (const auto& id : ids) {
        CB_TRY(auto consent, repository.get<records::Consent>(id));
        consents.append(std::move(consent));
    }
    return consents;
}

} // namespace

Result<Departing> Departing::open(const DepartingTools& tools, const privacy::Departure& departure) {
    const MaterialTools& parts = tools.material;
    CB_TRY(const auto reader, reading::findReaderProgram());
    CB_TRY(auto head, storage::chainHead(parts.connection));
    CB_TRY(const auto consents, allConsents(parts.repository));
    CB_TRY(auto gate,
           privacy::Gate::open({parts.connection, parts.keys, parts.random, reader}, departure, consents));
    return Departing(tools, departure.to, std::move(gate), std::move(head));
}

LeaveReport Departing::report() const {
    LeaveReport report;
    report.checklist = rowsOf(m_gate.checklist(), m_tools.references);
    report.leaks = leaksOf(m_gate.findings(), m_tools.references);
    return report;
}

// The title is for the case's own people; it holds the audience's code and no name.
Result<records::Export> Departing::newEntry(records::ExportForm form) {
    CB_TRY(const auto masker, m_tools.material.texts.masker());
    records::Export entry;
    entry.common.id = records::RecordId::random(m_tools.material.random);
    entry.form = form;
    const QString audience = m_to.audience.isEmpty() ? QString() : QStringLiteral(", ") + m_to.audience;
    CB_TRY(
        entry.common.title,
        masker->mask(
            QStringLiteral("%1 for %2%3").arg(records::nameOf(form), records::nameOf(m_to.purpose), audience),
            privacy::Origin::Typed));
    entry.purpose = m_to.purpose;
    entry.audience = m_to.audience;
    entry.at = m_tools.material.clock.now();
    entry.chainHead = QString::fromLatin1(m_head.hash.toHex());
    entry.items = m_gate.names().ledger();
    return entry;
}

Result<LeaveReport> Departing::leave(records::ExportForm form, const Write& write, const Publish& publish) {
    const MaterialTools& parts = m_tools.material;
    CB_TRY(auto transaction,
           storage::Transaction::begin(parts.connection, {m_tools.who}, parts.clock, parts.random));
    CB_TRY(auto entry, newEntry(form));
    const Outcome written = write(transaction, entry);
    if (!written) {
        if (written.error().code != ErrorCode::Refused) return failure(written.error());
        LeaveReport refused = report();
        refused.message = written.error().message;
        return refused;
    }
    const QString fingerprint = entry.fingerprint;
    AnyRecord record = std::move(entry);
    CB_CHECK(parts.repository.save(transaction, record));
    CB_CHECK(transaction.commit());
    CB_CHECK(publish());
    LeaveReport done = report();
    done.left = true;
    done.exportRef = records::reference(records::Kind::Export, records::commonOf(record).number);
    done.fingerprint = fingerprint;
    return done;
}

} // namespace casebound::session
