// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/material.h"

#include "core/casefile/page_store.h"
#include "core/casefile/references.h"
#include "core/casefile/relations.h"
#include "core/records/relations.h"

#include <QSet>

namespace casebound::session {

using records::AnyRecord;
using records::Kind;
using records::PartId;
using records::RecordId;

namespace {

reply::RawTexts rawTexts(privacy::TextStore& texts) {
    return {[&texts](const text::MaskedText& text) -> Result<QString> {
                CB_TRY(const auto masker, texts.masker());
                return masker->unmask(text);
            },
            [&texts](const text::MaskedText& text, const text::Span& raw) -> Result<text::Span> {
                CB_TRY(const auto masker, texts.masker());
                CB_TRY(const auto offsets, masker->offsets(text));
                return offsets.rawToMasked(raw);
            }};
}

// Citations from passages whose source is protected: what they cite would lead to it.
QSet<PartId> protectedPassages(const AnyRecord& record) {
    QSet<PartId> passages;
    if (const auto* statement = std::get_if<records::PublicStatement>(&record))
        for (const auto& point : statement->points)
            for (const auto& passage : point.passages)
                if (passage.basis == records::Basis::ProtectedSource) passages.insert(passage.id);
    return passages;
}

// Collects records around those that were asked for. Each comes in once; what lies in the bin never does.
class Gatherer {
public:
    explicit Gatherer(const CaseTools& tools)
        : m_tools(tools)
        , m_references(tools.connection)
        , m_material(rawTexts(tools.texts), tools.clock.now().date()) {}

    // Nothing happens for a record that is there or cannot leave.
    Outcome add(RecordId id) {
        if (id.isNull() || m_material.has(id)) return {};
        CB_TRY(auto record, m_tools.repository.load(id));
        if (!records::commonOf(record).deleted.isNull()) return {};
        take(std::move(record));
        return {};
    }

    // What the records rest on, how they relate and what was translated.
    Outcome addEvidence() {
        for (qsizetype at = 0; at < m_material.records().size(); ++at) {
            const AnyRecord record = m_material.records()[at];
            CB_CHECK(addCited(record));
        }
        const auto whole = ids();
        for (const RecordId& id : whole) {
            CB_TRY(const auto links, casefile::linksOf(m_tools.connection, id));
            for (const RecordId& link : links)
                CB_CHECK(addLink(link));
            CB_TRY(const auto translations, casefile::translationsOf(m_tools.connection, id));
            for (const RecordId& translation : translations)
                CB_CHECK(add(translation));
        }
        return {};
    }

    // People, bodies and questions that the records name. A body that is only named brings its name and not
    // its members.
    Outcome addNamed() {
        for (const RecordId& id : ids()) {
            const auto relations = records::relationsOf(*m_material.find(id));
            for (const auto& person : relations.people)
                CB_CHECK(addKnown(person.as<records::RecordTag>()));
            for (const RecordId& named : relations.records)
                CB_CHECK(addByName(named));
        }
        return {};
    }

    // Pages that something points at: their numbers and texts.
    Outcome addPages() {
        casefile::PageStore pages(m_tools.connection, m_tools.texts, m_tools.keys, m_tools.random);
        for (const RecordId& id : ids()) {
            for (const PartId& part : records::relationsOf(*m_material.find(id)).parts) {
                const auto owner = m_references.recordOf(part);
                if (!owner || !m_material.get<records::Exhibit>(*owner)) continue;
                CB_TRY(auto page, pages.page(part));
                m_material.addPage(part, {*owner, page.number, std::move(page.text)});
            }
        }
        return {};
    }

    const reply::Material& material() const { return m_material; }
    reply::Material finish() { return std::move(m_material); }

private:
    void take(AnyRecord record) {
        m_protected += protectedPassages(record);
        m_material.add(std::move(record));
    }

    QList<RecordId> ids() const {
        QList<RecordId> found;
        for (const AnyRecord& record : m_material.records())
            found.append(records::commonOf(record).id);
        return found;
    }

    Outcome addCited(const AnyRecord& record) {
        CB_TRY(const auto citations,
               casefile::citationsFrom(m_tools.connection, records::commonOf(record).id));
        for (const RecordId& id : citations) {
            CB_TRY(const auto citation, m_tools.repository.get<records::Citation>(id));
            if (m_protected.contains(citation.fromPart)) continue;
            take(citation);
            CB_CHECK(add(citation.target));
        }
        return {};
    }

