// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/citing.h"

#include "core/ingest/json/citation_places.h"
#include "core/ingest/json/form_shapes.h"

namespace casebound::session {

Result<records::Citation> citationOf(const SessionTools& tools, const text::MaskedText& text,
                                     const ShownText& shown, const text::Span& selected) {
    if (!shown.knowsRaw())
        return failure(
            ErrorCode::NamesHidden,
            QStringLiteral("Names are sealed, so the words as they were cannot be counted. Nothing "
                           "was changed. Show names first."));
    const text::Span words = text::trimmed(shown.text(), text::clipped(selected, shown.text().size()));
    if (words.isEmpty())
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("Nothing is selected. Select the words to cite first."));
    const text::Span place = shown.toRaw(words);
    CB_TRY(const auto masker, tools.parts.texts.masker());
    CB_TRY(const QString raw, masker->unmask(text));
    records::Citation citation;
    CB_TRY(citation.quote, masker->mask(text::textAt(raw, place), privacy::Origin::Foreign));
    CB_CHECK(ingest::keepPlace(*masker, text, place, citation));
    return citation;
}

Outcome setFrom(const SessionTools& tools, records::Citation& citation, const QString& from,
                const QString& fromPart) {
    if (!from.isEmpty()) {
        CB_TRY(const auto relying, tools.references.resolve(from));
        citation.from = relying.record;
    }
    if (fromPart.isEmpty()) return {};
    const auto part = ingest::partIdFrom(fromPart);
    if (!part) return failure(ErrorCode::InvalidInput, QStringLiteral("There is no such passage."));
    CB_TRY(const auto owner, tools.references.recordOf(*part));
    if (owner != citation.from)
        return failure(ErrorCode::InvalidInput, QStringLiteral("This passage is not of that record."));
    citation.fromPart = *part;
    return {};
}

} // namespace casebound::session
