// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reply/basis.h"

#include "core/reply/wording.h"

namespace casebound::reply {

using document::NoteKind;

Line citationLine(const Material& material, const records::Citation& citation) {
    Line line = place(material, citation.target, citation.targetPart);
    if (!citation.quote.isEmpty()) {
        append(line, {words(u": “"), content(citation.quote), words(u"”")});
        if (!citation.translatedQuote.isEmpty())
            append(line, {words(u" In translation: “"), content(citation.translatedQuote), words(u"”")});
    }
    if (!citation.resolved) line.push_back(words(u" (these words were not found there again)"));
    return line;
}

namespace {

std::vector<Line> citationLines(const Material& material, records::RecordId record, records::PartId part) {
    std::vector<Line> lines;
    for (const auto* citation : material.citationsFrom(record, part))
        lines.push_back(citationLine(material, *citation));
    return lines;
}

document::Block<Content> citedBasis(const Material& material, records::RecordId statement,
                                    const records::Passage& passage) {
    const auto lines = citationLines(material, statement, passage.id);
    if (lines.empty())
        return note(NoteKind::Draft, {words(u"A source was to be cited here, and none is cited yet.")});
    if (lines.size() == 1) return note(NoteKind::Basis, lines.front());
    return document::Note<Content>{NoteKind::Basis, {bullets(lines)}};
}

} // namespace

document::Block<Content> basisOf(const Material& material, const records::PublicStatement& statement,
                                 const records::Passage& passage) {
    switch (passage.basis) {
    case records::Basis::PinCite:
        return citedBasis(material, statement.common.id, passage);
    case records::Basis::OwnKnowledge:
        return note(NoteKind::Basis, {words(u"The writer's own knowledge.")});
    case records::Basis::ProtectedSource:
        return note(NoteKind::Basis,
                    {words(u"A source that asked for protection. It is known to the writers and is not shown "
                           u"here.")});
    case records::Basis::Argument:
        return note(NoteKind::Basis, {words(u"An argument, which rests on what is quoted here and on no "
                                            u"evidence of its own.")});
    case records::Basis::NotStated:
        break;
    }
    return note(NoteKind::Draft, {words(u"What this rests on has not been stated.")});
}

void addEvidence(Blocks& blocks, const Material& material, records::RecordId record) {
    const auto lines = citationLines(material, record, {});
    if (lines.empty()) return;
    blocks.push_back(document::Note<Content>{NoteKind::Basis, {bullets(lines)}});
}

} // namespace casebound::reply
