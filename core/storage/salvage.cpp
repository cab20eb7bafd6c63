// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/salvage.h"

#include "core/storage/handle.h"
#include "core/storage/migrations.h"
#include "core/storage/raw_schema.h"

#include <QtEndian>

#include <algorithm>
#include <vector>

namespace casebound::storage {
namespace {

constexpr qsizetype kMostLostRows = 1000;
constexpr qsizetype kUserVersion = 60; // in the file's header

// One salvage under way; without a target it only looks.
class Salvage {
public:
    Salvage(RawPages& source, Connection* target, Progress& progress)
        : m_progress(progress)
        , m_trees(source, progress)
        , m_target(target) {
        m_done.pages = source.count();
    }

    Result<SalvagedRows> run(const Belongs& belongs) {
        CB_TRY(m_schema, readRawSchema(m_trees));
        note({"schema"}, m_schema.reading);
        m_trees.passOverFreePages();
        if (m_target != nullptr) CB_CHECK(prepareTables());
        CB_CHECK(copyTables());
        CB_CHECK(passOverTheRest());
        CB_TRY(RawTrees::Unmet unmet, m_trees.unmet());
        CB_CHECK(placeStrays(unmet.strays, belongs));
        CB_TRY(unmet, m_trees.unmet());
        m_done.lostPages += unmet.lost.size();
        // Where no table lacks anything they are an index's.
        const bool lacks = m_done.ownerlessPages() > 0 ||
                           std::any_of(m_done.tables.begin(), m_done.tables.end(), [this](const auto& table) {
                               return !table.isMadeAnew && lacksPages(table.name);
                           });
        m_done.unplacedPages = lacks ? unmet.strays.size() : 0;
        return m_done;
    }

private:
    SalvagedTable& entryOf(const QByteArray& name) {
        for (SalvagedTable& table : m_done.tables)
            if (table.name == name) return table;
        m_done.tables.append({name, isMadeAnew(name)});
        return m_done.tables.last();
    }

    bool isMadeAnew(const QByteArray& name) const {
        return name == "schema" || name.startsWith("sqlite_") || m_schema.indexes.contains(name) ||
               std::any_of(m_schema.virtualTables.begin(), m_schema.virtualTables.end(),
                           [&](const QByteArray& table) { return name.startsWith(table + '_'); });
    }

    bool lacksPages(const QByteArray& name) {
        return !m_schema.tables.contains(name) || entryOf(name).lostPages > 0;
    }

    void note(const QByteArray& name, const TreeReading& reading) {
        SalvagedTable& table = entryOf(name);
        table.rows += reading.rows;
        table.lostRows += reading.broken;
        table.lostPages += reading.lostPages.size();
        m_done.lostPages += reading.lostPages.size();
    }

    void noteLost(const SalvageTable& table, const RawRow& row) {
        if (m_done.lostRows.size() < kMostLostRows) m_done.lostRows.append({table.name(), table.known(row)});
    }

    Outcome prepareTables() {
        CB_TRY(const Schema schema, readSchema(*m_target));
        for (const Table& table : schema.tables) {
            if (table.isShadow) continue;
            CB_CHECK(m_target->execute("DELETE FROM " + quoted(table.name)));
            CB_TRY(SalvageTable into, SalvageTable::of(*m_target, table));
            m_tables.push_back(std::move(into));
        }
        return {};
    }

    Outcome copyTables() {
        for (SalvageTable& table : m_tables) {
            const quint32 root = m_schema.tables.value(table.name());
            TreeReading reading;
            CB_CHECK(m_progress.proceed());
            if (root != 0) CB_CHECK(m_trees.read(root, reading, into(table, reading)));
            note(table.name(), reading);
        }
        return {};
    }

    // A row that the table does not take was read and is lost all the same.
    RawRowVisitor into(SalvageTable& table, TreeReading& reading) {
        return [this, &table, &reading](const RawRow& row) -> Outcome {
            CB_TRY(const bool isIn, table.insert(row));
            if (isIn) return {};
            if (row.isWhole) {
                --reading.rows;
                ++reading.broken;
            }
            noteLost(table, row);
            return {};
        };
    }

    // Indexes are made anew, and so are the tables of search indexes; only which pages are theirs counts.
    Outcome passOverTheRest() {
        for (const auto* trees : {&m_schema.tables, &m_schema.indexes}) {
            for (auto tree = trees->cbegin(); tree != trees->cend(); ++tree) {
                if (isCopied(tree.key())) continue;
                TreeReading reading;
                CB_CHECK(m_trees.read(*tree, reading, {}));
                note(tree.key(), reading);
            }
        }
        return {};
    }

