// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reply/summary_document.h"

#include "core/reply/chronology.h"
#include "core/reply/evidence_sections.h"
#include "core/reply/people_sections.h"
#include "core/reply/relation_sections.h"
#include "core/reply/statement_blocks.h"
#include "core/reply/story_sections.h"

namespace casebound::reply {

using records::PublicStatement;

namespace {

void addReadingGuide(Blocks& blocks) {
    blocks.push_back(note(
        document::NoteKind::Alleged,
        {words(
            u"Allegations are what somebody says, and unproven unless a finding is named with whoever made "
            u"it. Events that are claimed or disputed are told as what somebody says and not as facts. "
            u"People appear under labels and records under references that hold for this file only.")}));
}

void addStatements(Blocks& blocks, const Material& material) {
    const auto statements = material.all<PublicStatement>();
    if (statements.isEmpty()) return;
    blocks.push_back(heading(1, {words(u"Public statements")}, document::Anchor::named(u"statements")));
    for (const auto* statement : statements) {
        blocks.push_back(recordHeading(2, statement->common));
        addStatementFacts(blocks, material, *statement);
        if (statement->points.isEmpty()) {
            addWholeText(blocks, *statement);
            continue;
        }
        for (qsizetype at = 0; at < statement->points.size(); ++at)
            addPoint(blocks, material, {statement, at}, 3);
        addRemainder(blocks, material, *statement, 3);
    }
}

} // namespace

document::Document summaryDocument(const Material& material) {
    document::Document document;
    document.title = {words(u"Summary")};
    Blocks& blocks = document.blocks;
    addReadingGuide(blocks);
    addPeople(blocks, material);
    addBodies(blocks, material);
    addTopics(blocks, material);
    addAllegations(blocks, material);
    addTestimonies(blocks, material);
    addChronology(blocks, material);
    addStatements(blocks, material);
    addReplies(blocks, material);
    addRequests(blocks, material);
    addExhibits(blocks, material, 1);
    addSources(blocks, material, 1);
    addRelations(blocks, material);
    return document;
}

} // namespace casebound::reply
