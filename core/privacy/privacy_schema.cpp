// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/privacy_schema.h"

namespace casebound::privacy {
namespace {

// Without rowid and with random keys: the order of rows would tell who was registered when, and with it which
// appearance was made for whom.
constexpr char kRegister[] = R"(
CREATE TABLE identity (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- One row. All payloads of the history up to history_done are masked under history_generation;
-- history_waiting says that a later one may hold unchecked text, or was not reached yet.
CREATE TABLE register_state (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    generation INTEGER NOT NULL,
    history_generation INTEGER NOT NULL,
    history_done INTEGER NOT NULL,
    history_waiting INTEGER NOT NULL
) STRICT;
INSERT INTO register_state VALUES (1, 1, 1, 0, 0);
)";

constexpr char kText[] = R"(
CREATE TABLE text (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    owner BLOB NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    part BLOB REFERENCES part (id) ON DELETE CASCADE,
    field TEXT NOT NULL,
    private INTEGER NOT NULL CHECK (private IN (0, 1)),
    body TEXT NOT NULL,
    generation INTEGER NOT NULL,
    checked INTEGER NOT NULL CHECK (checked IN (0, 1)),
    sealed BLOB
) STRICT;
-- A NULL part is a place too.
CREATE UNIQUE INDEX text_place ON text (owner, ifnull(part, x''), field);
CREATE INDEX text_part ON text (part) WHERE part IS NOT NULL;
CREATE INDEX text_generation ON text (generation);
CREATE INDEX text_unchecked ON text (row) WHERE checked = 0;

-- The appearance is NULL where a name was found whose bearer has none yet.
CREATE TABLE mention (
    text BLOB NOT NULL REFERENCES text (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    appearance BLOB REFERENCES appearance (id),
    PRIMARY KEY (text, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_appearance ON mention (appearance);
)";

// Deleted terms would stay in the index's own tables but for its secure-delete option, whatever the pragma of
// that name says. Old and new values go through one trigger: the order of two would not be certain.
constexpr char kSearch[] = R"(
CREATE VIRTUAL TABLE search USING fts5 (
    body, content = 'text', content_rowid = 'row', prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER text_indexed AFTER INSERT ON text WHEN new.checked = 1 BEGIN
    INSERT INTO search (rowid, body) VALUES (new.row, new.body);
END;
CREATE TRIGGER text_unindexed AFTER DELETE ON text WHEN old.checked = 1 BEGIN
    INSERT INTO search (search, rowid, body) VALUES ('delete', old.row, old.body);
END;
CREATE TRIGGER text_reindexed AFTER UPDATE OF row, body, checked ON text
WHEN old.body <> new.body OR old.checked <> new.checked OR old.row <> new.row BEGIN
    INSERT INTO search (search, rowid, body) SELECT 'delete', old.row, old.body WHERE old.checked = 1;
    INSERT INTO search (rowid, body) SELECT new.row, new.body WHERE new.checked = 1;
END;
)";

// By a random step, as RegisterEditor does. New rows need none: nobody is joined to them yet.
constexpr char kAppearance[] = R"(
CREATE TRIGGER appearance_ranks_anew AFTER UPDATE OF role, naming ON appearance
WHEN old.role <> new.role OR old.naming <> new.naming BEGIN
    UPDATE register_state SET generation = generation + 1 + abs(random() % 1048576);
END;
CREATE TRIGGER appearance_is_gone AFTER DELETE ON appearance BEGIN
    UPDATE register_state SET generation = generation + 1 + abs(random() % 1048576);
END;
)";

} // namespace

QByteArray privacySchema() {
    return QByteArray(kRegister) + kText + kSearch;
}

QByteArray appearanceTriggers() {
    return QByteArray(kAppearance);
}

} // namespace casebound::privacy
