// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/mending.h"

#include "core/casefile/columns.h"
#include "core/casefile/dangling.h"
#include "core/casefile/from_history.h"
#include "core/casefile/loss_list.h"
#include "core/casefile/original_store.h"
#include "core/casefile/page_store.h"
#include "core/casefile/part_lists.h"

#include <tuple>
#include <utility>

namespace casebound::casefile {

using records::Kind;
using records::PartId;
using records::RecordId;
using storage::Statement;

namespace {

// What the history tells of a record.
struct Told {
    std::optional<records::ParsedReference> ref;
    QString created;
    QString changed;
    QString deleted;     // empty: not in the bin
    bool isOver = false; // something else than a change was the last that happened to it
};

// One mending under way.
class RecordMending {
public:
    RecordMending(storage::Transaction& transaction, storage::Connection& connection,
                  const storage::SalvagedRows& salvaged, const vault::RegisterKeys& keys, const Clock& clock,
                  Random& random)
        : m_transaction(transaction)
        , m_connection(connection)
        , m_salvaged(salvaged)
        , m_keys(keys)
        , m_clock(clock)
        , m_random(random) {}

    Result<Mending> run() {
        CB_CHECK(mendRegisterState());
        CB_CHECK(findRecordsAgain());
        CB_CHECK(fillRecords());
        if (m_salvaged.lostAnyOf("part")) CB_CHECK(restoreParts(m_transaction, m_connection));
        CB_CHECK(findPartsAgain());
        CB_CHECK(fillParts());
        CB_CHECK(fillPages());
        CB_CHECK(fillOriginals());
        CB_CHECK(countOn());
        CB_TRY(const Dangling dangling, mendDangling(m_connection));
        m_done.removedRows = dangling.removed;
        m_done.clearedReferences = dangling.cleared;
        CB_TRY(m_done.lostMentions, fillMentions());
        if (m_salvaged.lostAnyOf("text")) {
            CB_TRY(m_done.restoredTexts, restoreTexts(m_transaction, m_connection, m_keys, m_random));
        }
        CB_CHECK(listLosses(m_connection, m_salvaged, m_done));
        return m_done;
    }

private:
    // All texts and payloads are masked anew when names are shown next.
    Outcome mendRegisterState() {
        CB_TRY(const qint64 rows, m_connection.number("SELECT count(*) FROM register_state"));
        if (rows == 1) return {};
        return m_connection.run(
            "INSERT INTO register_state (one, generation, history_generation, history_done, history_waiting) "
            "SELECT 1, ifnull(max(generation), 1) + 1 + abs(random() % 1048576), 1, 0, 1 FROM text");
    }

    // By everything that belongs to a record. By the history too where entries of the list are lost: only
    // there can a record have gone with all that it had.
    Outcome findRecordsAgain() {
        QByteArray sql =
            "SELECT record FROM part UNION SELECT owner FROM text UNION SELECT exhibit FROM page "
            "UNION SELECT exhibit FROM original UNION SELECT exhibit FROM original_piece";
        for (const auto& kind : records::kKinds)
            sql += QByteArray(" UNION SELECT id FROM ") + kind.table;
        if (m_salvaged.lostAnyOf("record"))
            sql += " UNION SELECT record FROM history WHERE record IS NOT NULL AND ref <> ''";
        CB_TRY(auto statement, m_connection.prepare(sql + " EXCEPT SELECT id FROM record"));
        CB_TRY(const auto ids, statement.all([](const Statement& row) { return row.id<RecordId>(0); }));
        for (const RecordId& id : ids)
            CB_CHECK(findAgain(id));
        return {};
    }

    Outcome findAgain(RecordId id) {
        CB_TRY(Told told, toldOf(id));
        if (told.isOver) return {};
        if (!told.ref) {
            CB_TRY(const auto kind, kindByFields(id));
            if (!kind) return {};
            told.ref = records::ParsedReference{*kind, 0, {}};
            told.created = told.changed = momentToText(m_clock.now());
        }
        CB_TRY(const qint64 number, freeNumber(told.ref->kind, told.ref->number));
        m_done.foundAgain.append(records::reference(told.ref->kind, number));
        return m_connection.run("INSERT INTO record (id, kind, number, created, changed, deleted) "
                                "VALUES (?, ?, ?, ?, ?, ?)",
                                id, QString::fromLatin1(records::info(told.ref->kind).table), number,
                                told.created, told.changed,
                                told.deleted.isEmpty() ? std::nullopt : std::optional(told.deleted));
    }

    Result<Told> toldOf(RecordId id) {
        CB_TRY(auto statement,
               m_connection.prepare("SELECT ref, at, what FROM history WHERE record = ? ORDER BY seq"));
        Told told;
        CB_CHECK(statement.bindAll(id).rows([&](const Statement& row) {
            const QString what = row.text(2);
            if (!told.ref) told.ref = records::parseReference(row.text(0));
            if (told.created.isEmpty()) told.created = row.text(1);
            told.changed = row.text(1);
            if (what == QLatin1String("deleted")) told.deleted = row.text(1);
            if (what == QLatin1String("restored")) told.deleted.clear();
            told.isOver = what != QLatin1String("created") && what != QLatin1String("changed") &&
                          what != QLatin1String("deleted") && what != QLatin1String("restored");
        }));
        return told;
    }

