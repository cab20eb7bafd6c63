// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/text_store.h"

#include "core/privacy/text_row.h"

namespace casebound::privacy {

using text::MaskedText;
using text::TextId;

namespace {

constexpr char kColumns[] =
    "SELECT row, id, owner, part, field, private, body, generation, checked, sealed FROM text ";

tl::unexpected<Error> noSuchText() {
    return failure(ErrorCode::NotFound, QStringLiteral("There is no such text in this case."));
}

TextPlace placeIn(const storage::Statement& row, int column) {
    return {row.id<records::RecordId>(column), row.id<records::PartId>(column + 1), row.text(column + 2)};
}

} // namespace

// Rows of a query that begins with kColumns, with their mentions.
Result<QList<TextStore::Row>> TextStore::rowsOf(storage::Statement& statement) {
    QList<Row> found;
    CB_CHECK(statement.rows([&](const storage::Statement& row) -> Outcome {
        MaskedText::Fields fields{.text = row.text(6),
                                  .mentions = {},
                                  .generation = static_cast<quint64>(row.integer(7)),
                                  .checked = row.integer(8) == 1,
                                  .sealedSpans = row.blob(9),
                                  .id = row.id<TextId>(1)};
        if (fields.text.contains(QChar(text::kMentionCharacter))) {
            CB_TRY(fields.mentions, mentionsOf(fields.id));
        }
        found.append({row.integer(0), placeIn(row, 2),
                      row.integer(5) == 1 ? Visibility::Private : Visibility::Ordinary,
                      MaskedText::make({}, std::move(fields))});
        return {};
    }));
    return found;
}

Result<QList<AppearanceId>> TextStore::mentionsOf(TextId id) {
    CB_TRY(storage::Statement statement,
           m_connection.prepare("SELECT appearance FROM mention WHERE text = ? ORDER BY ordinal"));
    return statement.bindAll(id).all([](const storage::Statement& row) { return row.id<AppearanceId>(0); });
}

Result<std::optional<TextStore::Row>> TextStore::rowAt(const TextPlace& place) {
    CB_TRY(storage::Statement statement,
           m_connection.prepare(QByteArray(kColumns) +
                                "WHERE owner = ? AND ifnull(part, x'') = ? AND field = ?"));
    statement.bindAll(place.owner, place.part.isNull() ? QByteArray("") : place.part.bytes(), place.field);
    CB_TRY(const QList<Row> rows, rowsOf(statement));
    return rows.isEmpty() ? std::nullopt : std::optional(rows.front());
}

Result<QHash<TextPlace, MaskedText>> TextStore::ofRecord(const records::RecordId& owner) {
    CB_TRY(storage::Statement statement, m_connection.prepare(QByteArray(kColumns) + "WHERE owner = ?"));
    statement.bindAll(owner);
    CB_TRY(const QList<Row> rows, rowsOf(statement));
    QHash<TextPlace, MaskedText> texts;
    for (const Row& row : rows)
        texts.insert(row.place, row.text);
    return texts;
}

Result<MaskedText> TextStore::at(const TextPlace& place) {
    CB_TRY(const std::optional<Row> row, rowAt(place));
    return row ? row->text : MaskedText();
}

Result<MaskedText> TextStore::byId(TextId id) {
    CB_TRY(storage::Statement statement, m_connection.prepare(QByteArray(kColumns) + "WHERE id = ?"));
    statement.bindAll(id);
    CB_TRY(const QList<Row> rows, rowsOf(statement));
    if (rows.isEmpty()) return noSuchText();
    return rows.front().text;
}

Result<TextPlace> TextStore::placeOf(TextId id) {
    CB_TRY(storage::Statement statement,
           m_connection.prepare("SELECT owner, part, field FROM text WHERE id = ?"));
    CB_TRY(const auto place,
           statement.bindAll(id).first([](const storage::Statement& row) { return placeIn(row, 0); }));
    if (!place) return noSuchText();
    return *place;
}

Result<QList<TextPlace>> TextStore::usedIn(AppearanceId appearance) {
    CB_TRY(storage::Statement statement,
           m_connection.prepare("SELECT owner, part, field FROM text WHERE id IN "
                                "(SELECT text FROM mention WHERE appearance = ?) ORDER BY row"));
    return statement.bindAll(appearance).all([](const storage::Statement& row) { return placeIn(row, 0); });
}

Result<qint64> TextStore::uncheckedCount() {
    return m_connection.number("SELECT count(*) FROM text WHERE checked = 0");
}

Result<qint64> TextStore::outdatedCount() {
    return m_connection.number("SELECT count(*) FROM text WHERE checked = 0 OR generation < "
                               "(SELECT generation FROM register_state)");
}

Result<QList<TextStore::Outdated>> TextStore::outdated(qint64 after, int limit) {
    CB_TRY(storage::Statement statement,
           m_connection.prepare(QByteArray(kColumns) +
                                "WHERE row > ? AND (checked = 0 OR generation < (SELECT generation FROM "
                                "register_state)) ORDER BY row LIMIT ?"));
    statement.bindAll(after, limit);
    CB_TRY(const QList<Row> rows, rowsOf(statement));
    QList<Outdated> found;
    for (const Row& row : rows)
        found.append({row.row, row.text});
    return found;
}

} // namespace casebound::privacy
