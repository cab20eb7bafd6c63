// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/json/citation_places.h"

#include "core/casefile/page_store.h"
#include "core/text/anchor.h"

#include <algorithm>
#include <optional>

namespace casebound::ingest {

namespace {

// The masked text that a citation points into: a page, a paragraph, a whole statement, or a source's wording.
Result<text::MaskedText> textOfTarget(const CitationTools& tools, const records::Citation& citation) {
    CB_TRY(const auto target, tools.repository.load(citation.target));
    if (std::holds_alternative<records::Exhibit>(target)) {
        if (citation.targetPart.isNull())
            return failure(ErrorCode::InvalidInput, QStringLiteral("Say on which page: \"target_part\": 2."));
        casefile::PageStore pages(tools.connection, tools.texts, tools.keys, tools.random);
        CB_TRY(auto page, pages.page(citation.targetPart));
        return page.text;
    }
    if (const auto* testimony = std::get_if<records::Testimony>(&target)) {
        for (const auto& paragraph : testimony->paragraphs)
            if (paragraph.id == citation.targetPart) return paragraph.text;
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("Say in which paragraph: \"target_part\": 3."));
    }
    if (const auto* statement = std::get_if<records::PublicStatement>(&target)) return statement->text;
    if (const auto* source = std::get_if<records::Source>(&target)) return source->wording;
    return failure(ErrorCode::InvalidInput,
                   QStringLiteral("Only exhibits, testimonies, public statements and sources "
                                  "can be cited."));
}

// The stretches of the raw text in which the quote is looked for: those of the point that is cited, else all
// of it.
Result<QList<text::Span>> stretchesOf(const CitationTools& tools, const records::Citation& citation,
                                      const QString& raw) {
    const QList<text::Span> whole{{0, raw.size()}};
    if (citation.targetPart.isNull()) return whole;
    CB_TRY(const auto target, tools.repository.load(citation.target));
    const auto* statement = std::get_if<records::PublicStatement>(&target);
    if (!statement) return whole;
    for (const auto& point : statement->points)
        if (point.id == citation.targetPart && !point.spans.isEmpty()) return point.spans;
    return whole;
}

// Where the quote stands; nothing where it does not.
std::optional<text::Span> placeOf(const QString& raw, const QList<text::Span>& stretches,
                                  const QString& quote) {
    for (const text::Span& stretch : stretches) {
        auto found = text::find(text::textAt(raw, stretch), {quote, {}, {}, 0});
        if (found.finding == text::Finding::Lost) continue;
        found.span.start += stretch.start;
        return found.span;
    }
    return std::nullopt;
}

} // namespace

Outcome findCitationPlace(const CitationTools& tools, const privacy::Masker& masker, const QString& quote,
                          const QString& path, records::Citation& citation) {
    if (quote.isEmpty() || citation.target.isNull()) return {};
    const auto target = textOfTarget(tools, citation);
    if (!target) return tools.places.place(path, target.error());
    CB_TRY(const QString raw, masker.unmask(*target));
    CB_TRY(const auto stretches, stretchesOf(tools, citation, raw));
    const auto span = placeOf(raw, stretches, quote);
    if (!span)
        return tools.places.refuse(
            path + QStringLiteral(".quote"),
            QStringLiteral("These words do not stand in what is cited. Quote exactly."));
    return keepPlace(masker, *target, *span, citation);
}

Outcome keepPlace(const privacy::Masker& masker, const text::MaskedText& text, const text::Span& span,
                  records::Citation& citation) {
    CB_TRY(const QString raw, masker.unmask(text));
    const text::Span words = text::clipped(span, raw.size());
    citation.span = {words};
    citation.before = {};
    citation.after = {};
    const auto offsets = masker.offsets(text);
    // Not masked yet, so nobody knows where its names are: better no context than half a name.
    if (!offsets && offsets.error().code == ErrorCode::Refused) return {};
    if (!offsets) return failure(offsets.error());
    const auto wholeNames = [&](const text::Span& piece) {
        return piece.isEmpty() ? piece : offsets->maskedToRaw(offsets->rawToMasked(piece));
    };
    const qsizetype first = std::max<qsizetype>(0, words.start - text::Anchor::kContext);
    const text::Span before = wholeNames({first, words.start - first});
    const text::Span after =
        wholeNames({words.end(), std::min(text::Anchor::kContext, raw.size() - words.end())});
    CB_TRY(citation.before, masker.mask(text::textAt(raw, before), privacy::Origin::Foreign));
    CB_TRY(citation.after, masker.mask(text::textAt(raw, after), privacy::Origin::Foreign));
    return {};
}

} // namespace casebound::ingest
