// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/json/case_loader.h"

#include "core/ingest/incidental_appearances.h"
#include "core/ingest/json/citation_places.h"
#include "core/ingest/json/exhibit_files.h"
#include "core/ingest/json/identity_loader.h"
#include "core/ingest/json/json_places.h"
#include "core/ingest/json/record_fields.h"
#include "core/ingest/json/statement_places.h"
#include "core/privacy/label_check.h"
#include "core/privacy/remask.h"

#include <optional>

namespace casebound::ingest {

using records::AnyRecord;
using records::Kind;
using records::RecordId;

namespace {

// What is referred to by number comes first: pages and paragraphs must be there when a citation names them.
constexpr Kind kOrder[] = {Kind::Appearance,  Kind::Body,       Kind::Topic,    Kind::Source,
                           Kind::Exhibit,     Kind::Testimony,  Kind::Event,    Kind::PublicStatement,
                           Kind::Reply,       Kind::Allegation, Kind::Request,  Kind::Consent,
                           Kind::Translation, Kind::Link,       Kind::Citation, Kind::Export};

class Loader {
public:
    Loader(const LoadTools& tools, const InputPlaces& places, storage::Transaction& transaction)
        : m_tools(tools)
        , m_places(places)
        , m_transaction(transaction)
        , m_texts(tools.connection, tools.keys, tools.random)
        , m_repository(tools.connection, m_texts, tools.clock, tools.random)
        , m_references(tools.connection)
        , m_keys(m_references, tools.random) {}

    Result<LoadReport> load() {
        CB_CHECK(checkSections());
        CB_TRY(m_report.identities,
               loadIdentities({m_tools.connection, m_tools.keys, m_tools.random, m_places}, m_transaction,
                              m_repository, m_keys));
        CB_CHECK(learnNames());
        CB_CHECK(drawIds());
        for (const Kind kind : kOrder)
            CB_CHECK(loadKind(kind));
        if (!m_tools.keys.isShown()) return m_report;
        CB_CHECK(addIncidentalAppearances(m_tools.connection, m_tools.keys, m_tools.random, m_transaction,
                                          m_repository));
        CB_TRY(m_report.labelsThatGiveAway, labelsThatGiveAway(m_tools.connection, m_tools.keys));
        return m_report;
    }

private:
    QJsonArray section(Kind kind) const {
        return m_places.root().value(QLatin1String(records::info(kind).plural)).toArray();
    }
    static QString pathOf(Kind kind, qsizetype at) {
        return QStringLiteral("%1[%2]").arg(QLatin1String(records::info(kind).plural)).arg(at);
    }

    Outcome checkSections() const {
        const QJsonObject root = m_places.root();
        for (auto at = root.begin(); at != root.end(); ++at) {
            const bool isKnown = at.key() == QLatin1String("identities") || records::kindFromPlural(at.key());
            if (!isKnown)
                return m_places.refuse(at.key(), QStringLiteral("There is no such kind of record."));
            if (!at.value().isArray())
                return m_places.refuse(at.key(), QStringLiteral("This must be a list."));
        }
        return {};
    }

    // All names are registered by now: what follows in the clear is held against them.
    Outcome learnNames() {
        if (!m_tools.keys.isShown()) return {};
        CB_TRY(const auto names, privacy::Register::load(m_tools.connection, m_tools.keys));
        m_labels.emplace(names);
        return {};
    }

    Outcome drawIds() {
        for (const Kind kind : kOrder) {
            const QJsonArray objects = section(kind);
            for (qsizetype at = 0; at < objects.size(); ++at)
                CB_CHECK(drawId(kind, objects[at].toObject(), pathOf(kind, at)));
        }
        return {};
    }

    Outcome drawId(Kind kind, const QJsonObject& object, const QString& path) {
        CB_TRY(const RecordId id, idFor(kind, object, path));
        m_ids.insert(path, id);
        m_keys.announce(id, kind);
        const QString key = object.value(QLatin1String("key")).toString();
        if (m_keys.contains(key))
            return m_places.refuse(path, QStringLiteral("This key stands twice in the file."));
        if (!key.isEmpty()) m_keys.add(key, {id, {}});
        return m_keys.addParts(m_places, object, path, id);
    }

