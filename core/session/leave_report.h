// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/casefile/references.h"
#include "core/privacy/checklist.h"
#include "core/privacy/gate.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace casebound::session {

// A line of the gate's checklist, and where to mend it.
struct CheckRow {
    QString reason; // for machines: "no-consent"
    bool blocks = true;
    QString ref; // of the record to mend; empty: the case as a whole
    QString message;
};

// A place where a registered name, or something like one, stands in a file.
struct LeakRow {
    QString person; // reference of an appearance; empty for patterns and people without one
    QString rule;
    QString level; // "exact", "lookalike", "near", "pattern"
    qsizetype offset = 0;
    qsizetype length = 0;
    QString where;
    QString context = {}; // what stands around it, without the name; not for what was to leave
};
struct FileLeaks {
    QString file;
    QList<LeakRow> hits;
    QString reason; // why nothing is known about the file; empty where it could be read
    bool blocks() const;
};

// What became of something that was to leave. Nothing in it holds content of the case.
struct LeaveReport {
    bool left = false;
    QString message;           // why it did not leave, where the checklist does not say it
    QList<CheckRow> checklist; // what blocks first
    QList<FileLeaks> leaks;    // of the finished files; what is listed and does not block too
    QString exportRef;         // of the ledger's record: "XP-001"
    QString fingerprint;       // of the key that signed a packet
    int files = 0;             // that left
};

QList<CheckRow> rowsOf(const privacy::Checklist& checklist, const casefile::References& references);
FileLeaks leaksOf(const QString& file, const QList<privacy::LeakHit>& hits,
                  const casefile::References& references);
QList<FileLeaks> leaksOf(const QList<privacy::FileFindings>& findings,
                         const casefile::References& references);

// {"left", "message", "checklist": [{"reason", "blocks", "ref", "message"}], "files": […], "export",
// "fingerprint"}
QJsonObject toJson(const LeaveReport& report);
// {"file", "hits": [{"person", "rule", "level", "offset", "length", "where", "context"}], "reason"}
QJsonObject toJson(const FileLeaks& leaks);

} // namespace casebound::session
