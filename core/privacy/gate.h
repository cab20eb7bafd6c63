// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/privacy/checklist.h"
#include "core/privacy/cleared_document.h"
#include "core/privacy/departure.h"
#include "core/privacy/export_names.h"
#include "core/privacy/finished.h"
#include "core/privacy/leak_check.h"
#include "core/privacy/needs.h"
#include "core/privacy/small_groups.h"
#include "core/reading/reader_program.h"
#include "core/storage/connection.h"
#include "core/vault/register_keys.h"

#include <QList>
#include <QString>

#include <memory>

namespace casebound::privacy {

// All of it must outlive the gate's opening; nothing is kept but the reader's path.
struct GateTools {
    storage::Connection& connection;
    const vault::RegisterKeys& keys;
    Random& random;
    reading::ReaderProgram reader;
};

// What the gate looks at beside what leaves.
struct WholeCase {
    QList<records::Consent> consents; // all there are
    QList<records::AnyRecord> people; // all appearances, and what SmallGroups reads of them
};

// What the leak check found in one finished file.
struct FileFindings {
    QString file;
    QList<LeakHit> hits;
};

// The one way out: everything that leaves a case does so through a gate, opened for this one export. It fails
// closed. Holds names: drop it when they are hidden. For one thread.
//
//   CB_TRY(Gate gate, Gate::open(tools, departure, wholeCase));
//   if (!gate.isClear()) show(gate.checklist());
//   CB_TRY(const ClearedDocument cleared, gate.clear(document));
//   CB_TRY(Finished finished, Finished::of(name, report::toHtml(cleared)));
//   CB_TRY(const Released released, gate.release(std::move(finished), progress));
class Gate {
public:
    // Draws names and makes the checklist. What stands in the way is in the checklist and is no error.
    // Errors: Damaged, storage's.
    static Result<Gate> open(const GateTools& tools, const Departure& departure, const WholeCase& wholeCase);

    Gate(Gate&&) noexcept;
    Gate& operator=(Gate&&) noexcept;
    ~Gate();

    // What blocks first, then warnings.
    Checklist checklist() const;
    bool isClear() const; // nothing blocks

    const ExportNames& names() const;

    // Of everybody who is shown under a label or testifies: how many people of the case share what is told of
    // them. Holds labels and words of the case, no names. Empty while names are hidden.
    QList<Group> groups() const;

    // What these people need here, and what there is for them; those without an appearance left out. In the
    // order of their labels. Empty while names are hidden.
    QList<Need> needsOf(const QSet<AppearanceId>& people) const;

    // A document of the departure as its reader will see it. Errors: Refused (something blocks; or the
    // document shows people, records or texts that were not part of the departure).
    Result<ClearedDocument> clear(const document::Document& document) const;

    // Reads the finished file back and searches it for names. Exact hits block; so do look-alike ones, unless
    // `lookalikeReason` says why they may stand (the caller records it). All hits go to findings(). Errors:
    // Refused (something blocks, names were found, or the file cannot be read back), Cancelled.
    Result<Released> release(Finished finished, Progress& progress, const QString& lookalikeReason = {});

    // For every file that release() was asked about and that has hits, those that were released too.
    QList<FileFindings> findings() const;

private:
    struct State;
    explicit Gate(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace casebound::privacy
