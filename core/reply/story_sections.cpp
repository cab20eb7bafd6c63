// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reply/story_sections.h"

#include "core/reply/basis.h"
#include "core/reply/waiting.h"
#include "core/reply/wording.h"

namespace casebound::reply {

namespace {

Line partiesOf(const Material& material, const auto& parties) {
    std::vector<Line> lines;
    for (const auto& party : parties) {
        Line line = reply::party(material, party.party);
        append(line, {words(u" ("), words(wording(party.role)), words(u")")});
        lines.push_back(std::move(line));
    }
    return joined(lines, u", ");
}

Line findingLine(const Material& material, const records::Finding& finding) {
    Line line = finding.by.isNull() ? Line{words(u"Somebody not named")} : party(material, finding.by);
    append(line, {words(u", "), dateInWords(finding.when), words(u", "), words(wording(finding.standard)),
                  words(u": "), content(finding.outcome)});
    if (!finding.sanction.isEmpty()) append(line, {words(u" What followed: "), content(finding.sanction)});
    return line;
}

void addAllegation(Blocks& blocks, const Material& material, const records::Allegation& allegation) {
    blocks.push_back(recordHeading(2, allegation.common));
    if (!allegation.alleged.isEmpty())
        blocks.push_back(
            note(document::NoteKind::Alleged, {words(u"It is alleged: "), content(allegation.alleged)}));
    Facts facts;
    facts.add(u"Kind", Line{words(wording(allegation.kind))});
    facts.add(u"Status", Line{words(wording(allegation.status))});
    facts.add(u"Acts", allegation.acts);
    facts.add(u"Parties", partiesOf(material, allegation.parties));
    facts.addDate(u"Said to have happened", allegation.when);
    facts.add(u"Place", allegation.place);
    facts.addTo(blocks);
    std::vector<Line> findings;
    for (const auto& finding : allegation.findings)
        findings.push_back(findingLine(material, finding));
    if (findings.empty()) {
        blocks.push_back(paragraph({words(u"Nobody has made a finding on it.")}));
    } else {
        blocks.push_back(paragraph({words(u"Findings, each of whoever made it:", document::Style::Strong)}));
        blocks.push_back(bullets(findings));
    }
    addEvidence(blocks, material, allegation.common.id);
}

// "Told by Witness 2 (in May), who had it from Witness 3."
Line hearsayLine(const Material& material, const records::Paragraph& paragraph) {
    Line line;
    for (const auto& step : paragraph.chain) {
        line.push_back(line.empty() ? words(u" Told by ") : words(u", who had it from "));
        append(line, step.from.isNull() ? Line{words(u"somebody not named")} : party(material, step.from));
        if (!step.how.isEmpty()) append(line, {words(u" ("), content(step.how), words(u")")});
    }
    if (!line.empty()) line.push_back(words(u"."));
    return line;
}

Line gradeLine(const records::Testimony& testimony, records::PartId paragraph) {
    Line line;
    for (const auto& grade : testimony.grades) {
        if (grade.paragraph != paragraph || (grade.source.isEmpty() && grade.information == 0)) continue;
        append(line, {words(u" Graded "), words(document::Computed::wording(grade.source.left(1)))});
        if (grade.information > 0) line.push_back(number(grade.information));
        if (!grade.reasons.isEmpty()) append(line, {words(u": "), content(grade.reasons)});
        line.push_back(words(u"."));
    }
    return line;
}

void addTranslations(Blocks& blocks, const Material& material, records::PartId paragraph) {
    for (const auto* translation : material.all<records::Translation>())
        for (const auto& translated : translation->paragraphs)
            if (translated.original == paragraph && !translated.text.isEmpty())
                blocks.push_back(document::Paragraph<Content>{
                    {words(u"In translation: ", document::Style::Emphasis), content(translated.text)},
                    document::LanguageTag(translation->language)});
}

void addParagraph(Blocks& blocks, const Material& material, const records::Testimony& testimony,
                  const records::Paragraph& told) {
    blocks.push_back(
        document::Paragraph<Content>{{words(u"¶ "), number(told.number), words(u"  "), content(told.text)},
                                     document::LanguageTag(testimony.language)});
    addTranslations(blocks, material, told.id);
    Line basis{words(u"How the witness knows: "), words(wording(told.basis)), words(u".")};
    append(basis, hearsayLine(material, told));
    append(basis, gradeLine(testimony, told.id));
    blocks.push_back(note(document::NoteKind::Basis, std::move(basis)));
}

void addTestimony(Blocks& blocks, const Material& material, const records::Testimony& testimony) {
    blocks.push_back(recordHeading(2, testimony.common));
    Facts facts;
    if (!testimony.of.isNull()) facts.add(u"Of", party(material, testimony.of));
    facts.add(u"Taken", Line{words(wording(testimony.taken))});
    facts.addDate(u"Given", testimony.when);
    facts.addDate(u"Read back", testimony.readBack);
    if (!testimony.exhibit.isNull()) facts.add(u"Kept in", place(material, testimony.exhibit));
    facts.addTo(blocks);
    for (const auto& told : testimony.paragraphs)
        addParagraph(blocks, material, testimony, told);
    if (!testimony.observations.isEmpty())
        blocks.push_back(paragraph({words(u"Noticed by whoever took it down: ", document::Style::Strong),
                                    content(testimony.observations)}));
    for (const auto& amendment : testimony.amendments)
        blocks.push_back(paragraph({words(u"Amended, "), dateInWords(amendment.when), words(u"; before: “"),
                                    content(amendment.earlier), words(u"” "), content(amendment.reason)}));
}

void addRequest(Blocks& blocks, const Material& material, const records::Request& request) {
    blocks.push_back(recordHeading(2, request.common));
    Facts facts;
    if (!request.askedBy.isNull()) facts.add(u"Asked by", party(material, request.askedBy));
    if (!request.askedOf.isNull()) facts.add(u"Asked of", party(material, request.askedOf));
    facts.add(u"For", request.asked);
    facts.addDate(u"When", request.when);
    facts.addDate(u"Due", request.due);
    facts.add(u"Answer", Line{words(wording(request.state))});
    facts.addDate(u"Answered", request.answered);
    facts.add(u"What was answered", request.response);
    if (const auto days = daysWaited(request, material.today()))
        facts.add(u"Days without an answer", Line{number(*days)});
    if (!request.knownFrom.isNull())
        facts.add(u"Known from", place(material, request.knownFrom, request.knownFromPart));
    facts.addTo(blocks);
    addEvidence(blocks, material, request.common.id);
}

// A section with one entry for each record of a kind.
template <class Record>
void addSection(Blocks& blocks, const Material& material, const document::Literal& title,
                const document::Literal& anchor,
                void (*add)(Blocks& blocks, const Material& material, const Record& record)) {
    const auto all = material.all<Record>();
    if (all.isEmpty()) return;
    blocks.push_back(heading(1, {words(title)}, document::Anchor::named(anchor)));
    for (const auto* record : all)
        add(blocks, material, *record);
}

void addReply(Blocks& blocks, const Material& material, const records::Reply& reply) {
    blocks.push_back(recordHeading(2, reply.common));
    Facts facts;
    std::vector<Line> answered, writers;
    for (const auto& answers : reply.answers)
        answered.push_back(place(material, answers.statement));
    for (const auto& writer : reply.writers) {
        Line line = party(material, writer.writer);
        if (!writer.interests.isEmpty()) append(line, {words(u": "), content(writer.interests)});
        writers.push_back(std::move(line));
    }
    facts.add(u"Answers", joined(answered, u", "));
    facts.add(u"Writers and their interests", joined(writers, u"; "));
    facts.add(u"Introduction", reply.introduction);
    facts.add(u"Conclusion", reply.conclusion);
    facts.addTo(blocks);
    addEvidence(blocks, material, reply.common.id);
}

} // namespace

void addAllegations(Blocks& blocks, const Material& material) {
    addSection<records::Allegation>(blocks, material, u"Allegations", u"allegations", addAllegation);
}

void addTestimonies(Blocks& blocks, const Material& material) {
    addSection<records::Testimony>(blocks, material, u"Testimonies", u"testimonies", addTestimony);
}

void addReplies(Blocks& blocks, const Material& material) {
    addSection<records::Reply>(blocks, material, u"Replies", u"replies", addReply);
}

void addRequests(Blocks& blocks, const Material& material) {
    addSection<records::Request>(blocks, material, u"Requests", u"requests", addRequest);
}

} // namespace casebound::reply
