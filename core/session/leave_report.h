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

// How many people of the case share what is told of somebody. Words and labels of the case, no names.
struct GroupRow {
    QString ref;
    QString label;
    int size = 1; // humans, this one included
    QStringList told;
    bool isPointedOut = false;
};

// What one thing that would leave needs for one person in it.
struct NeedRow {
    QString item; // "EX-003", "ST-001.2"
    QString person;
    QString label;
    QString form;  // "consent", "ground"
    QString state; // "allowed", "limited", "missing", "not-asked", "refused"
    QString sheet; // that decided; empty where there is none
};

// What became of something that was to leave. Nothing in it but labels, and what groups tell, is content of
// the case.
struct LeaveReport {
    bool left = false;
    QString message;           // why it did not leave, where the checklist does not say it
    QList<CheckRow> checklist; // what blocks first
    QList<GroupRow> groups;    // of everybody in it
    QList<NeedRow> needs;      // of a rehearsal only
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

QList<GroupRow> rowsOf(const QList<privacy::Group>& groups, const privacy::LabelMap& labels,
                       const casefile::References& references);

// "Witness 3 (PE-003): only 2 people in the case share all of this: witness; at the mill, 2019".
QString inWords(const GroupRow& row);

// {"left", "message", "checklist": [{"reason", "blocks", "ref", "message"}], "groups": [{"ref", "label",
// "size", "told", "small"}], "needs": [{"item", "person", "label", "form", "state", "sheet"}], "files": […],
// "export", "fingerprint"}
QJsonObject toJson(const LeaveReport& report);
// {"file", "hits": [{"person", "rule", "level", "offset", "length", "where", "context"}], "reason"}
QJsonObject toJson(const FileLeaks& leaks);

} // namespace casebound::session
