// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reply/citation_checks.h"

#include "core/text/anchor.h"

namespace casebound::reply {

std::optional<FaultKind> citationFault(const records::Citation& citation, const Material& material) {
    if (!citation.resolved) return FaultKind::CitationUnresolved;
    const text::MaskedText* target = material.textOf(citation);
    if (!target || target->isEmpty() || citation.quote.isEmpty()) return FaultKind::CitationUnreadable;
    const auto raw = material.raw(*target);
    const auto quote = material.raw(citation.quote);
    if (!raw || !quote) return FaultKind::CitationUnreadable;
    const auto found = text::find(*raw, {*quote, {}, {}, 0});
    if (found.finding == text::Finding::Lost) return FaultKind::CitationUnresolved;
    return std::nullopt;
}

QString citationMessage(FaultKind fault) {
    if (fault == FaultKind::CitationUnresolved)
        return QStringLiteral("the words quoted do not stand in what is cited.");
    return QStringLiteral("what is cited could not be looked up here.");
}

} // namespace casebound::reply
