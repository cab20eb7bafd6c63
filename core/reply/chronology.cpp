// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reply/chronology.h"

#include "core/edtf/constraint.h"
#include "core/edtf/date.h"
#include "core/edtf/wording.h"
#include "core/reply/dating.h"
#include "core/reply/wording.h"

#include <algorithm>
#include <utility>

namespace casebound::reply {

using records::Event;

namespace {

// The earliest day that the date leaves open; nothing for none.
std::optional<edtf::Day> earliest(const Event& event) {
    const auto date = event.when.isEmpty() ? Result<edtf::Date>(edtf::Date()) : edtf::parse(event.when);
    if (!date) return std::nullopt;
    if (date->earliest().isDay()) return date->earliest().day;
    return date->latest().isDay() ? std::optional(date->latest().day) : std::nullopt;
}

// "more than P2Y before": the record's constraint in the words of dates.
Line constraintLine(const Material& material, const records::Constraint& constraint) {
    const auto parsed = saidConstraint(constraint);
    Line line;
    if (constraint.measure == records::Measure::LessThan) line.push_back(words(u"less than "));
    line.push_back(words(document::Computed::wording(parsed ? edtf::wording(*parsed) : QString())));
    line.push_back(words(u" "));
    append(line, place(material, constraint.anchor));
    return line;
}

Line whenLine(const Material& material, const Event& event) {
    std::vector<Line> parts;
    if (!event.when.isEmpty()) parts.push_back({dateInWords(event.when)});
    if (!event.words.isEmpty()) parts.push_back({words(u"“"), content(event.words), words(u"”")});
    for (const auto& constraint : event.constraints)
        parts.push_back(constraintLine(material, constraint));
    if (parts.empty()) return {words(u"date unknown")};
    return joined(parts, u"; ");
}

bool isFact(const Event& event) {
    return event.standing == records::Standing::Established;
}

Line whatLine(const Material& material, const Event& event) {
    Line line;
    if (!isFact(event)) line.push_back(words(u"It is said: "));
    append(line, titleOf(event.common));
    std::vector<Line> parties;
    for (const auto& party : event.parties) {
        Line one = reply::party(material, party.party);
        if (party.role != records::PartyRole::Other)
            append(one, {words(u" ("), words(wording(party.role)), words(u")")});
        parties.push_back(std::move(one));
    }
    if (!parties.empty()) {
        append(line, {words(u" — ")});
        append(line, joined(parties, u", "));
    }
    if (!event.place.isEmpty()) append(line, {words(u"; "), content(event.place)});
    return line;
}

// Each place once, though it may be named as a source and cited word for word.
Line sayingSo(const Material& material, const Event& event) {
    QList<std::pair<records::RecordId, records::PartId>> named;
    for (const auto& source : event.accordingTo)
        if (!named.contains({source.record, source.part})) named.append({source.record, source.part});
    for (const auto* citation : material.citationsFrom(event.common.id))
        if (!named.contains({citation->target, citation->targetPart}))
            named.append({citation->target, citation->targetPart});
    if (named.isEmpty()) return {words(u"nobody is named")};
    std::vector<Line> sources;
    for (const auto& [record, part] : named)
        sources.push_back(place(material, record, part));
    return joined(sources, u", ");
}

} // namespace

void addChronology(Blocks& blocks, const Material& material) {
    auto events = material.all<Event>();
    if (events.isEmpty()) return;
    std::stable_sort(events.begin(), events.end(), [](const Event* first, const Event* second) {
        const auto one = earliest(*first), other = earliest(*second);
        if (one && other) return *one < *other;
        return one.has_value() && !other.has_value();
    });
    blocks.push_back(heading(1, {words(u"Chronology")}, document::Anchor::named(u"chronology")));
    document::Table<Content> table;
    table.columns = {{document::Alignment::Start, 2},
                     {document::Alignment::Start, 3},
                     {document::Alignment::Start, 6},
                     {document::Alignment::Start, 3},
                     {document::Alignment::Start, 3}};
    table.header = {{words(u"Event")},
                    {words(u"When")},
                    {words(u"What")},
                    {words(u"Standing")},
                    {words(u"According to")}};
    for (const auto* event : events)
        table.rows.push_back({place(material, event->common.id),
                              whenLine(material, *event),
                              whatLine(material, *event),
                              {words(wording(event->standing))},
                              sayingSo(material, *event)});
    blocks.push_back(std::move(table));
}

} // namespace casebound::reply
