// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/original_store.h"

#include <QCborArray>

namespace casebound::casefile {

using records::RecordId;

namespace {

constexpr qsizetype kPieceSize = 1 << 20;

// What a value is bound to when sealed: its row and, for a piece, its place, so that pieces cannot be
// swapped.
QByteArray factsBinding(RecordId exhibit) {
    return "original.facts:" + exhibit.bytes();
}
QByteArray pieceBinding(RecordId exhibit, qint64 sequence) {
    return "original.piece:" + exhibit.bytes() + ':' + QByteArray::number(sequence);
}

QByteArray encodeFacts(const OriginalFacts& facts) {
    QCborMap map;
    map.insert(QLatin1String("name"), facts.fileName);
    map.insert(QLatin1String("sha256"), facts.sha256);
    map.insert(QLatin1String("size"), facts.size);
    map.insert(QLatin1String("from"), facts.from);
    map.insert(QLatin1String("document"), facts.document);
    map.insert(QLatin1String("others"), QCborArray::fromStringList(facts.otherNames));
    return map.toCborValue().toCbor();
}

OriginalFacts decodeFacts(const QByteArray& bytes) {
    const QCborMap map = QCborValue::fromCbor(bytes).toMap();
    OriginalFacts facts;
    facts.fileName = map.value(QLatin1String("name")).toString();
    facts.sha256 = map.value(QLatin1String("sha256")).toByteArray();
    facts.size = map.value(QLatin1String("size")).toInteger();
    facts.from = map.value(QLatin1String("from")).toString();
    facts.document = map.value(QLatin1String("document")).toMap();
    for (const QCborValue& name : map.value(QLatin1String("others")).toArray())
        facts.otherNames.append(name.toString());
    return facts;
}

tl::unexpected<Error> noOriginal() {
    return failure(ErrorCode::NotFound, QStringLiteral("This exhibit has no original."));
}

} // namespace

Outcome OriginalStore::add(storage::Transaction&, RecordId exhibit, QByteArrayView bytes,
                           const OriginalFacts& facts, const QByteArray& keyedHash) {
    CB_TRY(const QByteArray sealedFacts, m_keys.seal(encodeFacts(facts), factsBinding(exhibit)));
    const qint64 pieces = (bytes.size() + kPieceSize - 1) / kPieceSize;
    CB_CHECK(m_connection.run("INSERT INTO original(exhibit, keyed_hash, facts, pieces) VALUES (?, ?, ?, ?)",
                              exhibit, keyedHash.isEmpty() ? std::nullopt : std::optional(keyedHash),
                              sealedFacts, pieces));
    for (qint64 sequence = 0; sequence < pieces; ++sequence) {
        const qsizetype start = sequence * kPieceSize;
        const auto piece = bytes.sliced(start, qMin(kPieceSize, bytes.size() - start));
        CB_TRY(const QByteArray sealed, m_keys.seal(piece, pieceBinding(exhibit, sequence)));
        CB_CHECK(m_connection.run("INSERT INTO original_piece(exhibit, sequence, sealed) VALUES (?, ?, ?)",
                                  exhibit, sequence, sealed));
    }
    return {};
}

Outcome OriginalStore::updateFacts(storage::Transaction&, RecordId exhibit, const OriginalFacts& facts) {
    CB_TRY(const QByteArray sealed, m_keys.seal(encodeFacts(facts), factsBinding(exhibit)));
    return m_connection.run("UPDATE original SET facts = ? WHERE exhibit = ?", sealed, exhibit);
}

Result<std::optional<RecordId>> OriginalStore::withHash(const QByteArray& keyedHash) {
    CB_TRY(auto statement,
           m_connection.prepare("SELECT exhibit FROM original JOIN record ON record.id = exhibit "
                                "WHERE keyed_hash = ? AND deleted IS NULL ORDER BY number LIMIT 1"));
    statement.bindAll(keyedHash);
    return statement.first([](storage::Statement& row) { return row.id<RecordId>(0); });
}

Result<OriginalFacts> OriginalStore::facts(RecordId exhibit) {
    CB_TRY(auto statement, m_connection.prepare("SELECT facts FROM original WHERE exhibit = ?"));
    statement.bindAll(exhibit);
    CB_TRY(const auto sealed, statement.first([](storage::Statement& row) { return row.blob(0); }));
    if (!sealed) return noOriginal();
    CB_TRY(const QByteArray bytes, m_keys.open(*sealed, factsBinding(exhibit)));
    return decodeFacts(bytes);
}

Outcome OriginalStore::bytes(RecordId exhibit, const std::function<Outcome(QByteArrayView)>& each) {
    CB_TRY(auto pieces, m_connection.prepare("SELECT pieces FROM original WHERE exhibit = ?"));
    pieces.bindAll(exhibit);
    CB_TRY(const auto expected, pieces.first([](storage::Statement& row) { return row.integer(0); }));
    if (!expected) return noOriginal();
    CB_TRY(auto statement,
           m_connection.prepare(
               "SELECT sequence, sealed FROM original_piece WHERE exhibit = ? ORDER BY sequence"));
    statement.bindAll(exhibit);
    qint64 next = 0;
    CB_CHECK(statement.rows([&](storage::Statement& row) -> Outcome {
        CB_TRY(const QByteArray piece, m_keys.open(row.blob(1), pieceBinding(exhibit, next)));
        ++next;
        return each(piece);
    }));
    if (next != *expected)
        return failure(ErrorCode::Damaged,
                       QStringLiteral("Parts of an original are missing. Its text is still there; "
                                      "restore the original from a backup."));
    return {};
}

Result<QList<RecordId>> OriginalStore::all() {
    CB_TRY(auto statement,
           m_connection.prepare("SELECT exhibit FROM original JOIN record ON record.id = exhibit "
                                "ORDER BY number"));
    return statement.all([](storage::Statement& row) { return row.id<RecordId>(0); });
}

Result<QByteArray> OriginalStore::sealedFacts(const vault::RegisterKeys& keys, RecordId exhibit,
                                              const OriginalFacts& facts) {
    return keys.seal(encodeFacts(facts), factsBinding(exhibit));
}

namespace {

RecordId exhibitOf(const storage::CopiedRow& row) {
    return RecordId::fromBytes(row.blob("exhibit")).value_or(RecordId());
}

// The hash that finds duplicates is made with a key of the register too.
Outcome resealOriginal(storage::CopiedRow& row, const vault::Resealing& reseal) {
    const QByteArray binding = factsBinding(exhibitOf(row));
    CB_TRY(const QByteArray anew, reseal(row.blob("facts"), binding));
    row.set("facts", anew);
    if (row.isNull("keyed_hash")) return {};
    CB_TRY(const QByteArray facts, reseal.plain(row.blob("facts"), binding));
    CB_TRY(const QByteArray keyedHash, reseal.keyedHash(decodeFacts(facts).sha256));
    row.set("keyed_hash", keyedHash);
    return {};
}

Outcome resealPiece(storage::CopiedRow& row, const vault::Resealing& reseal) {
    CB_TRY(const QByteArray anew,
           reseal(row.blob("sealed"), pieceBinding(exhibitOf(row), row.integer("sequence"))));
    row.set("sealed", anew);
    return {};
}

} // namespace

vault::SealedTables OriginalStore::sealedTables() {
    return {{"original", resealOriginal}, {"original_piece", resealPiece}};
}

} // namespace casebound::casefile
