// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/loss_list.h"

#include "core/casefile/references.h"

namespace casebound::casefile {

using records::Kind;
using records::RecordId;
using storage::KnownColumns;
using storage::Statement;

namespace {

constexpr qsizetype kMost = 1000;

void add(QStringList& list, const QString& ref) {
    if (!ref.isEmpty() && list.size() < kMost && !list.contains(ref)) list.append(ref);
}

RecordId recordIn(const KnownColumns& known, const QByteArray& column) {
    const auto found = known.constFind(column);
    const auto* bytes = found == known.cend() ? nullptr : std::get_if<QByteArray>(&*found);
    return bytes != nullptr ? RecordId::fromBytes(*bytes).value_or(RecordId()) : RecordId();
}

// One listing under way.
class LossList {
public:
    LossList(storage::Connection& connection, const storage::SalvagedRows& salvaged, Mending& mending)
        : m_connection(connection)
        , m_references(connection)
        , m_salvaged(salvaged)
        , m_mending(mending) {}

    Outcome run() {
        for (const storage::LostRow& row : m_salvaged.lostRows)
            addRow(row);
        CB_CHECK(addPages());
        CB_CHECK(addOriginals());
        CB_CHECK(addRecords());
        for (QStringList* list : {&m_mending.foundAgain, &m_mending.emptied, &m_mending.lostTexts,
                                  &m_mending.lostPages, &m_mending.brokenOriginals})
            list->removeDuplicates();
        return {};
    }

private:
    QString refOf(RecordId id) const { return m_references.ref(id).value_or(QString()); }

    void addRow(const storage::LostRow& row) {
        if (row.table == "text") {
            const auto found = row.known.constFind("field");
            const auto* field = found == row.known.cend() ? nullptr : std::get_if<storage::RawText>(&*found);
            const QString ref = refOf(recordIn(row.known, "owner"));
            const QString name = field == nullptr ? QString() : ref + u' ' + QString::fromUtf8(field->utf8);
            if (!ref.isEmpty() && !m_mending.restoredTexts.contains(name)) add(m_mending.lostTexts, name);
        }
        if (row.table == "original_piece")
            add(m_mending.brokenOriginals, refOf(recordIn(row.known, "exhibit")));
        if (row.table == "original") add(m_mending.lostOriginals, refOf(recordIn(row.known, "exhibit")));
    }

    // An exhibit says how many pages it has, and its pages are numbered from 1.
    Outcome addPages() {
        if (!m_salvaged.lostAnyOf("page") && !m_salvaged.lostAnyOf("part")) return {};
        CB_TRY(auto statement,
               m_connection.prepare(
                   "SELECT record.number, exhibit.page_count, group_concat(page.number) FROM exhibit JOIN "
                   "record ON record.id = exhibit.id LEFT JOIN page ON page.exhibit = exhibit.id GROUP BY "
                   "exhibit.id HAVING count(page.number) < exhibit.page_count ORDER BY record.number"));
        return statement.rows([&](const Statement& row) {
            const QStringList there = row.text(2).split(u',');
            for (qint64 number = 1; number <= row.integer(1) && m_mending.lostPages.size() < kMost; ++number)
                if (!there.contains(QString::number(number)))
                    add(m_mending.lostPages, QStringLiteral("%1 p.%2")
                                                 .arg(records::reference(Kind::Exhibit, row.integer(0)))
                                                 .arg(number));
        });
    }

    Outcome addOriginals() {
        CB_TRY(auto broken,
               m_connection.prepare("SELECT exhibit FROM original WHERE pieces <> (SELECT count(*) FROM "
                                    "original_piece AS piece WHERE piece.exhibit = original.exhibit)"));
        CB_CHECK(broken.rows(
            [&](const Statement& row) { add(m_mending.brokenOriginals, refOf(row.id<RecordId>(0))); }));
        if (!m_salvaged.lostAnyOf("original")) return {};
        CB_TRY(auto lost, m_connection.prepare("SELECT id FROM exhibit WHERE page_count > 0 AND id NOT IN "
                                               "(SELECT exhibit FROM original)"));
        return lost.rows(
            [&](const Statement& row) { add(m_mending.lostOriginals, refOf(row.id<RecordId>(0))); });
    }

    // Numbers are given one after the other: one that no record has was emptied from the bin, or is lost.
    Outcome addRecords() {
        if (!m_salvaged.lostAnyOf("record")) return {};
        CB_TRY(auto statement, m_connection.prepare(
                                   "SELECT DISTINCT ref FROM history WHERE record IS NOT NULL AND record NOT "
                                   "IN (SELECT id FROM record) AND ref <> '' ORDER BY ref"));
        return statement.rows([&](const Statement& row) { add(m_mending.lostRecords, row.text(0)); });
    }

    storage::Connection& m_connection;
    References m_references;
    const storage::SalvagedRows& m_salvaged;
    Mending& m_mending;
};

} // namespace

Outcome listLosses(storage::Connection& connection, const storage::SalvagedRows& salvaged, Mending& mending) {
    return LossList(connection, salvaged, mending).run();
}

} // namespace casebound::casefile
