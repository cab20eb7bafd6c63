// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/json/form_places.h"

#include "core/ingest/json/record_fields.h"
#include "core/ingest/json/statement_places.h"
#include "core/text/anchor.h"

#include <algorithm>

namespace casebound::ingest {

using records::Citation;
using records::Point;
using records::PublicStatement;

namespace {

bool readAlike(const text::MaskedText& a, const text::MaskedText& b) {
    return a.text() == b.text() && a.mentions() == b.mentions() && a.sealedSpans() == b.sealedSpans();
}

const Point* pointOf(const PublicStatement* statement, records::PartId id) {
    if (!statement) return nullptr;
    const auto found = std::find_if(statement->points.begin(), statement->points.end(),
                                    [&](const Point& point) { return point.id == id; });
    return found == statement->points.end() ? nullptr : &*found;
}

// Spans count in the text: while there are any, it stays. What is sealed differs at every masking, so it is
// compared as it reads.
Outcome keepFrozen(const CitationTools& tools, const privacy::Masker& masker, const PublicStatement& before,
                   PublicStatement& statement) {
    if (readAlike(before.text, statement.text)) return {};
    const bool isUsed = !statement.points.isEmpty() || !statement.setAside.isEmpty();
    if (!before.text.isEmpty() && isUsed) {
        const auto was = masker.unmask(before.text);
        const auto is = masker.unmask(statement.text);
        if (!was || !is || *was != *is)
            return tools.places.place(
                QStringLiteral("text"),
                {ErrorCode::Refused, QStringLiteral("The text of a public statement stays as it was "
                                                    "published once there are points. Remove them first.")});
    }
    statement.rawHash = {}; // of the text that was there
    return {};
}

// A passage names claims of its own point.
void dropLostClaims(Point& point) {
    const auto isThere = [&](records::PartId id) {
        return std::any_of(point.claims.begin(), point.claims.end(),
                           [&](const records::Claim& claim) { return claim.id == id; });
    };
    for (auto& passage : point.passages)
        passage.claims.removeIf([&](records::PartId id) { return !id.isNull() && !isThere(id); });
}

Outcome placeQuote(const CitationTools& tools, const privacy::Masker& masker,
                   const PublicStatement& statement, const Point* was, qsizetype at, Point& point) {
    if (point.quote.isEmpty()) return {};
    const bool sameSpans = was && was->spans == point.spans;
    if (sameSpans && readAlike(was->quote, point.quote)) return {};
    CB_TRY(const QString raw, masker.unmask(statement.text));
    CB_TRY(const QString quote, masker.unmask(point.quote));
    const QString path = QStringLiteral("points[%1].quote").arg(at);
    if (point.spans.isEmpty() || sameSpans) point.spans = spansOfQuote(raw, quote);
    if (text::quoteMatches(raw, point.spans, quote).matches()) return {};
    return refuseQuote(tools.places, path);
}

Outcome placeStatement(const CitationTools& tools, const privacy::Masker& masker,
                       const PublicStatement* before, PublicStatement& statement) {
    if (before) CB_CHECK(keepFrozen(tools, masker, *before, statement));
    qint64 next = 1;
    for (qsizetype at = 0; at < statement.points.size(); ++at) {
        Point& point = statement.points[at];
        if (point.number == 0) point.number = next;
        next = point.number + 1;
        dropLostClaims(point);
        CB_CHECK(placeQuote(tools, masker, statement, pointOf(before, point.id), at, point));
    }
    const QJsonArray aside = tools.places.root().value(QLatin1String("set_aside")).toArray();
    const bool isQuoted = std::any_of(aside.begin(), aside.end(), [](const QJsonValue& one) {
        return !one[QLatin1String("quote")].toString().isEmpty();
    });
    if (!isQuoted) return {};
    CB_TRY(const QString raw, masker.unmask(statement.text));
    return findSetAsidePlaces(tools.places, raw, tools.places.root(), {}, statement);
}

Outcome placeCitation(const CitationTools& tools, const privacy::Masker& masker, const Citation* before,
                      Citation& citation) {
    const bool sameSpan = before ? before->span == citation.span : citation.span.isEmpty();
    if (!sameSpan) return {}; // somebody gave the place itself
    const bool isSame = before && before->target == citation.target &&
                        before->targetPart == citation.targetPart && readAlike(before->quote, citation.quote);
    if (isSame || citation.quote.isEmpty() || citation.target.isNull()) return {};
    CB_TRY(const QString quote, masker.unmask(citation.quote));
    return findCitationPlace(tools, masker, quote, {}, citation);
}

template <class Record>
const Record* as(const records::AnyRecord* record) {
    return record ? std::get_if<Record>(record) : nullptr;
}

} // namespace

Outcome findFormPlaces(const CitationTools& tools, const privacy::Masker& masker,
                       const records::AnyRecord* before, records::AnyRecord& record) {
    if (auto* statement = std::get_if<PublicStatement>(&record))
        return placeStatement(tools, masker, as<PublicStatement>(before), *statement);
    if (auto* citation = std::get_if<Citation>(&record))
        return placeCitation(tools, masker, as<Citation>(before), *citation);
    if (auto* testimony = std::get_if<records::Testimony>(&record)) numberParagraphs(*testimony);
    return {};
}

} // namespace casebound::ingest
