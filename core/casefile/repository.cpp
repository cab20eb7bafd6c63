// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/repository.h"

#include "core/casefile/payload.h"
#include "core/casefile/record_rows.h"

namespace casebound::casefile {

using records::AnyRecord;
using records::Common;
using records::Kind;
using records::RecordId;

namespace {

tl::unexpected<Error> noSuchRecord() {
    return failure(ErrorCode::NotFound, QStringLiteral("There is no such record in this case."));
}

Result<Kind> kindOfRow(storage::Connection& connection, RecordId id, Common& common) {
    CB_TRY(auto statement,
           connection.prepare("SELECT kind, number, created, changed, deleted FROM record WHERE id = ?"));
    statement.bindAll(id);
    CB_TRY(const auto kind, statement.first([&](storage::Statement& row) {
        common.id = id;
        common.number = row.integer(1);
        common.created = momentFromText(row.text(2));
        common.changed = momentFromText(row.text(3));
        common.deleted = momentFromText(row.text(4));
        return records::kindFromTable(row.text(0));
    }));
    if (!kind || !*kind) return noSuchRecord();
    return **kind;
}

} // namespace

template <class Record>
Result<Record> Repository::read(RecordId id) {
    Record record;
    CB_TRY(auto statement, m_connection.prepare(sqlOf<Record>(records::info(Record::kKind).table).select));
    statement.bindAll(id);
    CB_TRY(const auto found, statement.first([&](storage::Statement& row) {
        ColumnReader columns(row);
        Record::describe(record, columns);
        return true;
    }));
    if (!found) return noSuchRecord();
    CB_TRY(auto texts, m_texts.ofRecord(id));
    RowReader reader(m_connection, id, std::move(texts));
    records::describeAll(record, reader);
    CB_CHECK(reader.outcome());
    return record;
}

Result<AnyRecord> Repository::load(RecordId id) {
    Common common;
    CB_TRY(const Kind kind, kindOfRow(m_connection, id, common));
    AnyRecord empty = records::emptyRecord(kind);
    return std::visit(
        [&](auto& value) -> Result<AnyRecord> {
            CB_TRY(auto record, read<std::decay_t<decltype(value)>>(id));
            record.common.id = common.id;
            record.common.number = common.number;
            record.common.created = common.created;
            record.common.changed = common.changed;
            record.common.deleted = common.deleted;
            return AnyRecord(std::move(record));
        },
        empty);
}

Outcome Repository::save(storage::Transaction& transaction, AnyRecord& record) {
    return std::visit([&](auto& value) { return write(transaction, value); }, record);
}

template <class Record>
Outcome Repository::write(storage::Transaction& transaction, Record& record) {
    Common& common = record.common;
    if (common.id.isNull()) common.id = RecordId::random(m_random);
    CB_TRY(const bool isKnown, exists(common.id));
    std::optional<AnyRecord> before;
    if (isKnown) {
        CB_TRY(before, load(common.id));
        if (records::kindOf(*before) != Record::kKind)
            return failure(ErrorCode::InvalidInput, QStringLiteral("This record is of another kind."));
    }
    IdAssigner ids(m_random);
    records::describeAll(record, ids);
    CB_CHECK(writeHeader(Record::kKind, common, !isKnown));
    CB_TRY(auto statement, m_connection.prepare(sqlOf<Record>(records::info(Record::kKind).table).upsert));
    statement.bind(1, common.id);
    ColumnBinder binder(statement);
    Record::describe(record, binder);
    CB_CHECK(statement.run());
    RowWriter writer(m_connection, m_texts, common.id);
    records::describeAll(record, writer);
    CB_CHECK(writer.outcome());
    const QByteArray body = changeBody(before, AnyRecord(record));
    if (before && toPayload(*before) == toPayload(AnyRecord(record))) return {};
    CB_TRY(const qint64 seq,
           transaction.note({common.id.bytes(), records::reference(Record::kKind, common.number),
                             before ? QStringLiteral("changed") : QStringLiteral("created"),
                             storage::PayloadKind::Masked, body}));
    Q_UNUSED(seq);
    return {};
}

Outcome Repository::writeHeader(Kind kind, Common& common, bool isNew) {
    common.changed = m_clock.now();
    if (!isNew)
        return m_connection.run("UPDATE record SET changed = ? WHERE id = ?", momentToText(common.changed),
                                common.id);
    common.created = common.changed;
    CB_TRY(common.number, nextNumber(kind));
    return m_connection.run("INSERT INTO record(id, kind, number, created, changed) VALUES (?, ?, ?, ?, ?)",
                            common.id, QString::fromLatin1(records::info(kind).table), common.number,
                            momentToText(common.created), momentToText(common.changed));
}

Result<qint64> Repository::nextNumber(Kind kind) {
    CB_TRY(auto statement,
           m_connection.prepare("INSERT INTO next_number(kind, number) VALUES (?, 1) "
                                "ON CONFLICT (kind) DO UPDATE SET number = number + 1 RETURNING number"));
    statement.bindAll(QString::fromLatin1(records::info(kind).table));
    CB_TRY(const auto number, statement.first([](storage::Statement& row) { return row.integer(0); }));
    return number.value_or(1);
}

Outcome Repository::setDeleted(storage::Transaction& transaction, RecordId id, const QDateTime& at) {
    CB_TRY(const AnyRecord before, load(id));
    CB_CHECK(m_connection.run("UPDATE record SET deleted = ? WHERE id = ?",
                              at.isValid() ? std::optional(momentToText(at)) : std::nullopt, id));
    CB_TRY(const AnyRecord after, load(id));
    const Common& common = records::commonOf(before);
    CB_TRY(const qint64 seq,
           transaction.note({id.bytes(), records::reference(records::kindOf(before), common.number),
                             at.isValid() ? QStringLiteral("deleted") : QStringLiteral("restored"),
                             storage::PayloadKind::Masked, changeBody(before, after)}));
    Q_UNUSED(seq);
    return {};
}

Outcome Repository::moveToBin(storage::Transaction& transaction, RecordId id) {
    return setDeleted(transaction, id, m_clock.now());
}

Outcome Repository::takeOut(storage::Transaction& transaction, RecordId id) {
    return setDeleted(transaction, id, QDateTime());
}

Result<QList<Header>> Repository::list(Kind kind, qint64 after, qint64 limit) {
    CB_TRY(auto statement,
           m_connection.prepare("SELECT id, number, created, changed FROM record WHERE kind = ? AND "
                                "number > ? AND deleted IS NULL ORDER BY number LIMIT ?"));
    statement.bindAll(QString::fromLatin1(records::info(kind).table), after, limit);
    CB_TRY(auto headers, statement.all([&](storage::Statement& row) {
        return Header{row.id<RecordId>(0),         kind, row.integer(1), momentFromText(row.text(2)),
                      momentFromText(row.text(3)), {}};
    }));
    for (Header& header : headers) {
        CB_TRY(header.title, m_texts.at({header.id, {}, QStringLiteral("title")}));
    }
    return headers;
}

Result<QList<RecordId>> Repository::ids(Kind kind) {
    CB_TRY(auto statement,
           m_connection.prepare("SELECT id FROM record WHERE kind = ? AND deleted IS NULL ORDER BY number"));
    statement.bindAll(QString::fromLatin1(records::info(kind).table));
    return statement.all([](storage::Statement& row) { return row.id<RecordId>(0); });
}

Result<qint64> Repository::count(Kind kind) {
    CB_TRY(auto statement,
           m_connection.prepare("SELECT count(*) FROM record WHERE kind = ? AND deleted IS NULL"));
    statement.bindAll(QString::fromLatin1(records::info(kind).table));
    CB_TRY(const auto number, statement.first([](storage::Statement& row) { return row.integer(0); }));
    return number.value_or(0);
}

Result<bool> Repository::exists(RecordId id) {
    CB_TRY(auto statement, m_connection.prepare("SELECT 1 FROM record WHERE id = ?"));
    statement.bindAll(id);
    return statement.step();
}

} // namespace casebound::casefile
