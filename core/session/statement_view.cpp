// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/relations.h"
#include "core/reply/coverage.h"
#include "core/session/desk_statement.h"
#include "core/session/record_form.h"
#include "core/session/statement_desk.h"

#include <QHash>

namespace casebound::session {

using records::PartId;
using records::PublicStatement;

namespace {

using CitationsOf = QHash<PartId, QList<CitationView>>; // by the passage they are from

Result<CitationsOf> citationsAt(const SessionTools& tools, const PublicStatement& statement) {
    const records::Words words = tools.words();
    CB_TRY(const auto ids, casefile::citationsFrom(tools.parts.connection, statement.common.id));
    CitationsOf found;
    for (const auto& id : ids) {
        CB_TRY(const auto citation, tools.parts.repository.get<records::Citation>(id));
        const QString ref = records::reference(records::Kind::Citation, citation.common.number);
        const QString target =
            citation.target.isNull() ? QString() : words.ref(citation.target, citation.targetPart);
        found[citation.fromPart].append({ref, target, words.text(citation.quote)});
    }
    return found;
}

// What the view says of one statement's points.
class PointTeller {
public:
    PointTeller(const SessionTools& tools, const DeskStatement& statement, CitationsOf citations)
        : m_statement(statement)
        , m_words(tools.words())
        , m_citations(std::move(citations)) {}

    PointView point(qsizetype at) const {
        const auto& point = m_statement.record.points[at];
        PointView view;
        view.id = idToForm(point.id);
        view.number = reply::printedNumber(m_statement.record, at);
        view.ref = QStringLiteral("%1.%2").arg(m_statement.ref).arg(view.number);
        view.spans = m_statement.toShown(point.spans);
        view.quote = point.quote.isEmpty() ? wordsUnder(view.spans) : m_words.text(point.quote);
        for (const auto& claim : point.claims)
            view.claims.append({idToForm(claim.id), nameOf(claim.kind), m_words.text(claim.text),
                                reply::isAnswered(point, claim.id)});
        for (const auto kind : point.answerKinds)
            view.answerKinds.append(nameOf(kind));
        for (const auto& passage : point.passages)
            view.passages.append(passageView(passage));
        for (const auto& see : point.see)
            if (!see.record.isNull()) view.see.append(m_words.ref(see.record, see.part));
        return view;
    }

    SetAsideView setAside(const records::SetAside& aside) const {
        return {idToForm(aside.id), m_statement.toShown(aside.spans), m_words.text(aside.reason)};
    }

private:
    PassageView passageView(const records::Passage& passage) const {
        PassageView view{idToForm(passage.id),
                         m_words.text(passage.text),
                         nameOf(passage.basis),
                         {},
                         m_citations.value(passage.id)};
        for (const auto& claim : passage.claims)
            view.claims.append(idToForm(claim));
        return view;
    }

    QString wordsUnder(const QList<text::Span>& spans) const {
        QStringList pieces;
        for (const auto& span : spans)
            pieces.append(text::textAt(m_statement.shown.text(), span).simplified());
        return pieces.join(QStringLiteral(" […] "));
    }

    const DeskStatement& m_statement;
    records::Words m_words;
    CitationsOf m_citations;
};

// Measured in the text that is shown: what touches a name takes it in, and no count tells a hidden name's
// length.
reply::Coverage coverageOf(const DeskStatement& statement) {
    if (!statement.shown.knowsRaw()) return reply::coverage({}, statement.record);
    PublicStatement asShown = statement.record;
    for (auto& point : asShown.points)
        point.spans = statement.toShown(point.spans);
    for (auto& aside : asShown.setAside)
        aside.spans = statement.toShown(aside.spans);
    return reply::coverage(statement.shown.text(), asShown);
}

} // namespace

Result<StatementView> StatementDesk::view(const QString& ref) {
    CB_TRY(const auto statement, DeskStatement::load(m_tools, ref));
    CB_TRY(auto citations, citationsAt(m_tools, statement.record));
    const PointTeller teller(m_tools, statement, std::move(citations));
    StatementView view;
    view.ref = statement.ref;
    view.title = m_tools.words().text(statement.record.common.title);
    view.text = statement.shown.text();
    view.canSplit = statement.shown.knowsRaw();
    for (qsizetype at = 0; at < statement.record.points.size(); ++at)
        view.points.append(teller.point(at));
    for (const auto& aside : statement.record.setAside)
        view.setAside.append(teller.setAside(aside));
    const auto measured = coverageOf(statement);
    view.uncovered = measured.uncovered;
    view.characters = measured.characters;
    view.covered = measured.covered;
    view.setAsideCharacters = measured.setAside;
    view.claims = measured.claims;
    view.answered = measured.answered;
    return view;
}

} // namespace casebound::session
