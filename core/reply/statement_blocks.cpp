// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reply/statement_blocks.h"

#include "core/reply/basis.h"
#include "core/reply/coverage.h"
#include "core/reply/quoted.h"
#include "core/reply/wording.h"

namespace casebound::reply {

using document::NoteKind;
using records::Point;
using records::PublicStatement;

namespace {

document::Block<Content> quote(std::vector<Line> paragraphs, Line attribution, const QString& language) {
    return document::Quote<Content>{std::move(paragraphs), std::move(attribution),
                                    document::LanguageTag(language)};
}

// In full; the display quote only where the raw text cannot be read.
std::vector<Line> wordsOf(const Material& material, const PublicStatement& statement, const Point& point) {
    if (auto lines = wordsUnder(material, statement.text, point.spans); lines && !lines->empty())
        return std::move(*lines);
    return paragraphsOf(point.quote);
}

std::vector<Line> claimLines(const Point& point) {
    std::vector<Line> lines;
    for (const auto& claim : point.claims) {
        Line line{content(claim.text), words(u" ("), words(wording(claim.kind)), words(u")")};
        if (!isAnswered(point, claim.id)) {
            line.push_back(words(u" "));
            line.push_back(words(u"Not answered yet.", document::Style::Strong));
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

Line answerKinds(const Point& point) {
    std::vector<Line> kinds;
    for (const auto kind : point.answerKinds)
        kinds.push_back({words(wording(kind))});
    Line line{words(u"Answer: ", document::Style::Strong)};
    append(line, joined(kinds, u"; "));
    line.push_back(words(u"."));
    return line;
}

void addAnswer(Blocks& blocks, const Material& material, const PublicStatement& statement,
               const Point& point) {
    if (!point.answerKinds.isEmpty()) blocks.push_back(paragraph(answerKinds(point)));
    for (const auto& passage : point.passages) {
        if (!hasWords(passage.text)) continue;
        for (auto& line : paragraphsOf(passage.text))
            blocks.push_back(paragraph(std::move(line)));
        blocks.push_back(basisOf(material, statement, passage));
    }
    std::vector<Line> seen;
    for (const auto& see : point.see)
        seen.push_back(place(material, see.record, see.part));
    if (!seen.empty()) {
        Line line{words(u"See "), words(u"")};
        append(line, joined(seen, u"; "));
        line.push_back(words(u"."));
        blocks.push_back(paragraph(std::move(line)));
    }
    if (!hasAnswer(point) && point.see.isEmpty())
        blocks.push_back(note(NoteKind::Draft, {words(u"This point has no answer yet.")}));
}

} // namespace

void addStatementFacts(Blocks& blocks, const Material& material, const PublicStatement& statement) {
    Facts facts;
    facts.add(u"What it is", Line{words(wording(statement.side))});
    if (!statement.author.isNull()) facts.add(u"By", party(material, statement.author));
    if (!statement.speaksFor.isNull()) {
        Line line = party(material, statement.speaksFor);
        if (!statement.speaksForReason.isEmpty())
            append(line, {words(u" ("), content(statement.speaksForReason), words(u")")});
        facts.add(u"Speaks for", std::move(line));
    }
    facts.addDate(u"Published", statement.published);
    if (material.has(statement.respondsTo)) facts.add(u"Responds to", place(material, statement.respondsTo));
    facts.add(u"Text seen", statement.seen == records::TextSeen::Original
                                ? Line{words(u"as it was published")}
                                : Line{words(u"as reproduced elsewhere")});
    if (material.has(statement.reproducedIn)) facts.add(u"Found in", place(material, statement.reproducedIn));
    facts.addTo(blocks);
}

void addWholeText(Blocks& blocks, const PublicStatement& statement) {
    blocks.push_back(quote(paragraphsOf(statement.text),
                           {document::RecordRef{documentId(statement.common.id)}}, statement.language));
}

void addPoint(Blocks& blocks, const Material& material, const PointPlace& place, int level) {
    const PublicStatement& statement = *place.statement;
    const Point& point = place.point();
    const auto printed = printedNumber(statement, place.index);
    const document::Path path{static_cast<int>(printed)};
    blocks.push_back(heading(level, {words(u"Point "), number(printed)},
                             document::Anchor::record(documentId(statement.common.id), path)));
    blocks.push_back(quote(wordsOf(material, statement, point),
                           {document::RecordRef{documentId(statement.common.id), path}}, statement.language));
    if (!point.claims.isEmpty()) {
        blocks.push_back(paragraph({words(u"What it claims:", document::Style::Strong)}));
        blocks.push_back(bullets(claimLines(point)));
    }
    addAnswer(blocks, material, statement, point);
}

void addRemainder(Blocks& blocks, const Material& material, const PublicStatement& statement, int level) {
    const auto raw = material.raw(statement.text);
    if (!raw) {
        blocks.push_back(heading(level, {words(u"The whole text")}));
        addWholeText(blocks, statement);
        return;
    }
    const auto measured = coverage(*raw, statement);
    if (!measured.uncovered.isEmpty()) {
        blocks.push_back(heading(level, {words(u"Not answered")}));
        blocks.push_back(note(NoteKind::Draft, {words(u"These words of the statement are in no point.")}));
        for (const auto& span : measured.uncovered)
            if (auto lines = wordsUnder(material, statement.text, {span}))
                blocks.push_back(quote(std::move(*lines), {}, statement.language));
    }
    if (statement.setAside.isEmpty()) return;
    blocks.push_back(heading(level, {words(u"Set aside")}));
    for (const auto& aside : statement.setAside) {
        if (auto lines = wordsUnder(material, statement.text, aside.spans))
            blocks.push_back(quote(std::move(*lines), {}, statement.language));
        blocks.push_back(paragraph(aside.reason.isEmpty()
                                       ? Line{words(u"No reason was given.")}
                                       : Line{words(u"Set aside because: "), content(aside.reason)}));
    }
}

} // namespace casebound::reply
