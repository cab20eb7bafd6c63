// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/relations.h"
#include "core/session/overview.h"

namespace casebound::session {

using records::Kind;
using records::Link;
using records::LinkKind;
using records::RecordId;

namespace {

// Groups of records that have one origin.
class Origins {
public:
    void join(RecordId first, RecordId second) { m_parent.insert(rootOf(first), rootOf(second)); }
    int count(const QList<RecordId>& records) {
        QSet<RecordId> roots;
        for (const RecordId& record : records)
            roots.insert(rootOf(record));
        return static_cast<int>(roots.size());
    }

private:
    RecordId rootOf(RecordId record) {
        while (m_parent.contains(record) && m_parent.value(record) != record)
            record = m_parent.value(record);
        return record;
    }

    QHash<RecordId, RecordId> m_parent;
};

struct Evidence {
    QList<RecordId> supports;
    QStringList supportedBy;
    QStringList contradictedBy;

    void support(RecordId record, const QString& ref) {
        if (!supports.contains(record)) supports.append(record);
        if (!supportedBy.contains(ref)) supportedBy.append(ref);
    }
};

Result<Origins> originsOf(casefile::Repository& repository) {
    Origins origins;
    CB_TRY(const auto links, repository.ids(Kind::Link));
    for (const RecordId& id : links) {
        CB_TRY(const auto link, repository.get<Link>(id));
        if (link.kind == LinkKind::SameOrigin) origins.join(link.from, link.to);
    }
    return origins;
}

void addLink(Evidence& evidence, const Link& link, RecordId record, const records::Words& words) {
    const bool isFrom = link.from == record;
    const RecordId other = isFrom ? link.to : link.from;
    const QString ref = words.ref(other, isFrom ? link.toPart : link.fromPart);
    if (link.kind == LinkKind::Supports) evidence.support(other, ref);
    if (link.kind == LinkKind::Contradicts && !evidence.contradictedBy.contains(ref))
        evidence.contradictedBy.append(ref);
}

// What was deleted says nothing any more.
Result<bool> isThere(const SessionTools& tools, RecordId record) {
    CB_TRY(const bool exists, tools.parts.repository.exists(record));
    if (!exists) return false;
    CB_TRY(const auto found, tools.parts.repository.load(record));
    return records::commonOf(found).deleted.isNull();
}

Result<Evidence> evidenceOf(const SessionTools& tools, const records::AnyRecord& record) {
    const records::Words words = tools.words();
    const RecordId id = records::commonOf(record).id;
    Evidence evidence;
    if (const auto* event = std::get_if<records::Event>(&record))
        for (const auto& source : event->accordingTo) {
            CB_TRY(const bool counts, isThere(tools, source.record));
            if (counts) evidence.support(source.record, words.ref(source.record, source.part));
        }
    CB_TRY(const auto citations, casefile::citationsFrom(tools.parts.connection, id));
    for (const RecordId& citation : citations) {
        CB_TRY(const auto cited, tools.parts.repository.get<records::Citation>(citation));
        CB_TRY(const bool counts, isThere(tools, cited.target));
        if (counts) evidence.support(cited.target, words.ref(cited.target, cited.targetPart));
    }
    CB_TRY(const auto links, casefile::linksOf(tools.parts.connection, id));
    for (const RecordId& link : links) {
        CB_TRY(const auto found, tools.parts.repository.get<Link>(link));
        CB_TRY(const bool counts, isThere(tools, found.from == id ? found.to : found.from));
        if (counts) addLink(evidence, found, id, words);
    }
    return evidence;
}

} // namespace

Result<QList<CorroborationRow>> Overview::corroboration() {
    CB_TRY(auto origins, originsOf(m_tools.parts.repository));
    QList<CorroborationRow> rows;
    for (const Kind kind : {Kind::Allegation, Kind::Event}) {
        CB_TRY(const auto ids, m_tools.parts.repository.ids(kind));
        for (const RecordId& id : ids) {
            CB_TRY(const auto record, m_tools.parts.repository.load(id));
            CB_TRY(const auto evidence, evidenceOf(m_tools, record));
            const auto& common = records::commonOf(record);
            rows.append({records::reference(kind, common.number), kind, m_tools.words().text(common.title),
                         evidence.supportedBy, evidence.contradictedBy, origins.count(evidence.supports)});
        }
    }
    return rows;
}

} // namespace casebound::session
