// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/statement_desk.h"

#include "core/casefile/relations.h"
#include "core/ingest/json/form_shapes.h"
#include "core/reply/coverage.h"
#include "core/reply/proposal.h"
#include "core/session/desk_statement.h"
#include "core/session/record_form.h"

#include <algorithm>

namespace casebound::session {

using records::PartId;
using records::Point;
using records::PublicStatement;
using text::Span;

namespace {

// Whether some words of these spans are not in the others.
bool hasOthers(const QString& raw, const QList<Span>& spans, const QList<Span>& others) {
    const auto rest = text::subtract(spans, others);
    return std::any_of(rest.begin(), rest.end(),
                       [&](const Span& span) { return !text::trimmed(raw, span).isEmpty(); });
}

// Words that a point holds already are not taken once more.
Outcome checkFree(const PublicStatement& statement, const QString& raw, const QList<Span>& spans) {
    for (qsizetype at = 0; at < statement.points.size(); ++at) {
        if (!hasOthers(raw, spans, statement.points[at].spans))
            return failure(ErrorCode::Refused,
                           QStringLiteral("These words stand in point %1 already. Nothing was changed.")
                               .arg(reply::printedNumber(statement, at)));
    }
    return {};
}

Result<QList<records::Claim>> proposedClaims(const SessionTools& tools, const QString& raw,
                                             const QList<Span>& spans) {
    CB_TRY(const auto masker, tools.parts.texts.masker());
    QList<records::Claim> claims;
    for (const Span& span : spans) {
        for (const Span& assertion : reply::proposeClaims(raw, span)) {
            records::Claim claim;
            CB_TRY(claim.text,
                   masker->mask(text::textAt(raw, assertion).simplified(), privacy::Origin::Foreign));
            claims.append(std::move(claim));
        }
    }
    return claims;
}

qsizetype startOf(const Point& point) {
    const auto first = std::min_element(point.spans.begin(), point.spans.end());
    return first == point.spans.end() ? -1 : first->start;
}

// Before the first point that begins after it. Numbers count on; those that follow move on only as far as
// they must, so that an author's own numbering stays where it can.
void insertInOrder(PublicStatement& statement, Point point) {
    const auto after = std::find_if(statement.points.begin(), statement.points.end(),
                                    [&](const Point& one) { return startOf(one) > startOf(point); });
    const qsizetype place = after - statement.points.begin();
    qint64 last = place == 0 ? 0 : reply::printedNumber(statement, place - 1);
    point.number = ++last;
    statement.points.insert(place, std::move(point));
    for (qsizetype at = place + 1; at < statement.points.size(); ++at) {
        last = std::max(last + 1, reply::printedNumber(statement, at));
        statement.points[at].number = last;
    }
}

template <class Part>
Result<qsizetype> placeOf(const QList<Part>& parts, const QString& given) {
    const auto id = ingest::partIdFrom(given);
    for (qsizetype at = 0; id && at < parts.size(); ++at)
        if (parts[at].id == *id) return at;
    return failure(ErrorCode::NotFound, QStringLiteral("The statement has no such part any more."));
}

// References of the citations from a point's passages.
Result<QStringList> citationsOf(const SessionTools& tools, const PublicStatement& statement,
                                const Point& point) {
    CB_TRY(const auto ids, casefile::citationsFrom(tools.parts.connection, statement.common.id));
    QStringList refs;
    for (const auto& id : ids) {
        CB_TRY(const auto citation, tools.parts.repository.get<records::Citation>(id));
        const bool isOfPoint =
            std::any_of(point.passages.begin(), point.passages.end(),
                        [&](const records::Passage& passage) { return passage.id == citation.fromPart; });
        if (isOfPoint) refs.append(records::reference(records::Kind::Citation, citation.common.number));
    }
    return refs;
}

} // namespace

Result<QString> StatementDesk::addPoint(const QString& ref, const QList<Span>& spans) {
    CB_TRY(auto statement, DeskStatement::load(m_tools, ref));
    Point point;
    CB_TRY(point.spans, statement.toRaw(spans));
    CB_TRY(const auto masker, m_tools.parts.texts.masker());
    CB_TRY(const QString raw, masker->unmask(statement.record.text));
    CB_CHECK(checkFree(statement.record, raw, point.spans));
    CB_TRY(point.claims, proposedClaims(m_tools, raw, point.spans));
    point.id = PartId::random(m_tools.parts.random);
    const QString id = idToForm(point.id);
    insertInOrder(statement.record, std::move(point));
    CB_CHECK(m_editing.write(statement.record));
    return id;
}

Result<QString> StatementDesk::setAside(const QString& ref, const QList<Span>& spans, const QString& reason) {
    CB_TRY(auto statement, DeskStatement::load(m_tools, ref));
    records::SetAside aside;
    CB_TRY(aside.spans, statement.toRaw(spans));
    CB_TRY(const auto masker, m_tools.parts.texts.masker());
    CB_TRY(const QString raw, masker->unmask(statement.record.text));
    CB_CHECK(checkFree(statement.record, raw, aside.spans));
    for (const auto& other : statement.record.setAside)
        if (!hasOthers(raw, aside.spans, other.spans))
            return failure(ErrorCode::Refused,
                           QStringLiteral("These words are set aside already. Nothing was changed."));
    CB_TRY(aside.reason, masker->mask(reason, privacy::Origin::Typed));
    aside.id = PartId::random(m_tools.parts.random);
    const QString id = idToForm(aside.id);
    statement.record.setAside.append(std::move(aside));
    CB_CHECK(m_editing.write(statement.record));
    return id;
}

Outcome StatementDesk::removePoint(const QString& ref, const QString& point) {
    CB_TRY(auto statement, DeskStatement::load(m_tools, ref));
    CB_TRY(const qsizetype at, placeOf(statement.record.points, point));
    CB_TRY(const auto citations, citationsOf(m_tools, statement.record, statement.record.points[at]));
    if (!citations.isEmpty())
        return failure(ErrorCode::Refused,
                       QStringLiteral("The answer to this point rests on %1. Nothing was changed. Put that "
                                      "into the bin first, then remove the point.")
                           .arg(citations.join(QStringLiteral(", "))));
    statement.record.points.removeAt(at);
    CB_CHECK(m_editing.write(statement.record));
    return {};
}

Outcome StatementDesk::removeSetAside(const QString& ref, const QString& setAside) {
    CB_TRY(auto statement, DeskStatement::load(m_tools, ref));
    CB_TRY(const qsizetype at, placeOf(statement.record.setAside, setAside));
    statement.record.setAside.removeAt(at);
    CB_CHECK(m_editing.write(statement.record));
    return {};
}

} // namespace casebound::session
