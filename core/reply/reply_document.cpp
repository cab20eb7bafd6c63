// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reply/reply_document.h"

#include "core/reply/basis.h"
#include "core/reply/checks.h"
#include "core/reply/evidence_sections.h"
#include "core/reply/lines.h"
#include "core/reply/statement_blocks.h"

#include <QSet>

namespace casebound::reply {

using records::PublicStatement;
using records::Reply;

namespace {

void addWriters(Blocks& blocks, const Material& material, const Reply& reply) {
    if (reply.writers.isEmpty()) return;
    blocks.push_back(heading(1, {words(u"Who writes")}));
    std::vector<Line> lines;
    for (const auto& writer : reply.writers) {
        Line line = party(material, writer.writer);
        if (writer.interests.isEmpty())
            line.push_back(words(u": no interests were declared"));
        else
            append(line, {words(u": "), content(writer.interests)});
        lines.push_back(std::move(line));
    }
    blocks.push_back(bullets(lines));
}

void addText(Blocks& blocks, const text::MaskedText& text) {
    for (auto& line : paragraphsOf(text))
        blocks.push_back(paragraph(std::move(line)));
}

QList<const PublicStatement*> answeredBy(const Reply& reply, const Material& material) {
    QList<const PublicStatement*> statements;
    for (const auto& answered : reply.answers)
        if (const auto* statement = material.get<PublicStatement>(answered.statement);
            statement && !statements.contains(statement))
            statements.append(statement);
    return statements;
}

// In the reply's own order; points that it does not list come after, so that none is passed over.
QList<PointPlace> pointsOf(const PublicStatement& statement, const Reply& reply, const Material& material) {
    QList<PointPlace> places;
    QSet<records::PartId> listed;
    const auto add = [&](const PointPlace& place) {
        if (listed.contains(place.point().id)) return;
        listed.insert(place.point().id);
        places.append(place);
    };
    for (const auto& ordered : reply.order)
        if (const auto place = material.point(ordered.point); place && place->statement == &statement)
            add(*place);
    for (qsizetype at = 0; at < statement.points.size(); ++at)
        add({&statement, at});
    return places;
}

void addStatement(Blocks& blocks, const PublicStatement& statement, const Reply& reply,
                  const Material& material) {
    Line title{words(u"The statement: ")};
    append(title, titleOf(statement.common));
    blocks.push_back(heading(1, std::move(title), document::Anchor::record(documentId(statement.common.id))));
    addStatementFacts(blocks, material, statement);
    for (const auto& place : pointsOf(statement, reply, material))
        addPoint(blocks, material, place, 2);
    addRemainder(blocks, material, statement, 2);
}

// Points are numbered anew in each statement, so it is said of which.
Line openLine(const Fault& fault, const Reply& reply) {
    Line line;
    if (fault.record != reply.common.id)
        append(line, {document::RecordRef{documentId(fault.record)}, words(u", ")});
    line.push_back(words(document::Computed::wording(fault.message)));
    return line;
}

void addOpen(Blocks& blocks, const Reply& reply, const Material& material) {
    std::vector<Line> open;
    for (const Fault& fault : checks(reply, material))
        open.push_back(openLine(fault, reply));
    if (open.empty()) return;
    blocks.push_back(heading(1, {words(u"What is still open")}, document::Anchor::named(u"open")));
    blocks.push_back(bullets(open));
}

} // namespace

document::Document replyDocument(const Reply& reply, const Material& material) {
    document::Document document;
    document.title = titleOf(reply.common);
    if (!reply.language.isEmpty()) document.language = document::LanguageTag(reply.language);
    Blocks& blocks = document.blocks;
    addText(blocks, reply.introduction);
    addWriters(blocks, material, reply);
    for (const auto* statement : answeredBy(reply, material))
        addStatement(blocks, *statement, reply, material);
    if (!reply.conclusion.isEmpty()) {
        blocks.push_back(heading(1, {words(u"Conclusion")}));
        addText(blocks, reply.conclusion);
    }
    addEvidence(blocks, material, reply.common.id);
    addExhibits(blocks, material, 1);
    addSources(blocks, material, 1);
    addOpen(blocks, reply, material);
    return document;
}

} // namespace casebound::reply
