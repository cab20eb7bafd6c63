// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reply/evidence_sections.h"

#include "core/reply/wording.h"

namespace casebound::reply {

namespace {

std::vector<Line> custodyLines(const records::Exhibit& exhibit) {
    std::vector<Line> lines;
    for (const auto& custody : exhibit.custody) {
        // When the program itself took a copy says something about the writers, and nothing about the
        // exhibit.
        if (custody.event == records::CustodyEvent::Imported ||
            custody.event == records::CustodyEvent::Exported)
            continue;
        Line line{words(wording(custody.event))};
        if (!custody.when.isEmpty()) append(line, {words(u", "), dateInWords(custody.when)});
        if (!custody.by.isEmpty()) append(line, {words(u", by "), content(custody.by)});
        if (!custody.from.isEmpty()) append(line, {words(u", from "), content(custody.from)});
        if (!custody.how.isEmpty()) append(line, {words(u": "), content(custody.how)});
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<Line> flagLines(const records::Exhibit& exhibit) {
    std::vector<Line> lines;
    for (const auto& flag : exhibit.flags) {
        Line line{words(wording(flag.flag))};
        if (flag.page > 0) append(line, {words(u" (page "), number(flag.page), words(u")")});
        lines.push_back(std::move(line));
    }
    return lines;
}

void addExhibit(Blocks& blocks, const Material& material, const records::Exhibit& exhibit, int level) {
    blocks.push_back(recordHeading(level, exhibit.common));
    Facts facts;
    facts.addDate(u"Dated", exhibit.dated);
    facts.add(u"Provenance", exhibit.provenance);
    facts.addDate(u"Obtained", exhibit.obtained);
    facts.add(u"Custody", joined(custodyLines(exhibit), u"; "));
    if (exhibit.pageCount > 0) facts.add(u"Pages", Line{number(exhibit.pageCount)});
    if (!exhibit.parent.isNull()) facts.add(u"Attached to", place(material, exhibit.parent));
    facts.add(u"Noticed", joined(flagLines(exhibit), u"; "));
    facts.addTo(blocks);
}

Line figureOf(const records::Source& source) {
    Line line;
    if (!source.population.isEmpty()) line.push_back(content(source.population));
    if (!source.year.isEmpty()) {
        const bool isAlone = line.empty();
        if (!isAlone) line.push_back(words(u" ("));
        line.push_back(dateInWords(source.year));
        if (!isAlone) line.push_back(words(u")"));
    }
    return line;
}

void addSource(Blocks& blocks, const records::Source& source, int level) {
    blocks.push_back(recordHeading(level, source.common));
    Facts facts;
    facts.add(u"By", source.author);
    if (!source.address.isEmpty()) facts.add(u"Address", Line{document::Link{source.address}});
    facts.add(u"State", Line{words(wording(source.status))});
    facts.addDate(u"Seen on", source.accessed);
    if (!source.archivedAt.isEmpty()) facts.add(u"Archived at", Line{document::Link{source.archivedAt}});
    facts.add(u"Figures of", figureOf(source));
    if (!source.wording.isEmpty())
        facts.add(u"Wording", Line{words(u"“"), content(source.wording), words(u"”")});
    facts.addTo(blocks);
}

} // namespace

void addExhibits(Blocks& blocks, const Material& material, int level) {
    const auto exhibits = material.all<records::Exhibit>();
    if (exhibits.isEmpty()) return;
    blocks.push_back(heading(level, {words(u"Exhibits")}, document::Anchor::named(u"exhibits")));
    for (const auto* exhibit : exhibits)
        addExhibit(blocks, material, *exhibit, level + 1);
}

void addSources(Blocks& blocks, const Material& material, int level) {
    const auto sources = material.all<records::Source>();
    if (sources.isEmpty()) return;
    blocks.push_back(heading(level, {words(u"Sources")}, document::Anchor::named(u"sources")));
    for (const auto* source : sources)
        addSource(blocks, *source, level + 1);
}

} // namespace casebound::reply
