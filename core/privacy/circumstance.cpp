// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/circumstance.h"

#include "core/edtf/wording.h"
#include "core/text/folding.h"

#include <QSet>
#include <QStringList>

#include <limits>
#include <variant>

namespace casebound::privacy {
namespace {

using records::RecordId;
using Sort = Circumstance::Sort;

QString wordingOf(const QString& when) {
    const auto date = edtf::parse(when);
    return date ? edtf::wording(*date) : when;
}

QString joined(const QString& words, const QString& when) {
    if (when.isEmpty()) return words;
    return words.isEmpty() ? wordingOf(when) : words + QStringLiteral(", ") + wordingOf(when);
}

// Whoever was at "Mill Road, Harbourtown" was at "Mill Road". Both folded; whole words only.
bool holdsPlace(const QString& known, const QString& told) {
    const auto words = [](const QString& place) { return QStringLiteral(" %1 ").arg(place); };
    return words(known).contains(words(told));
}

class CircumstanceCollector {
public:
    explicit CircumstanceCollector(const LabelMap& labels)
        : m_labels(labels) {}

    void add(const records::Body& body) {
        const QString name = titleOf(body);
        for (const records::Membership& membership : body.memberships) {
            const QString role = m_labels.display(membership.role);
            const QString words =
                role.isEmpty() ? QStringLiteral("member of ") + name : role + QStringLiteral(" in ") + name;
            add(membership.member, {.sort = Sort::Belonged,
                                    .body = body.common.id,
                                    .role = text::foldForSearch(membership.role.text()),
                                    .place = {},
                                    .years = Years::of(membership.when),
                                    .words = joined(words, membership.when)});
        }
    }

    template <class Record>
    void addParties(const Record& record) {
        const QString place = m_labels.display(record.place);
        const QString where = place.isEmpty() ? QStringLiteral("had part in something")
                                              : QStringLiteral("had part in something at ") + place;
        for (const auto& party : record.parties)
            add(party.party, {.sort = Sort::TookPart,
                              .body = {},
                              .role = {},
                              .place = text::foldForSearch(record.place.text()),
                              .years = Years::of(record.when),
                              .words = joined(where, record.when)});
    }

    void addDated(RecordId person, Sort sort, const QString& words, const QString& when) {
        add(person, {.sort = sort,
                     .body = {},
                     .role = {},
                     .place = {},
                     .years = Years::of(when),
                     .words = joined(words, when)});
    }

    QHash<AppearanceId, QList<Circumstance>> take() { return std::move(m_found); }

private:
    QString titleOf(const records::Body& body) const {
        const QString title = m_labels.display(body.common.title);
        return title.isEmpty() ? records::reference(records::Kind::Body, body.common.number) : title;
    }

    // What says neither where nor when nor in what tells nothing.
    void add(RecordId person, const Circumstance& told) {
        const bool isTold = !told.body.isNull() || told.tellsPlace() || told.years.has_value();
        if (!person.isNull() && isTold) m_found[person.as<text::AppearanceTag>()].append(told);
    }

    const LabelMap& m_labels;
    QHash<AppearanceId, QList<Circumstance>> m_found;
};

} // namespace

std::optional<Years> Years::of(const QString& when) {
    const auto date = edtf::parse(when);
    if (!date || date->bounds().isUnknown()) return std::nullopt;
    Years years{std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max(),
                date->isInterval()};
    if (date->earliest().isDay()) years.first = date->earliest().day.year;
    if (date->latest().isDay()) years.last = date->latest().day.year;
    return years;
}

bool Years::mayBe(const Years& told) const {
    if (told.isSpan) return first <= told.first && last >= told.last;
    return first <= told.last && last >= told.first;
}

ParentOf parentsIn(const QList<records::AnyRecord>& records) {
    ParentOf parents;
    for (const records::AnyRecord& record : records)
        if (const auto* body = std::get_if<records::Body>(&record))
            if (!body->parent.isNull()) parents.insert(body->common.id, body->parent);
    return parents;
}

bool covers(const Circumstance& known, const Circumstance& told, const ParentOf& parents) {
    if (known.sort != told.sort) return false;
    if (!told.role.isEmpty() && known.role != told.role) return false;
    if (!told.place.isEmpty() && !holdsPlace(known.place, told.place)) return false;
    if (told.years && (!known.years || !known.years->mayBe(*told.years))) return false;
    if (told.body.isNull()) return true;
    QSet<RecordId> seen; // a body that is its own ancestor, by mistake, ends the search
    for (RecordId body = known.body; !body.isNull() && !seen.contains(body); body = parents.value(body)) {
        if (body == told.body) return true;
        seen.insert(body);
    }
    return false;
}

QHash<AppearanceId, QList<Circumstance>> circumstancesIn(const QList<records::AnyRecord>& records,
                                                         const LabelMap& labels) {
    CircumstanceCollector collector(labels);
    for (const records::AnyRecord& record : records) {
        if (const auto* body = std::get_if<records::Body>(&record)) collector.add(*body);
        if (const auto* event = std::get_if<records::Event>(&record)) collector.addParties(*event);
        if (const auto* allegation = std::get_if<records::Allegation>(&record))
            collector.addParties(*allegation);
        if (const auto* testimony = std::get_if<records::Testimony>(&record))
            collector.addDated(testimony->of, Sort::Testified, QStringLiteral("testified"), testimony->when);
        if (const auto* request = std::get_if<records::Request>(&record)) {
            collector.addDated(request->askedBy, Sort::Asked, QStringLiteral("asked for something"),
                               request->when);
            collector.addDated(request->askedOf, Sort::WasAsked, QStringLiteral("was asked for something"),
                               request->when);
        }
    }
    return collector.take();
}

} // namespace casebound::privacy
