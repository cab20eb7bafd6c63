// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/relations.h"
#include "core/records/relations.h"
#include "core/session/editing.h"

#include <QSet>

#include <map>

namespace casebound::session {

using records::Kind;
using records::RecordId;

namespace {

// "supports" seen from the record that does so, and from the one that is supported.
QString howOf(records::LinkKind kind, bool isFrom) {
    switch (kind) {
    case records::LinkKind::Supports:
        return isFrom ? QStringLiteral("supports") : QStringLiteral("supported by");
    case records::LinkKind::Contradicts:
        return isFrom ? QStringLiteral("contradicts") : QStringLiteral("contradicted by");
    case records::LinkKind::Context:
        return QStringLiteral("context");
    case records::LinkKind::SameOrigin:
        return QStringLiteral("same origin");
    }
    return {};
}

} // namespace

// Collects what is around one record, each thing once for each way in which it is.
class Editing::Surroundings {
public:
    Surroundings(Editing& editing, RecordId record)
        : m_editing(editing)
        , m_record(record) {}

    Outcome citations() {
        CB_TRY(const auto made, casefile::citationsFrom(connection(), m_record));
        for (const RecordId& id : made) {
            CB_TRY(const auto citation, repository().get<records::Citation>(id));
            CB_CHECK(add(citation.target, citation.targetPart, QStringLiteral("cites"), citation.quote, id));
        }
        CB_TRY(const auto got, casefile::citationsTo(connection(), m_record));
        for (const RecordId& id : got) {
            CB_TRY(const auto citation, repository().get<records::Citation>(id));
            const bool isLoose = citation.from.isNull(); // nothing relies on it yet
            CB_CHECK(add(isLoose ? id : citation.from, citation.fromPart, QStringLiteral("cited by"),
                         citation.quote, id));
        }
        return {};
    }

    Outcome links() {
        CB_TRY(const auto ids, casefile::linksOf(connection(), m_record));
        for (const RecordId& id : ids) {
            CB_TRY(const auto link, repository().get<records::Link>(id));
            const bool isFrom = link.from == m_record;
            CB_CHECK(add(isFrom ? link.to : link.from, isFrom ? link.toPart : link.fromPart,
                         howOf(link.kind, isFrom), {}, id));
        }
        CB_TRY(const auto translations, casefile::translationsOf(connection(), m_record));
        for (const RecordId& id : translations)
            CB_CHECK(add(id, {}, QStringLiteral("translation"), {}, {}));
        return {};
    }

    Outcome pointsAt() {
        CB_TRY(const auto record, repository().load(m_record));
        const auto relations = records::relationsOf(record);
        QSet<RecordId> named = relations.records;
        for (const auto& part : relations.parts)
            if (const auto owner = m_editing.m_tools.references.recordOf(part)) named.insert(*owner);
        for (const RecordId& id : sorted(named))
            CB_CHECK(add(id, {}, QStringLiteral("refers to"), {}, {}));
        QSet<RecordId> people;
        for (const auto& person : relations.people)
            people.insert(person.as<records::RecordTag>());
        for (const RecordId& id : sorted(people))
            CB_CHECK(add(id, {}, QStringLiteral("mentions"), {}, {}));
        return {};
    }

    Outcome pointedAt() {
        CB_TRY(const auto ids, casefile::recordsPointingAt(connection(), m_record));
        for (const RecordId& id : ids) {
            CB_TRY(const Kind kind, m_editing.m_tools.references.kindOf(id));
            const bool isSaidAlready =
                kind == Kind::Citation || kind == Kind::Link || m_translations.contains(id);
            if (!isSaidAlready) CB_CHECK(add(id, {}, QStringLiteral("used in"), {}, {}));
        }
        CB_TRY(const auto places, m_editing.m_tools.parts.texts.usedIn(m_record.as<text::AppearanceTag>()));
        for (const auto& place : places) {
            CB_TRY(const auto owner, repository().load(place.owner));
            if (!records::commonOf(owner).deleted.isValid())
                CB_CHECK(add(place.owner, {}, QStringLiteral("mentioned in"), {}, {}));
        }
        return {};
    }

    QList<Relative> found() const { return m_found; }

private:
    storage::Connection& connection() const { return m_editing.m_tools.parts.connection; }
    casefile::Repository& repository() const { return m_editing.m_tools.parts.repository; }

    // In the order of their references.
    QList<RecordId> sorted(const QSet<RecordId>& ids) const {
        std::map<QString, RecordId, decltype(&casefile::precedes)> byRef(&casefile::precedes);
        for (const RecordId& id : ids)
            if (const auto ref = m_editing.m_tools.references.ref(id)) byRef.emplace(*ref, id);
        QList<RecordId> inOrder;
        for (const auto& [ref, id] : byRef)
            inOrder.append(id);
        return inOrder;
    }

    Outcome add(RecordId id, records::PartId part, const QString& how, const text::MaskedText& quote,
                RecordId via) {
        if (id.isNull() || id == m_record) return {};
        if (how == QLatin1String("translation")) m_translations.insert(id);
        const auto& references = m_editing.m_tools.references;
        Relative relative;
        CB_TRY(relative.ref, references.ref(id, part));
        CB_TRY(relative.kind, references.kindOf(id));
        relative.how = how;
        if (!via.isNull()) {
            CB_TRY(relative.via, references.ref(via));
        }
        const QString key = relative.ref + how + relative.via;
        if (m_seen.contains(key)) return {};
        m_seen.insert(key);
        CB_TRY(relative.title, m_editing.titleOf(id));
        relative.quote = m_editing.m_tools.words().text(quote);
        m_found.append(std::move(relative));
        return {};
    }

    Editing& m_editing;
    RecordId m_record;
    QSet<QString> m_seen;
    QSet<RecordId> m_translations;
    QList<Relative> m_found;
};

Result<QList<Relative>> Editing::related(const QString& ref) {
    CB_TRY(const auto target, m_tools.references.resolve(ref));
    Surroundings around(*this, target.record);
    CB_CHECK(around.citations());
    CB_CHECK(around.links());
    CB_CHECK(around.pointsAt());
    CB_CHECK(around.pointedAt());
    return around.found();
}

} // namespace casebound::session
