// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reply/citation_checks.h"

#include "core/text/anchor.h"

#include <algorithm>

namespace casebound::reply {

using text::Anchor;
using text::Finding;
using text::Span;

namespace {

// A span that names no place of its own, so that a quote at the start of the text is not preferred.
constexpr qsizetype kNowhere = -1;

// The quote as it was published, with what stood around it.
Result<Anchor> anchorOf(const records::Citation& citation, const Material& material) {
    Anchor anchor;
    anchor.start = kNowhere;
    CB_TRY(anchor.quote, material.raw(citation.quote));
    CB_TRY(anchor.before, material.raw(citation.before));
    CB_TRY(anchor.after, material.raw(citation.after));
    return anchor;
}

// Where in the text the cited part lies: a point's own spans, else all of it. Spans that lead out of the text
// lie in neither.
QList<Span> extentOf(const records::Citation& citation, const Material& material, const QString& raw) {
    const auto point = material.point(citation.targetPart);
    if (point && point->statement->common.id == citation.target) return point->point().spans;
    return {{0, raw.size()}};
}

bool liesIn(const QList<Span>& spans, const QList<Span>& extent) {
    return text::subtract(spans, extent).isEmpty();
}

// Whether the words under the spans are the quote. Surroundings that fit another place better say that the
// text has moved on, and that the same words stand here by chance.
bool standsUnder(const QList<Span>& spans, const QString& raw, Anchor anchor) {
    anchor.start = spans.first().start;
    const auto found = text::find(raw, anchor);
    if (found.finding != Finding::Lost) {
        if (spans.size() == 1 && found.span == spans.first()) return true;
        if (!found.span.overlaps(spans.first())) return false;
    }
    return text::quoteMatches(raw, spans, anchor.quote).matches();
}

std::optional<FaultKind> faultWithoutSpans(const QString& raw, const Anchor& anchor,
                                           const QList<Span>& extent) {
    const auto found = text::find(raw, anchor);
    if (found.finding == Finding::Lost) return FaultKind::CitationUnresolved;
    const auto places = found.finding == Finding::Ambiguous ? found.candidates : QList<Span>{found.span};
    const auto fitting = std::count_if(places.begin(), places.end(),
                                       [&](const Span& place) { return liesIn({place}, extent); });
    if (fitting == 0) return FaultKind::CitationElsewhere;
    return fitting == 1 ? std::nullopt : std::optional(FaultKind::CitationAmbiguous);
}

} // namespace

std::optional<FaultKind> citationFault(const records::Citation& citation, const Material& material) {
    if (!citation.resolved) return FaultKind::CitationUnresolved;
    const text::MaskedText* target = material.textOf(citation);
    if (!target || target->isEmpty() || citation.quote.isEmpty()) return FaultKind::CitationUnreadable;
    const auto raw = material.raw(*target);
    const auto anchor = anchorOf(citation, material);
    if (!raw || !anchor) return FaultKind::CitationUnreadable;
    const auto extent = extentOf(citation, material, *raw);
    if (citation.span.isEmpty()) return faultWithoutSpans(*raw, *anchor, extent);
    if (standsUnder(citation.span, *raw, *anchor) && liesIn(citation.span, extent)) return std::nullopt;
    const bool isLost = text::find(*raw, *anchor).finding == Finding::Lost;
    return isLost ? FaultKind::CitationUnresolved : FaultKind::CitationElsewhere;
}

QString citationMessage(FaultKind fault) {
    switch (fault) {
    case FaultKind::CitationUnresolved:
        return QStringLiteral("the words quoted do not stand in what is cited.");
    case FaultKind::CitationElsewhere:
        return QStringLiteral("the words quoted stand elsewhere in what is cited than the citation says. "
                              "Cite them anew.");
    case FaultKind::CitationAmbiguous:
        return QStringLiteral("the words quoted stand at several places in what is cited, and the citation "
                              "does not say at which. Quote more of them.");
    default:
        return QStringLiteral("what is cited could not be looked up here.");
    }
}

} // namespace casebound::reply
