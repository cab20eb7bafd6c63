// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reply/coverage.h"
#include "core/reply/proposal.h"
#include "core/session/open_case.h"

namespace casebound::session {

using records::PublicStatement;
using text::Span;

namespace {

QJsonArray refsOf(const QString& statement, const QList<reply::PointRef>& points) {
    QJsonArray refs;
    for (const auto& point : points)
        refs.append(QStringLiteral("%1.%2").arg(statement).arg(point.number));
    return refs;
}

// The words under the spans.
QString wordsUnder(const QString& raw, const QList<Span>& spans) {
    QStringList pieces;
    for (const Span& span : spans)
        pieces.append(text::textAt(raw, span).simplified());
    return pieces.join(QStringLiteral(" […] "));
}

} // namespace

Result<PublicStatement> CaseSession::statement(const QString& ref) {
    CB_TRY(const auto target, m_references.resolve(ref));
    auto statement = m_repository.get<PublicStatement>(target.record);
    if (!statement)
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("%1 is not a public statement. \"list CASE public-statements\" shows "
                                      "those that are there.")
                           .arg(ref));
    return statement;
}

Result<QString> CaseSession::rawTextOf(const PublicStatement& statement) {
    CB_TRY(const auto masker, m_texts.masker());
    return masker->unmask(statement.text);
}

Result<QJsonArray> CaseSession::points(const QString& ref) {
    CB_TRY(const auto found, statement(ref));
    CB_TRY(const QString raw, rawTextOf(found));
    const QString whole = records::reference(records::Kind::PublicStatement, found.common.number);
    const QJsonArray described = records::toJson(found, words())[QStringLiteral("points")].toArray();
    QJsonArray items;
    for (qsizetype at = 0; at < found.points.size(); ++at) {
        const auto& point = found.points[at];
        QJsonObject item = described[at].toObject();
        item.insert(QStringLiteral("kind"), QStringLiteral("point"));
        item.insert(QStringLiteral("ref"),
                    QStringLiteral("%1.%2").arg(whole).arg(reply::printedNumber(found, at)));
        if (point.quote.isEmpty()) item.insert(QStringLiteral("quote"), wordsUnder(raw, point.spans));
        QJsonArray claims = item[QStringLiteral("claims")].toArray();
        for (qsizetype claim = 0; claim < claims.size(); ++claim) {
            QJsonObject told = claims[claim].toObject();
            told.insert(QStringLiteral("answered"), reply::isAnswered(point, point.claims[claim].id));
            claims[claim] = told;
        }
        item.insert(QStringLiteral("claims"), claims);
        items.append(item);
    }
    return items;
}

Result<QJsonObject> CaseSession::coverage(const QString& ref) {
    CB_TRY(const auto found, statement(ref));
    CB_TRY(const QString raw, rawTextOf(found));
    const auto measured = reply::coverage(raw, found);
    QJsonArray uncovered;
    for (const Span& span : measured.uncovered)
        uncovered.append(QJsonObject{{QStringLiteral("offset"), span.start},
                                     {QStringLiteral("length"), span.length},
                                     {QStringLiteral("text"), text::textAt(raw, span).simplified()}});
    QJsonArray unanswered;
    const QString whole = records::reference(records::Kind::PublicStatement, found.common.number);
    for (const auto& claim : measured.unanswered)
        unanswered.append(QStringLiteral("%1.%2").arg(whole).arg(claim.point.number));
    return QJsonObject{{QStringLiteral("characters"), measured.characters},
                       {QStringLiteral("covered"), measured.covered},
                       {QStringLiteral("set_aside"), measured.setAside},
                       {QStringLiteral("uncovered"), uncovered},
                       {QStringLiteral("claims"), measured.claims},
                       {QStringLiteral("answered"), measured.answered},
                       {QStringLiteral("points_with_unanswered_claims"), unanswered},
                       {QStringLiteral("points_without_answer"), refsOf(whole, measured.withoutAnswer)}};
}

Result<QJsonArray> CaseSession::proposePoints(const QString& ref) {
    CB_TRY(const auto found, statement(ref));
    CB_TRY(const QString raw, rawTextOf(found));
    QJsonArray items;
    for (const auto& proposed : reply::proposePoints(raw)) {
        QJsonArray claims;
        for (const Span& claim : reply::proposeClaims(raw, proposed.span))
            claims.append(text::textAt(raw, claim).simplified());
        items.append(QJsonObject{{QStringLiteral("number"), proposed.number},
                                 {QStringLiteral("offset"), proposed.span.start},
                                 {QStringLiteral("length"), proposed.span.length},
                                 {QStringLiteral("quote"), text::textAt(raw, proposed.span).simplified()},
                                 {QStringLiteral("claims"), claims}});
    }
    return items;
}

Result<qint64> CaseSession::takeProposedPoints(const QString& ref) {
    CB_TRY(auto found, statement(ref));
    if (!found.points.isEmpty())
        return failure(ErrorCode::Refused,
                       QStringLiteral("This statement has points already, and they stay as they are. A "
                                      "proposal is taken only where there are none."));
    if (!namesShown())
        return failure(ErrorCode::NamesHidden,
                       QStringLiteral("Names are hidden, so the text as it was published cannot be read. "
                                      "Nothing was changed. Give the names password."));
    CB_TRY(const QString raw, rawTextOf(found));
    CB_TRY(const auto masker, m_texts.masker());
    for (const auto& proposed : reply::proposePoints(raw)) {
        records::Point point;
        point.number = proposed.number;
        point.spans = {proposed.span};
        for (const Span& span : reply::proposeClaims(raw, proposed.span)) {
            records::Claim claim;
            CB_TRY(claim.text, masker->mask(text::textAt(raw, span).simplified(), privacy::Origin::Foreign));
            point.claims.append(claim);
        }
        found.points.append(point);
    }
    records::AnyRecord record = found;
    CB_TRY(auto transaction,
           storage::Transaction::begin(connection(), {m_who}, m_services.clock, m_services.random));
    CB_CHECK(m_repository.save(transaction, record));
    CB_CHECK(transaction.commit());
    return found.points.size();
}

} // namespace casebound::session
