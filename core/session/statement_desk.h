// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/session/editing.h"
#include "core/text/span.h"

#include <QJsonObject>
#include <QList>

namespace casebound::session {

// One assertion of a point.
struct ClaimView {
    QString id; // "#<hex>"
    QString kind;
    QString text;
    bool answered = false;
};

// A citation from a passage.
struct CitationView {
    QString ref;    // "CI-004"
    QString target; // "EX-002 p.3"
    QString quote;
};

struct PassageView {
    QString id;
    QString text;
    QString basis;
    QStringList claims; // ids
    QList<CitationView> citations;
};

struct PointView {
    QString id;
    QString ref; // "ST-001.3"
    qint64 number = 0;
    QList<text::Span> spans; // in StatementView::text
    QString quote;
    QList<ClaimView> claims;
    QStringList answerKinds;
    QList<PassageView> passages;
    QStringList see;
};

struct SetAsideView {
    QString id;
    QList<text::Span> spans;
    QString reason;
};

// A public statement as somebody works through it. The text is the frozen one as it may be seen at the
// moment, with labels while names are hidden; all spans count in it.
struct StatementView {
    QString ref;
    QString title;
    QString text;
    QList<PointView> points;
    QList<SetAsideView> setAside;
    QList<text::Span> uncovered;
    qint64 characters = 0, covered = 0, setAsideCharacters = 0, claims = 0, answered = 0;
    bool canSplit =
        true; // false while names are hidden behind their own password: spans count in the raw text
};

// The writer's work on a hostile statement. Changes go through Editing's history. Belongs to the session's
// thread. Errors of all: InvalidInput (no public statement, a span outside the text), NotFound, NamesHidden
// (behind their own password), Refused, storage's.
class StatementDesk {
public:
    // `editing` outlives it.
    StatementDesk(const SessionTools& tools, Editing& editing)
        : m_tools(tools)
        , m_editing(editing) {}

    Result<StatementView> view(const QString& ref);

    // Makes a point of the selected spans (of StatementView::text), with the claims that
    // reply::proposeClaims() finds; its "#<hex>". Numbers count on in the order of the text.
    Result<QString> addPoint(const QString& ref, const QList<text::Span>& spans);
    Result<QString> setAside(const QString& ref, const QList<text::Span>& spans, const QString& reason);
    Outcome removePoint(const QString& ref, const QString& point);
    Outcome removeSetAside(const QString& ref, const QString& setAside);

    // A citation from a passage to a span of a public statement: "their own words". Its reference.
    Result<QString> citeStatement(const QString& ref, const QString& passage, const QString& cited,
                                  const text::Span& span);

    // The reply as it would read, for one's own desk: HTML, names as the case shows them, marked DRAFT.
    // Nothing leaves the case by it.
    Result<QString> preview(const QString& reply);

private:
    SessionTools m_tools;
    Editing& m_editing;
};

} // namespace casebound::session
