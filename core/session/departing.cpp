// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/departing.h"

#include "core/reading/reader_program.h"
#include "core/session/consent_defaults.h"

#include <array>
#include <optional>

namespace casebound::session {

namespace {

// What small groups are counted from.
constexpr std::array kTelling{records::Kind::Appearance, records::Kind::Body,      records::Kind::Event,
                              records::Kind::Allegation, records::Kind::Testimony, records::Kind::Request};

Result<privacy::WholeCase> wholeCase(casefile::Repository& repository) {
    privacy::WholeCase whole;
    CB_TRY(whole.consents, allSheets(repository));
    for (const records::Kind kind : kTelling) {
        CB_TRY(const auto ids, repository.ids(kind));
        for (const auto& id : ids) {
            CB_TRY(auto record, repository.load(id));
            whole.people.append(std::move(record));
        }
    }
    return whole;
}

} // namespace

Result<Departing> Departing::open(const DepartingTools& tools, const privacy::Departure& departure) {
    const CaseTools& parts = tools.parts;
    CB_TRY(const auto reader, reading::findReaderProgram());
    CB_TRY(auto head, storage::chainHead(parts.connection));
    CB_TRY(const auto whole, wholeCase(parts.repository));
    CB_TRY(auto gate,
           privacy::Gate::open({parts.connection, parts.keys, parts.random, reader}, departure, whole));
    CB_TRY(auto labels, privacy::LabelMap::load(parts.connection));
    return Departing(tools, departure.to, std::move(gate), std::move(head), std::move(labels));
}

LeaveReport Departing::report() const {
    LeaveReport report;
    report.checklist = rowsOf(m_gate.checklist(), m_tools.references);
    report.leaks = leaksOf(m_gate.findings(), m_tools.references);
    return report;
}

LeaveReport Departing::rehearsal(const privacy::Departure& departure, const PeopleOnPages& onPages) const {
    LeaveReport rehearsed = report();
    rehearsed.groups = rowsOf(m_gate.groups(), m_labels, m_tools.references);
    rehearsed.needs = needsOf(departure, onPages, m_gate, m_tools.references);
    return rehearsed;
}

// The title holds the audience's code and no name.
Result<records::Export> Departing::newEntry(records::ExportForm form) {
    const QString audience = m_to.audience.isEmpty() ? QString() : QStringLiteral(", ") + m_to.audience;
    const QString title =
        QStringLiteral("%1 for %2%3").arg(records::nameOf(form), records::nameOf(m_to.purpose), audience);
    CB_TRY(auto entry, m_tools.ledger.newEntry(form, title, m_head));
    entry.purpose = m_to.purpose;
    entry.audience = m_to.audience;
    entry.items = m_gate.names().ledger();
    return entry;
}

Result<LeaveReport> Departing::leave(records::ExportForm form, const Ledger::Write& write,
                                     const Ledger::Publish& publish) {
    CB_TRY(auto entry, newEntry(form));
    std::optional<Error> refusal; // of the gate; one of the storage is an error like any other
    const auto writeOrBeRefused = [&](storage::Transaction& transaction, records::Export& written) {
        Outcome outcome = write(transaction, written);
        if (!outcome && outcome.error().code == ErrorCode::Refused) refusal = outcome.error();
        return outcome;
    };
    const auto noted = m_tools.ledger.note(entry, writeOrBeRefused, publish);
    if (!noted && !refusal) return failure(noted.error());
    LeaveReport made = report();
    made.left = noted.has_value();
    if (noted) {
        made.exportRef = *noted;
        made.fingerprint = entry.fingerprint;
    } else {
        made.message = refusal->message;
    }
    return made;
}

} // namespace casebound::session
