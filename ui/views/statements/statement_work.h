// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/case_session.h"

#include <QJsonArray>
#include <QJsonObject>

// What the view asks of an open case, each as one piece of work for the lane of its session.
namespace casebound::views {

// A record that can be chosen from a list.
struct Choice {
    QString ref;
    QString title;
};

// One statement as the view shows it at a moment.
struct ShownStatement {
    QList<Choice> statements; // all of the case
    QList<Choice> replies;    // that answer this one
    session::StatementView view;
    QJsonObject form;   // Editing::form()
    QJsonObject drafts; // of points, by their id: what was kept when the program locked
};

// `ref` may name a point; empty, or one that is not there any more: the first statement of the case. Without
// any, a view with an empty reference. Errors: storage's, Damaged.
Result<ShownStatement> readStatement(session::CaseSession& session, const QString& ref);

// The key of a point's draft.
QString draftKey(const QString& statement, const QString& point);

// Citations of these passages, into the bin: what they are from goes.
Outcome binCitations(session::CaseSession& session, const QList<session::PassageView>& passages);

// A point with what its answer cites.
Outcome removePoint(session::CaseSession& session, const QString& statement, const QString& point);

// Writes one point: `point` has its "id" and the fields that changed. What is left out stays. What passages
// that are gone cited goes into the bin, and the draft of the point is dropped. Errors: those of
// Editing::save().
Outcome savePoint(session::CaseSession& session, const QString& statement, const QJsonObject& point);

// A span of a statement's text, as it is shown.
struct CitedWords {
    QString statement;
    text::Span span;
};

// Their own words below a passage of an answer. An empty `passage` is a new one that says nothing else yet,
// for `claims`. A passage that did not say what it rests on rests on a pin cite then. The citation's
// reference.
Result<QString> citeWords(session::CaseSession& session, const QString& statement, const QString& point,
                          const QString& passage, const QJsonArray& claims, const CitedWords& words);

// The same for any other record: `target` may name a part ("EX-001 p.2"), the quote is looked for there.
Result<QString> citeRecord(session::CaseSession& session, const QString& statement, const QString& point,
                           const QString& passage, const QJsonArray& claims, const QString& target,
                           const QString& quote);

// Typed or pasted; see StatementsView. Its reference.
Result<QString> addStatement(session::CaseSession& session, const QJsonObject& fields);

// A reply that answers this statement and is empty otherwise.
Result<QString> addReply(session::CaseSession& session, const QString& statement, const QString& title);

} // namespace casebound::views
