// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/case_session.h"

// What a passage that somebody selected on a page becomes. All of this runs in a lane of the desk, and every
// change is one that can be undone. Errors: those of session::Editing and session::ExhibitReading.
namespace casebound::models {

// The words with labels in place of all names, whether names are shown or not.
Result<QString> wordsWithLabels(session::CaseSession& session, const session::Selection& selection);

// A record that begins with these words and cites them; its reference. The event says that the exhibit says
// so; the allegation alleges them.
Result<QString> eventFrom(session::CaseSession& session, const session::Selection& selection);
Result<QString> allegationFrom(session::CaseSession& session, const session::Selection& selection);

// A point of a public statement, to choose from.
struct PointPick {
    QString statement; // "ST-001"
    QString id;        // "#<hex>"
    QString ref;       // "ST-001.3"
    QString quote;
};
// Points whose reference or words hold what was typed, at most `limit`.
Result<QList<PointPick>> pointsLike(session::CaseSession& session, const QString& typed, int limit);

// Adds the words as a claim to a point, with a citation from that claim; the point's reference.
Result<QString> claimFrom(session::CaseSession& session, const session::Selection& selection,
                          const PointPick& point);

// A text of a form, cut to a line of at most `length` units at the end of a word; mentions in it stay.
QJsonObject asTitle(const QJsonObject& words, qsizetype length);

} // namespace casebound::models