    Outcome addLink(RecordId id) {
        CB_TRY(const auto link, m_tools.repository.get<records::Link>(id));
        if (m_material.has(link.from) && m_material.has(link.to)) take(link);
        return {};
    }

    // A mention can outlive its appearance.
    Outcome addKnown(RecordId id) {
        CB_TRY(const bool isThere, m_tools.repository.exists(id));
        return isThere ? add(id) : Outcome();
    }

    Outcome addByName(RecordId id) {
        if (m_material.has(id)) return {};
        CB_TRY(const Kind kind, m_references.kindOf(id));
        if (kind == Kind::Appearance || kind == Kind::Topic) return add(id);
        if (kind != Kind::Body) return {};
        CB_TRY(auto body, m_tools.repository.get<records::Body>(id));
        body.memberships.clear();
        body.parent = {};
        if (body.common.deleted.isNull()) take(body);
        return {};
    }

    const CaseTools& m_tools;
    casefile::References m_references;
    QSet<PartId> m_protected;
    reply::Material m_material;
};

Outcome addStatementsOf(Gatherer& gatherer, RecordId reply) {
    const auto* found = gatherer.material().get<records::Reply>(reply);
    if (!found) return {};
    const auto answers = found->answers;
    for (const auto& answered : answers)
        CB_CHECK(gatherer.add(answered.statement));
    return {};
}

// The records that the answers refer to with "see".
Outcome addSeen(Gatherer& gatherer) {
    const auto statements = gatherer.material().all<records::PublicStatement>();
    QList<RecordId> seen;
    for (const auto* statement : statements)
        for (const auto& point : statement->points)
            for (const auto& see : point.see)
                seen.append(see.record);
    for (const RecordId& record : seen)
        CB_CHECK(gatherer.add(record));
    return {};
}

// Citations, links and translations come with the records they stand between.
bool standsBetween(Kind kind) {
    return kind == Kind::Citation || kind == Kind::Link || kind == Kind::Translation;
}

Outcome addEverything(Gatherer& gatherer, const CaseTools& tools) {
    for (const auto& info : records::kKinds) {
        if (standsBetween(info.kind) || info.kind == Kind::Consent || info.kind == Kind::Export) continue;
        CB_TRY(const auto ids, tools.repository.ids(info.kind));
        for (const RecordId& id : ids)
            CB_CHECK(gatherer.add(id));
    }
    return {};
}

} // namespace

Result<reply::Material> materialOfReply(const CaseTools& tools, RecordId reply) {
    Gatherer gatherer(tools);
    CB_CHECK(gatherer.add(reply));
    if (!gatherer.material().get<records::Reply>(reply))
        return failure(ErrorCode::NotFound,
                       QStringLiteral("This is not a reply, or it lies in the bin. \"list CASE replies\" "
                                      "shows those that are there."));
    CB_CHECK(addStatementsOf(gatherer, reply));
    CB_CHECK(addSeen(gatherer));
    CB_CHECK(gatherer.addEvidence());
    CB_CHECK(gatherer.addNamed());
    CB_CHECK(gatherer.addPages());
    return gatherer.finish();
}

Result<reply::Material> materialOfSelection(const CaseTools& tools, const QList<RecordId>& selected) {
    Gatherer gatherer(tools);
    if (selected.isEmpty()) CB_CHECK(addEverything(gatherer, tools));
    for (const RecordId& id : selected) {
        CB_CHECK(gatherer.add(id));
        CB_CHECK(addStatementsOf(gatherer, id));
    }
    CB_CHECK(addSeen(gatherer));
    CB_CHECK(gatherer.addEvidence());
    CB_CHECK(gatherer.addNamed());
    CB_CHECK(gatherer.addPages());
    return gatherer.finish();
}

Result<QList<reply::ExhibitPage>> pagesOf(const CaseTools& tools, RecordId exhibit) {
    casefile::PageStore store(tools.connection, tools.texts, tools.keys, tools.random);
    CB_TRY(const qint64 count, store.count(exhibit));
    QList<reply::ExhibitPage> pages;
    for (qint64 number = 1; number <= count; ++number) {
        CB_TRY(auto page, store.page(exhibit, number));
        pages.append({page.number, std::move(page.text)});
    }
    return pages;
}

} // namespace casebound::session
