// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/session/editing.h"
#include "core/session/session_tools.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace casebound::session {

// Words of an exhibit that may be the name of somebody who is not registered.
struct CandidateView {
    QString text;
    qint64 count = 0;
    QStringList signs; // why: "capitals", "title", "speech", "signature", "mail-head", "one-word"
    qint64 page = 0;   // where it stands first, from 1
    QString around;    // the words around it there, itself included
};

// Looking through an exhibit for names that nobody registered. Registering one is NamesDesk::addPerson().
// Belongs to the session's thread. Errors of all: NamesHidden, InvalidInput (no exhibit), NotFound, Damaged,
// storage's.
class NameReview {
public:
    NameReview(const SessionTools& tools, Editing& editing)
        : m_tools(tools)
        , m_editing(editing) {}

    // Most often first, without those that were dismissed. Reads all pages. Errors: also Cancelled.
    Result<QList<CandidateView>> candidates(const QString& exhibit, Progress& progress);

    // It is no name, in no exhibit. Or it may be one after all.
    Outcome dismiss(const QString& text);
    Outcome takeBack(const QString& text);

    // Somebody looked for names in it; until then it does not leave the case. A change like any other: it can
    // be undone.
    Outcome setReviewed(const QString& exhibit, bool reviewed);

private:
    Outcome checkShown() const;

    SessionTools m_tools;
    Editing& m_editing;
};

} // namespace casebound::session