    Result<std::optional<Kind>> kindByFields(RecordId id) {
        for (const auto& kind : records::kKinds) {
            CB_TRY(auto statement,
                   m_connection.prepare(QByteArray("SELECT 1 FROM ") + kind.table + " WHERE id = ?"));
            CB_TRY(const bool found, statement.bindAll(id).step());
            if (found) return std::optional(kind.kind);
        }
        return std::optional<Kind>();
    }

    // The number that the record had, where it is known; one that none has had otherwise.
    Result<qint64> freeNumber(Kind kind, qint64 wanted) {
        const QString table = QString::fromLatin1(records::info(kind).table);
        CB_TRY(auto taken, m_connection.prepare("SELECT count(*) FROM record WHERE kind = ? AND number = ?"));
        CB_TRY(const auto others,
               taken.bindAll(table, wanted).first([](const Statement& row) { return row.integer(0); }));
        if (wanted > 0 && others.value_or(0) == 0) return wanted;
        CB_TRY(auto highest,
               m_connection.prepare("SELECT max(ifnull((SELECT max(number) FROM record WHERE kind = ?1), 0), "
                                    "ifnull((SELECT number FROM next_number WHERE kind = ?1), 0))"));
        CB_TRY(const auto number,
               highest.bindAll(table).first([](const Statement& row) { return row.integer(0); }));
        return number.value_or(0) + 1;
    }

    Outcome fillRecords() {
        for (const auto& kind : records::kKinds) {
            CB_TRY(auto statement,
                   m_connection.prepare(QByteArray("SELECT id, number FROM record WHERE kind = ? AND id NOT "
                                                   "IN (SELECT id FROM ") +
                                        kind.table + ")"));
            CB_TRY(const auto empty,
                   statement.bindAll(QString::fromLatin1(kind.table)).all([](const Statement& row) {
                       return std::pair(row.id<RecordId>(0), row.integer(1));
                   }));
            for (const auto& [id, number] : empty) {
                const QString ref = records::reference(kind.kind, number);
                CB_CHECK(insertEmptyRecord(m_connection, kind.kind, id,
                                           QStringLiteral("%1 (label lost)").arg(ref)));
                m_done.emptied.append(ref);
            }
        }
        return {};
    }

    // Where its list stands in the record itself: of others nobody knows what they were a part of.
    Outcome findPartsAgain() {
        for (const PartList& list : partLists()) {
            if (!list.isTop) continue;
            CB_CHECK(m_connection.run(
                "INSERT INTO part (id, record, parent, list, position) SELECT item.id, text.owner, NULL, ?1, "
                "(SELECT count(*) FROM part WHERE record = text.owner AND list = ?1) + row_number() OVER () "
                "FROM " +
                    list.table +
                    " AS item JOIN text ON text.part = item.id JOIN record ON record.id = text.owner "
                    "WHERE record.kind = ?2 AND item.id NOT IN (SELECT id FROM part) GROUP BY item.id",
                QString::fromLatin1(list.name), QString::fromLatin1(records::info(list.kind).table)));
        }
        return m_connection.run(
            "INSERT INTO part (id, record, parent, list, position) SELECT page.id, exhibit, NULL, 'pages', "
            "page.number FROM page JOIN record ON record.id = exhibit WHERE page.id NOT IN (SELECT id FROM "
            "part)");
    }

    Outcome fillParts() {
        for (const PartList& list : partLists()) {
            CB_TRY(auto statement,
                   m_connection.prepare(
                       "SELECT part.id, record.number FROM part JOIN record ON record.id = part.record "
                       "WHERE part.list = ? AND record.kind = ? AND (part.parent IS NULL) = ? AND part.id "
                       "NOT IN (SELECT id FROM " +
                       list.table + ")"));
            statement.bindAll(QString::fromLatin1(list.name),
                              QString::fromLatin1(records::info(list.kind).table), list.isTop);
            CB_TRY(const auto empty, statement.all([](const Statement& row) {
                return std::pair(row.id<PartId>(0), row.integer(1));
            }));
            for (const auto& [id, number] : empty) {
                CB_CHECK(list.insertEmpty(m_connection, id));
                m_done.emptied.append(records::reference(list.kind, number));
            }
        }
        return {};
    }

