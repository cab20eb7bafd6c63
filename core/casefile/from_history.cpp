// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/from_history.h"

#include "core/casefile/columns.h"
#include "core/privacy/text_store.h"
#include "core/records/all.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <functional>

namespace casebound::casefile {

using privacy::TextPlace;
using privacy::TextStore;
using records::Kind;
using records::PartId;
using records::RecordId;
using storage::Statement;

namespace {

// Names of the fields that are never exported, in whatever list they stand: "notes/text".
class PrivateFields : public ColumnVisitor<PrivateFields> {
public:
    void onColumn(records::Field, auto&) {}
    void privateText(records::Field field, auto&) { m_names.insert(m_list + '/' + field.name); }
    template <class Item>
    void list(records::Field field, QList<Item>&) {
        const QByteArray outer = m_list;
        m_list = field.name;
        Item item;
        Item::describe(item, *this);
        m_list = outer;
    }
    const QSet<QByteArray>& names() const { return m_names; }

private:
    QByteArray m_list;
    QSet<QByteArray> m_names;
};

QSet<QByteArray> privateFieldsOf(Kind kind) {
    records::AnyRecord record = records::emptyRecord(kind);
    PrivateFields fields;
    std::visit([&](auto& value) { records::describeAll(value, fields); }, record);
    return fields.names();
}

// One record, and what the history has as its newest state.
struct Record {
    RecordId id;
    Kind kind = Kind::Appearance;
    qint64 number = 0;
    QJsonObject newest;
};

// Nothing where the newest entry lost its contents: an older one would bring back what was changed since.
Result<QJsonObject> newestOf(storage::Connection& connection, RecordId id) {
    CB_TRY(auto statement,
           connection.prepare("SELECT p.body FROM history h LEFT JOIN history_payload p ON p.seq = h.seq "
                              "AND p.kind = 'masked' WHERE h.record = ? ORDER BY h.seq DESC LIMIT 1"));
    CB_TRY(const auto body, statement.bindAll(id).first([](const Statement& row) { return row.blob(0); }));
    return QJsonDocument::fromJson(body.value_or(QByteArray()))
        .object()
        .value(QLatin1String("after"))
        .toObject();
}

Outcome eachRecord(storage::Connection& connection, const std::function<Outcome(const Record&)>& each) {
    CB_TRY(auto statement, connection.prepare("SELECT id, kind, number FROM record ORDER BY kind, number"));
    CB_TRY(auto records, statement.all([](const Statement& row) {
        return Record{row.id<RecordId>(0),
                      records::kindFromTable(row.text(1)).value_or(Kind::Appearance),
                      row.integer(2),
                      {}};
    }));
    for (Record& record : records) {
        CB_TRY(record.newest, newestOf(connection, record.id));
        CB_CHECK(each(record));
        record.newest = {};
    }
    return {};
}

// Calls `each` for every item of a list among `fields`: its id, its fields, and the name of the list.
Outcome eachItem(const QJsonObject& fields,
                 const std::function<Outcome(PartId, const QJsonObject&, const QString&, qint64)>& each) {
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (!field->isArray()) continue;
        qint64 position = 0;
        for (const QJsonValue& item : field->toArray()) {
            const auto id = PartId::fromHex(item[QLatin1String("id")].toString());
            if (id) CB_CHECK(each(*id, item.toObject(), field.key(), position++));
        }
    }
    return {};
}

Outcome restorePartsIn(storage::Connection& connection, RecordId record, const QJsonObject& fields,
                       PartId parent) {
    return eachItem(fields, [&](PartId id, const QJsonObject& item, const QString& list, qint64 position) {
        const Outcome put = connection.run(
            "INSERT OR IGNORE INTO part (id, record, parent, list, position) VALUES (?, ?, ?, ?, ?)", id,
            record, parent, list, position);
        return put ? restorePartsIn(connection, record, item, id) : put;
    });
}

class TextRestoring {
public:
    TextRestoring(storage::Connection& connection, const vault::RegisterKeys& keys, Random& random)
        : m_connection(connection)
        , m_texts(connection, keys, random) {}

    Result<QStringList> run() {
        CB_CHECK(eachRecord(m_connection, [this](const Record& record) {
            m_private = privateFieldsOf(record.kind);
            return restore(record, record.newest, {}, {});
        }));
        return m_restored;
    }

private:
    Outcome restore(const Record& record, const QJsonObject& fields, PartId part, const QByteArray& list) {
        for (auto field = fields.begin(); field != fields.end(); ++field)
            if (field->isObject() && TextStore::isText(field->toObject()))
                CB_CHECK(restoreText(record, {record.id, part, field.key()}, field->toObject(), list));
        return eachItem(fields,
                        [&](PartId id, const QJsonObject& item, const QString& name, qint64) -> Outcome {
                            return restore(record, item, id, name.toLatin1());
                        });
    }

    Outcome restoreText(const Record& record, const TextPlace& place, const QJsonObject& json,
                        const QByteArray& list) {
        CB_TRY(const text::MaskedText text, TextStore::fromJson(json));
        if (text.isEmpty()) return {};
        CB_TRY(const bool isWanted, lacks(place));
        if (!isWanted) return {};
        const bool isPrivate = m_private.contains(list + '/' + place.field.toLatin1());
        CB_TRY([[maybe_unused]] const text::MaskedText stored,
               m_texts.write(place, text,
                             isPrivate ? privacy::Visibility::Private : privacy::Visibility::Ordinary));
        m_restored.append(records::reference(record.kind, record.number) + u' ' + place.field);
        return {};
    }

    // Whether the place is there, and empty.
    Result<bool> lacks(const TextPlace& place) {
        CB_TRY(auto statement, m_connection.prepare(
                                   "SELECT (?2 IS NULL OR EXISTS (SELECT 1 FROM part WHERE id = ?2)) AND NOT "
                                   "EXISTS (SELECT 1 FROM text WHERE owner = ?1 AND ifnull(part, x'') = "
                                   "ifnull(?2, x'') AND field = ?3)"));
        statement.bindAll(place.owner, place.part, place.field);
        CB_TRY(const auto lacks, statement.first([](const Statement& row) { return row.integer(0) == 1; }));
        return lacks.value_or(false);
    }

    storage::Connection& m_connection;
    TextStore m_texts;
    QSet<QByteArray> m_private;
    QStringList m_restored;
};

} // namespace

Outcome restoreParts(storage::Transaction&, storage::Connection& connection) {
    return eachRecord(connection, [&](const Record& record) {
        return restorePartsIn(connection, record.id, record.newest, {});
    });
}

Result<QStringList> restoreTexts(storage::Transaction&, storage::Connection& connection,
                                 const vault::RegisterKeys& keys, Random& random) {
    return TextRestoring(connection, keys, random).run();
}

} // namespace casebound::casefile