    bool isCopied(const QByteArray& name) const {
        return std::any_of(m_tables.begin(), m_tables.end(),
                           [&](const SalvageTable& table) { return table.name() == name; });
    }

    // Only tables that lack something can have lost a page with rows.
    Outcome placeStrays(const QList<quint32>& strays, const Belongs& belongs) {
        if (strays.isEmpty()) return {};
        for (SalvageTable& table : m_tables) {
            if (!lacksPages(table.name())) continue;
            for (const quint32 page : strays)
                CB_CHECK(place(page, table, belongs));
        }
        return {};
    }

    // All rows of a page are one table's, or none is.
    Outcome place(quint32 page, SalvageTable& table, const Belongs& belongs) {
        const auto first = m_trees.hasMet(page) ? std::nullopt : m_trees.firstRow(page);
        if (!first || (first->isWhole && !table.takes(*first))) return {};
        const RawTrees::Met before = m_trees.met();
        TreeReading reading;
        qint64 taken = 0;
        QList<RawRow> lost;
        CB_CHECK(m_target->execute("SAVEPOINT stray"));
        CB_CHECK(m_trees.readPage(page, reading, [&](const RawRow& row) -> Outcome {
            if (!row.isWhole) lost.append(row);
            CB_TRY(const bool isIn, insertStray(table, row, belongs));
            taken += isIn ? 1 : 0;
            return {};
        }));
        if (taken == 0 || taken < reading.rows) {
            m_trees.goBackTo(before);
            return m_target->execute("ROLLBACK TO stray; RELEASE stray");
        }
        note(table.name(), reading);
        for (const RawRow& row : std::as_const(lost))
            noteLost(table, row);
        return m_target->execute("RELEASE stray");
    }

    Result<bool> insertStray(SalvageTable& table, const RawRow& row, const Belongs& belongs) {
        if (!table.takes(row)) return false;
        if (belongs) {
            CB_TRY(const bool fits, belongs(*m_target, table.name(), table.known(row)));
            if (!fits) return false;
        }
        return table.insert(row);
    }

    Progress& m_progress;
    RawTrees m_trees;
    Connection* m_target; // null: nothing is copied
    RawSchema m_schema;
    std::vector<SalvageTable> m_tables;
    SalvagedRows m_done;
};

} // namespace

qint64 SalvagedRows::ownerlessPages() const {
    qint64 owned = 0;
    for (const SalvagedTable& table : tables)
        owned += table.lostPages;
    return lostPages - owned;
}

bool SalvagedRows::isWhole() const {
    return ownerlessPages() == 0 && unplacedPages == 0 &&
           std::all_of(tables.begin(), tables.end(),
                       [](const SalvagedTable& table) { return table.isMadeAnew || table.isWhole(); });
}

bool SalvagedRows::lostAnyOf(const QByteArray& name) const {
    return std::any_of(tables.begin(), tables.end(),
                       [&](const SalvagedTable& table) { return table.name == name && !table.isWhole(); });
}

std::optional<int> rawSchemaVersion(RawPages& source) {
    const auto first = source.page(1);
    if (!first) return std::nullopt;
    return qFromBigEndian<qint32>(first->constData() + kUserVersion);
}

// Whoever makes it throws the file away when anything fails: no log, no order of its writes. A journal in
// memory all the same, for the rows that a table refuses.
Result<Connection> createForSalvage(const QString& path, const KeyMaterial& material) {
    CB_TRY(std::shared_ptr<Handle> handle, Access::createForCopy(path, material));
    Connection target = Access::connection(std::move(handle));
    CB_CHECK(target.execute("PRAGMA application_id = " + QByteArray::number(kApplicationId)));
    CB_CHECK(target.execute("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; "
                            "PRAGMA foreign_keys = OFF; PRAGMA cache_size = -65536"));
    return target;
}

Result<SalvagedRows> salvageRows(RawPages& source, Connection& target, const Belongs& belongs,
                                 Progress& progress) {
    CB_CHECK(target.execute("BEGIN"));
    CB_TRY(const SalvagedRows done, Salvage(source, &target, progress).run(belongs));
    CB_CHECK(target.execute("COMMIT"));
    CB_CHECK(Access::handle(target)->proveEncrypted());
    return done;
}

Result<SalvagedRows> surveyRows(RawPages& source, Progress& progress) {
    return Salvage(source, nullptr, progress).run({});
}

} // namespace casebound::storage