    // A page's text stands elsewhere; what is lost is where its words are on it.
    Outcome fillPages() {
        CB_TRY(
            auto statement,
            m_connection.prepare(
                "SELECT part.id, record.id, part.position, record.number, EXISTS (SELECT 1 FROM text "
                "WHERE text.part = part.id) FROM part JOIN record ON record.id = part.record WHERE "
                "part.list = 'pages' AND record.kind = 'exhibit' AND part.id NOT IN (SELECT id FROM page)"));
        struct Lost {
            PartId id;
            RecordId exhibit;
            qint64 number = 0;
            QString ref;
            bool hasText = false;
        };
        CB_TRY(const auto lost, statement.all([](const Statement& row) {
            return Lost{row.id<PartId>(0), row.id<RecordId>(1), row.integer(2),
                        records::reference(Kind::Exhibit, row.integer(3)), row.integer(4) == 1};
        }));
        for (const Lost& page : lost) {
            CB_TRY(const QByteArray layout, PageStore::sealedEmptyLayout(m_keys, page.id));
            CB_CHECK(m_connection.run(
                "INSERT OR IGNORE INTO page (id, exhibit, number, source, layout) VALUES (?, ?, ?, ?, ?)",
                page.id, page.exhibit, page.number,
                page.hasText ? QStringLiteral("text-layer") : QStringLiteral("none"), layout));
            m_done.emptied.append(QStringLiteral("%1 p.%2").arg(page.ref).arg(page.number));
        }
        return {};
    }

    // Its bytes may all be there; its name and hash are not.
    Outcome fillOriginals() {
        CB_TRY(auto statement,
               m_connection.prepare("SELECT exhibit, max(sequence) + 1, record.number FROM original_piece "
                                    "JOIN record ON record.id = exhibit WHERE exhibit NOT IN (SELECT exhibit "
                                    "FROM original) GROUP BY exhibit"));
        CB_TRY(const auto nameless, statement.all([](const Statement& row) {
            return std::tuple(row.id<RecordId>(0), row.integer(1), row.integer(2));
        }));
        for (const auto& [exhibit, pieces, number] : nameless) {
            CB_TRY(const QByteArray facts, OriginalStore::sealedFacts(m_keys, exhibit, {}));
            CB_CHECK(m_connection.run(
                "INSERT INTO original (exhibit, keyed_hash, facts, pieces) VALUES (?, NULL, ?, ?)", exhibit,
                facts, pieces));
            m_done.brokenOriginals.append(records::reference(Kind::Exhibit, number));
        }
        return {};
    }

    // No number is given twice.
    Outcome countOn() {
        CB_CHECK(m_connection.run("INSERT INTO next_number (kind, number) SELECT kind, max(number) FROM "
                                  "record WHERE true GROUP BY kind ON CONFLICT (kind) DO UPDATE SET number = "
                                  "max(number, excluded.number)"));
        if (!m_salvaged.lostAnyOf("next_number") && !m_salvaged.lostAnyOf("record")) return {};
        CB_TRY(auto statement, m_connection.prepare("SELECT DISTINCT ref FROM history WHERE ref <> ''"));
        CB_TRY(const auto refs, statement.all([](const Statement& row) { return row.text(0); }));
        for (const QString& text : refs) {
            const auto ref = records::parseReference(text);
            if (!ref) continue;
            CB_CHECK(m_connection.run("INSERT INTO next_number (kind, number) VALUES (?, ?) ON CONFLICT "
                                      "(kind) DO UPDATE SET number = max(number, excluded.number)",
                                      QString::fromLatin1(records::info(ref->kind).table), ref->number));
        }
        return {};
    }

    // As many as there are places for them in the text, nobody's where it is not known whose they were.
    Result<qint64> fillMentions() {
        constexpr char kPlaces[] = "length(body) - length(replace(body, char(65532), ''))";
        CB_CHECK(m_connection.run(
            QByteArray("WITH RECURSIVE place (text, ordinal) AS (SELECT id, ") + kPlaces +
            " - 1 FROM text UNION ALL SELECT text, ordinal - 1 FROM place WHERE ordinal > 0) INSERT OR "
            "IGNORE INTO mention (text, ordinal, appearance) SELECT text, ordinal, NULL FROM place WHERE "
            "ordinal >= 0"));
        const qint64 filled = m_connection.changes();
        CB_CHECK(m_connection.run(QByteArray("DELETE FROM mention WHERE ordinal >= (SELECT ") + kPlaces +
                                  " FROM text WHERE text.id = mention.text)"));
        return filled;
    }

    storage::Transaction& m_transaction;
    storage::Connection& m_connection;
    const storage::SalvagedRows& m_salvaged;
    const vault::RegisterKeys& m_keys;
    const Clock& m_clock;
    Random& m_random;
    Mending m_done;
};

} // namespace

bool Mending::isNothing() const {
    return foundAgain.isEmpty() && emptied.isEmpty() && lostRecords.isEmpty() && lostTexts.isEmpty() &&
           lostPages.isEmpty() && lostOriginals.isEmpty() && brokenOriginals.isEmpty() && removedRows == 0 &&
           clearedReferences == 0 && lostMentions == 0;
}

Result<Mending> mendRecords(storage::Transaction& transaction, storage::Connection& connection,
                            const storage::SalvagedRows& salvaged, const vault::RegisterKeys& keys,
                            const Clock& clock, Random& random) {
    return RecordMending(transaction, connection, salvaged, keys, clock, random).run();
}

} // namespace casebound::casefile
