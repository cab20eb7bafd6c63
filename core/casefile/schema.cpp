// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/schema.h"

#include "core/casefile/dismissed_names.h"
#include "core/casefile/undo_steps.h"
#include "core/privacy/privacy_schema.h"
#include "core/storage/connection.h"
#include "core/storage/fts.h"
#include "core/vault/former_keyings.h"

namespace casebound::casefile {

// `record` and `part` give every record, and everything in one that can be cited, a row to refer to.
// `next_number` makes references permanent: a number is never given twice, not even after the bin was
// emptied.
QByteArray baseTables() {
    return QByteArrayLiteral(R"sql(
CREATE TABLE record (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    kind TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    created TEXT NOT NULL,
    changed TEXT NOT NULL,
    deleted TEXT,
    UNIQUE (kind, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE next_number (
    kind TEXT PRIMARY KEY,
    number INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE part (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    record BLOB NOT NULL REFERENCES record(id) ON DELETE CASCADE,
    parent BLOB REFERENCES part(id) ON DELETE CASCADE,
    list TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX part_by_record ON part(record, list, parent, position);
CREATE INDEX part_by_parent ON part(parent) WHERE parent IS NOT NULL;
)sql");
}

// A page's text stands in `text` like all others; `layout` is sealed: its label and word boxes. `facts` of an
// original is sealed: name, hash, size, metadata, outline. `keyed_hash` finds duplicates and tells nobody
// without the register anything. Large values stand in tables with a rowid, where they do not widen the key's
// tree.
QByteArray evidenceTables() {
    return QByteArrayLiteral(R"sql(
CREATE TABLE page (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE REFERENCES part(id) ON DELETE CASCADE,
    exhibit BLOB NOT NULL REFERENCES record(id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number > 0),
    source TEXT NOT NULL CHECK (source IN ('none', 'text-layer', 'ocr', 'translation')),
    layout BLOB NOT NULL,
    UNIQUE (exhibit, number)
) STRICT;

CREATE TABLE original (
    exhibit BLOB PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
    keyed_hash BLOB,
    facts BLOB NOT NULL,
    pieces INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX original_by_hash ON original(keyed_hash) WHERE keyed_hash IS NOT NULL;

CREATE TABLE original_piece (
    row INTEGER PRIMARY KEY,
    exhibit BLOB NOT NULL REFERENCES original(exhibit) ON DELETE CASCADE,
    sequence INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    UNIQUE (exhibit, sequence)
) STRICT;

CREATE TABLE signing_key (
    audience TEXT PRIMARY KEY,
    public_key BLOB NOT NULL,
    sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
)sql");
}

// What somebody was in the middle of: not part of the history, sealed like all typed text that nobody masked.
QByteArray draftTable() {
    return QByteArrayLiteral(R"sql(
CREATE TABLE draft (
    key TEXT PRIMARY KEY,
    sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;
)sql");
}

namespace {

Outcome makeFirstSchema(storage::Connection& connection) {
    CB_CHECK(connection.execute(baseTables()));
    CB_CHECK(connection.execute(recordTables()));
    CB_CHECK(connection.execute(privacy::privacySchema()));
    CB_CHECK(connection.execute(evidenceTables()));
    return storage::setSecureDelete(connection, "search");
}

} // namespace

storage::Migrations migrations() {
    const auto fitSearch = [](storage::Connection& connection) {
        return storage::fitLeavesToPages(connection, "search");
    };
    return {{1, makeFirstSchema},
            storage::Migration::sql(2, privacy::appearanceTriggers()),
            storage::Migration::sql(3, draftTable()),
            storage::Migration::sql(4, vault::formerKeyingsSchema()),
            storage::Migration::sql(5, undoTables()),
            {6, fitSearch},
            // More ways of writing a name are masked than before: all text is masked anew.
            storage::Migration::sql(
                7, QByteArrayLiteral("UPDATE register_state SET generation = generation + 1")),
            storage::Migration::sql(8, dismissedNamesTable())};
}

} // namespace casebound::casefile
