// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/records/kind.h"
#include "core/session/session_tools.h"

#include <QStringList>

namespace casebound::session {

// What erasing does, said before it is done. References, each once.
struct Erasure {
    QStringList records;    // of the bin
    QStringList alongside;  // citations, links, translations and consents that are nothing without those
    QStringList losing;     // other records that point at something of these; they lose that reference
    QStringList mentioning; // other records in whose texts a person of these is mentioned; "Person" is left
};

struct Erased {
    qint64 records = 0;
    qint64 alongside = 0;
    // Another part of the program was reading, so the log beside the case still holds pages of before. It is
    // emptied when the case is closed.
    bool isLogLeft = false;
};

// Erasing what lies in the bin. It cannot be undone; backups and archives made before keep what was erased.
// Names in the register are not touched. Belongs to the session's thread.
class Bin {
public:
    explicit Bin(const SessionTools& tools)
        : m_tools(tools) {}

    // Of these records of the bin; of everything in it for none. Errors: InvalidInput (no whole record),
    // NotFound, Refused (not in the bin), storage's.
    Result<Erasure> foresee(const QStringList& refs);

    // Each record with what is alongside it is one change: stopped at any moment, each is wholly there or
    // wholly gone. Freed pages are overwritten and the log is emptied. In history, rows "erased" without
    // content; the payloads of earlier rows are erased, which leaves the chain whole. Errors: as foresee(),
    // before anything is erased; Cancelled, NoPermission, NoSpace, storage's.
    Result<Erased> erase(const QStringList& refs, Progress& progress);
    Result<Erased> empty(Progress& progress);

private:
    Result<QList<records::RecordId>> chosen(const QStringList& refs) const;
    Result<QList<records::RecordId>> all() const;
    Result<QString> referenceOf(records::RecordId id) const;
    Result<Erased> eraseAll(const QList<records::RecordId>& ids, Progress& progress);
    Result<qint64> eraseOne(records::RecordId id);
    Outcome tidyUp(Erased& erased, Progress& progress);

    SessionTools m_tools;
};

} // namespace casebound::session
