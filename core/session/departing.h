// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/casefile/references.h"
#include "core/privacy/gate.h"
#include "core/session/case_tools.h"
#include "core/session/item_needs.h"
#include "core/session/leave_report.h"
#include "core/session/ledger.h"

namespace casebound::session {

struct DepartingTools {
    CaseTools parts;
    const casefile::References& references;
    Ledger ledger;
};

// One export on its way out: the gate was opened for it, and the ledger gets one record.
class Departing {
public:
    // Errors: ReaderFailed and those of privacy::Gate::open(). What stands in the way is in report().
    static Result<Departing> open(const DepartingTools& tools, const privacy::Departure& departure);

    bool isClear() const { return m_gate.isClear(); }
    privacy::Gate& gate() { return m_gate; }
    // The head of the history as it was before this export.
    const storage::ChainHead& chainHead() const { return m_head; }

    // Writes with `write`, notes in the ledger, then gives the file its name with `publish`. `write` brings
    // into the ledger's record what only its form knows; its form is set before, and its id. A refusal of the
    // gate is a report and no error. Errors: those of `write`, `publish` and storage.
    Result<LeaveReport> leave(records::ExportForm form, const Ledger::Write& write,
                              const Ledger::Publish& publish);

    LeaveReport report() const;

    // The same with what each item needs, for a departure that only tells. It is the one that was opened.
    LeaveReport rehearsal(const privacy::Departure& departure, const PeopleOnPages& onPages) const;

private:
    Departing(const DepartingTools& tools, privacy::Destination to, privacy::Gate gate,
              storage::ChainHead head, privacy::LabelMap labels)
        : m_tools(tools)
        , m_to(std::move(to))
        , m_gate(std::move(gate))
        , m_head(std::move(head))
        , m_labels(std::move(labels)) {}
    Result<records::Export> newEntry(records::ExportForm form);

    DepartingTools m_tools;
    privacy::Destination m_to;
    privacy::Gate m_gate;
    storage::ChainHead m_head;
    privacy::LabelMap m_labels;
};

} // namespace casebound::session