    // A record that is there already (by "ref", or an exhibit by its "file"), else a new one.
    Result<RecordId> idFor(Kind kind, const QJsonObject& object, const QString& path) {
        if (object.contains(QLatin1String("ref"))) {
            const auto target = m_references.resolve(object.value(QLatin1String("ref")).toString());
            if (!target) return m_places.place(path + QStringLiteral(".ref"), target.error());
            CB_TRY(const Kind known, m_references.kindOf(target->record));
            if (known != kind || !target->part.isNull())
                return m_places.refuse(path + QStringLiteral(".ref"),
                                       QStringLiteral("This is not a record of the kind that stands here."));
            return target->record;
        }
        if (kind == Kind::Exhibit && object.contains(QLatin1String("file"))) {
            const auto found = exhibitOfFile(m_tools.connection, m_tools.keys,
                                             object.value(QLatin1String("file")).toString());
            if (!found) return m_places.place(path + QStringLiteral(".file"), found.error());
            return *found;
        }
        return RecordId::random(m_tools.random);
    }

    Outcome loadKind(Kind kind) {
        const QJsonArray objects = section(kind);
        for (qsizetype at = 0; at < objects.size(); ++at)
            CB_CHECK(loadRecord(kind, objects[at].toObject(), pathOf(kind, at)));
        return {};
    }

    Outcome loadRecord(Kind kind, const QJsonObject& object, const QString& path) {
        const RecordId id = m_ids.value(path);
        AnyRecord record = records::emptyRecord(kind);
        CB_TRY(const bool isThere, m_repository.exists(id));
        if (isThere) {
            CB_TRY(record, m_repository.load(id));
        }
        records::commonOf(record).id = id;
        CB_TRY(const auto masker, m_texts.masker());
        const ReadingContext context{m_places, m_keys, *masker, m_labels ? &*m_labels : nullptr};
        CB_CHECK(readRecordFields(context, object, path, record));
        CB_CHECK(findPlaces(*masker, object, path, record));
        if (const auto saved = m_repository.save(m_transaction, record); !saved)
            return m_places.place(path, saved.error());
        ++m_report.records;
        return {};
    }

    // Quotes become places in the raw text; a quote that does not stand there is refused.
    Outcome findPlaces(const privacy::Masker& masker, const QJsonObject& object, const QString& path,
                       AnyRecord& record) {
        if (auto* statement = std::get_if<records::PublicStatement>(&record))
            return findStatementPlaces(m_places, object, path, *statement);
        if (auto* testimony = std::get_if<records::Testimony>(&record)) numberParagraphs(*testimony);
        if (auto* citation = std::get_if<records::Citation>(&record))
            return findCitationPlace(
                {m_tools.connection, m_tools.keys, m_tools.random, m_places, m_texts, m_repository}, masker,
                object.value(QLatin1String("quote")).toString(), path, *citation);
        return {};
    }

    const LoadTools& m_tools;
    const InputPlaces& m_places;
    storage::Transaction& m_transaction;
    privacy::TextStore m_texts;
    casefile::Repository m_repository;
    casefile::References m_references;
    RecordKeys m_keys;
    std::optional<privacy::LabelCheck> m_labels; // none while names are hidden
    QHash<QString, RecordId> m_ids;              // by path
    LoadReport m_report;
};

} // namespace

Result<LoadReport> loadJson(const LoadTools& tools, const QByteArray& bytes, const QString& fileName,
                            const QString& who) {
    CB_TRY(const JsonPlaces places, JsonPlaces::parse(bytes, fileName));
    return loadInput(tools, places, who);
}

Result<LoadReport> loadInput(const LoadTools& tools, const InputPlaces& places, const QString& who) {
    CB_TRY(auto transaction, storage::Transaction::begin(tools.connection, {who}, tools.clock, tools.random));
    LoadReport report;
    {
        Loader loader(tools, places, transaction);
        CB_TRY(report, loader.load());
    }
    if (report.identities == 0 && report.records == 0) return report;
    CB_CHECK(transaction.commit());
    privacy::remaskAfterChange(tools.connection, tools.keys, tools.clock, tools.random, tools.progress);
    return report;
}

Result<QStringList> labelsThatGiveAway(storage::Connection& connection, const vault::RegisterKeys& keys) {
    QStringList refs;
    if (!keys.isShown()) return refs;
    CB_TRY(const auto names, privacy::Register::load(connection, keys));
    const casefile::References references(connection);
    for (const auto& appearance : privacy::labelsThatGiveAway(names)) {
        CB_TRY(const QString ref, references.ref(appearance.as<records::RecordTag>()));
        refs.append(ref);
    }
    return refs;
}

} // namespace casebound::ingest
