// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reply/people_sections.h"

#include "core/reply/wording.h"

namespace casebound::reply {

namespace {

void addBody(Blocks& blocks, const Material& material, const records::Body& body) {
    blocks.push_back(recordHeading(2, body.common));
    Facts facts;
    facts.add(u"Kind", Line{words(wording(body.kind))});
    if (!body.parent.isNull()) facts.add(u"Part of", party(material, body.parent));
    facts.addTo(blocks);
    std::vector<Line> members;
    for (const auto& membership : body.memberships) {
        Line line = party(material, membership.member);
        if (!membership.role.isEmpty()) append(line, {words(u", "), content(membership.role)});
        if (!membership.when.isEmpty()) append(line, {words(u", "), dateInWords(membership.when)});
        members.push_back(std::move(line));
    }
    if (!members.empty()) blocks.push_back(bullets(members));
}

// What belongs to a question, in the order of the material; people and bodies are not counted.
Line belongingTo(const Material& material, records::RecordId topic) {
    std::vector<Line> places;
    for (const auto& record : material.records()) {
        const auto& common = records::commonOf(record);
        for (const auto& of : common.topics)
            if (of.topic == topic) places.push_back(place(material, common.id));
    }
    return joined(places, u", ");
}

} // namespace

void addPeople(Blocks& blocks, const Material& material) {
    const auto people = material.all<records::Appearance>();
    if (people.isEmpty()) return;
    blocks.push_back(heading(1, {words(u"People")}, document::Anchor::named(u"people")));
    // By role, since the order of their records tells in which order they came.
    document::Table<Content> table;
    table.columns = {{document::Alignment::Start, 2}, {document::Alignment::Start, 3}};
    table.header = {{words(u"Role")}, {words(u"Called here")}};
    for (const auto& role : choices(records::AppearanceRole{})) {
        std::vector<Line> called;
        for (const auto* person : people)
            if (person->role == role.value)
                called.push_back({document::Mention{person->common.id.as<text::AppearanceTag>()}});
        if (!called.empty()) table.rows.push_back({{words(wording(role.value))}, joined(called, u", ")});
    }
    blocks.push_back(std::move(table));
}

void addBodies(Blocks& blocks, const Material& material) {
    const auto bodies = material.all<records::Body>();
    if (bodies.isEmpty()) return;
    blocks.push_back(heading(1, {words(u"Bodies")}, document::Anchor::named(u"bodies")));
    for (const auto* body : bodies)
        addBody(blocks, material, *body);
}

void addTopics(Blocks& blocks, const Material& material) {
    const auto topics = material.all<records::Topic>();
    if (topics.isEmpty()) return;
    blocks.push_back(heading(1, {words(u"Questions")}, document::Anchor::named(u"questions")));
    for (const auto* topic : topics) {
        blocks.push_back(recordHeading(2, topic->common));
        Facts facts;
        if (!topic->parent.isNull()) facts.add(u"Part of", place(material, topic->parent));
        facts.add(u"What is known", topic->answer);
        facts.add(u"Belongs here", belongingTo(material, topic->common.id));
        facts.addTo(blocks);
    }
}

} // namespace casebound::reply
