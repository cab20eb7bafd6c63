// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/editing.h"

#include <QList>
#include <QString>
#include <QStringList>

// What stands beside a record: what it is linked with, where it is used, how it came to be as it is.
namespace casebound::models {

enum class Side { Links, UsedIn };

struct RelativeGroup {
    QString heading; // "Supported by"
    QList<session::Relative> relatives;
};

// Grouped by how they relate, in a fixed order of the groups; as they came within each.
QList<RelativeGroup> relativeGroups(const QList<session::Relative>& relatives, Side side);

// The line under a relative's title: its reference, and the words that are cited.
QString relativeDetail(const session::Relative& relative);

// "12 May 2025, 10:30 · Investigator"; what was done, as a word: "Changed".
QString revisionHeading(const session::Revision& revision);
// "Title: before → after", a line each; one that says why nothing is shown where nothing can be.
QStringList revisionLines(records::Kind kind, const session::Revision& revision);

// Kinds of links that somebody can make, as records::LinkKind names them.
QStringList linkKinds();

} // namespace casebound::models
