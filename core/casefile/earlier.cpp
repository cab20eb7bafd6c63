// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/earlier.h"

#include "core/casefile/columns.h"
#include "core/casefile/payload.h"
#include "core/records/relations.h"
#include "core/storage/history.h"

#include <QJsonDocument>
#include <QSet>

namespace casebound::casefile {

using records::AnyRecord;
using records::PartId;
using records::RecordId;

namespace {

Result<QJsonObject> payloadOf(storage::Connection& connection, const vault::RegisterKeys& keys, qint64 seq,
                              Side side) {
    CB_TRY(const auto entry, storage::historyEntry(connection, seq));
    const bool isSealed = !entry.erased && entry.kind == storage::PayloadKind::Sealed;
    if (isSealed && !keys.isShown())
        return failure(ErrorCode::NamesHidden,
                       QStringLiteral("What this was before is sealed with the names, and names are hidden. "
                                      "Nothing was changed. Show names, then try again."));
    const QJsonObject body = QJsonDocument::fromJson(entry.body).object();
    const QJsonValue record = body.value(QLatin1String(side == Side::Before ? "before" : "after"));
    if (record.isObject()) return record.toObject();
    return failure(ErrorCode::NotFound,
                   QStringLiteral("The history no longer says what this was. Nothing was changed."));
}

} // namespace

// Takes out what points at something that is not there. The first failure is kept and ends the work.
class EarlierRecords::Gone : public ColumnVisitor<EarlierRecords::Gone> {
public:
    Gone(EarlierRecords& earlier, QSet<PartId> own)
        : m_earlier(earlier)
        , m_own(std::move(own)) {}

    void onColumn(records::Field, auto&) {}
    void onColumn(records::Field, RecordId& id) { keepIf("SELECT 1 FROM record WHERE id = ?", id); }
    void onColumn(records::Field, PartId& id) {
        if (!m_own.contains(id)) keepIf("SELECT 1 FROM part WHERE id = ?", id);
    }
    void text(records::Field, text::MaskedText& value) { clear(value); }
    void privateText(records::Field, records::PrivateText& value) { clear(value.text); }
    template <class Item>
    void list(records::Field, QList<Item>& items) {
        for (Item& item : items)
            Item::describe(item, *this);
    }

    Outcome outcome() const { return m_outcome; }

private:
    template <class AnyId>
    void keepIf(const char* sql, AnyId& id) {
        if (!m_outcome || id.isNull()) return;
        const auto isThere = ask(sql, id);
        if (!isThere)
            m_outcome = failure(isThere.error());
        else if (!*isThere)
            id = {};
    }
    template <class AnyId>
    Result<bool> ask(const char* sql, const AnyId& id) {
        CB_TRY(auto statement, m_earlier.m_connection.prepare(sql));
        statement.bindAll(id);
        return statement.step();
    }
    void clear(text::MaskedText& value) {
        if (!m_outcome || value.mentions().isEmpty()) return;
        auto known = m_earlier.m_texts.withKnownPeople(value);
        if (known)
            value = *std::move(known);
        else
            m_outcome = failure(known.error());
    }

    EarlierRecords& m_earlier;
    QSet<PartId> m_own;
    Outcome m_outcome;
};

Result<AnyRecord> EarlierRecords::at(RecordId id, qint64 seq, Side side) {
    CB_TRY(const AnyRecord now, m_repository.load(id));
    CB_TRY(const QJsonObject payload, payloadOf(m_connection, m_keys, seq, side));
    CB_TRY(AnyRecord record, fromPayload(id, payload));
    if (records::kindOf(record) != records::kindOf(now))
        return failure(ErrorCode::Damaged, QStringLiteral("An entry of the history is of another kind than "
                                                          "its record. Nothing was changed."));
    auto& common = records::commonOf(record);
    const auto& stays = records::commonOf(now);
    common.number = stays.number;
    common.created = stays.created;
    common.changed = stays.changed;
    common.deleted = stays.deleted;
    Gone gone(*this, records::partsOf(record));
    std::visit([&](auto& value) { records::describeAll(value, gone); }, record);
    CB_CHECK(gone.outcome());
    return record;
}

} // namespace casebound::casefile
