// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/item_needs.h"

#include "core/records/relations.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace casebound::session {

namespace {

using People = QSet<text::AppearanceId>;
using records::Kind;
using records::RecordId;

// References to appearances count as people, those to other records find no label later.
People peopleIn(const records::AnyRecord& record) {
    const auto relations = records::relationsOf(record);
    People people = relations.people;
    for (const RecordId& id : relations.records)
        people.insert(id.as<text::AppearanceTag>());
    return people;
}

class Items {
public:
    Items(const privacy::Gate& gate, const casefile::References& references)
        : m_gate(gate)
        , m_references(references) {}

    void add(RecordId record, records::PartId part, const People& people) {
        const QString ref = m_references.ref(record, part).value_or(QString());
        for (const privacy::Need& need : m_gate.needsOf(people))
            m_rows.append({ref, refOf(need.person.as<records::RecordTag>()), need.label,
                           records::nameOf(need.form), records::nameOf(need.state),
                           refOf(need.permission.sheet)});
    }

    // An answer needs what its own words do, not what stands in the others.
    void addPoints(const records::PublicStatement& statement) {
        for (const records::Point& point : statement.points) {
            records::PublicStatement alone;
            alone.points = {point};
            add(statement.common.id, point.id, peopleIn(alone));
        }
    }

    QList<NeedRow> take() {
        std::stable_sort(m_rows.begin(), m_rows.end(), [](const NeedRow& a, const NeedRow& b) {
            return casefile::precedes(a.item, b.item);
        });
        return std::move(m_rows);
    }

private:
    QString refOf(RecordId id) const {
        return id.isNull() ? QString() : m_references.ref(id).value_or(QString());
    }

    const privacy::Gate& m_gate;
    const casefile::References& m_references;
    QList<NeedRow> m_rows;
};

// Quotes of an exhibit or testimony leave with what cites it.
QHash<RecordId, People> peopleInQuotes(const privacy::Departure& departure) {
    QHash<RecordId, People> people;
    for (const records::AnyRecord& record : departure.records)
        if (const auto* citation = std::get_if<records::Citation>(&record))
            for (const auto& person : citation->quote.mentions())
                people[citation->target].insert(person);
    return people;
}

// What stands between records, or is a person, is no item of its own.
bool isItem(Kind kind) {
    return kind != Kind::Appearance && kind != Kind::Citation && kind != Kind::Link;
}

} // namespace

QList<NeedRow> needsOf(const privacy::Departure& departure, const PeopleOnPages& onPages,
                       const privacy::Gate& gate, const casefile::References& references) {
    const auto quoted = peopleInQuotes(departure);
    Items items(gate, references);
    for (const records::AnyRecord& record : departure.records) {
        if (!isItem(records::kindOf(record))) continue;
        const RecordId id = records::commonOf(record).id;
        if (const auto* statement = std::get_if<records::PublicStatement>(&record)) {
            items.addPoints(*statement);
            records::PublicStatement itself = *statement;
            itself.points.clear();
            items.add(id, {}, peopleIn(itself));
            continue;
        }
        People people = peopleIn(record) + quoted.value(id);
        for (const auto& person : onPages.value(id))
            people.insert(person);
        items.add(id, {}, people);
    }
    return items.take();
}

} // namespace casebound::session
