// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/mending.h"
#include "core/casefile/part_lists.h"

#include <algorithm>

namespace casebound::casefile {
namespace {

using storage::KnownColumns;

QByteArray bytesIn(const KnownColumns& known, const QByteArray& column) {
    const auto found = known.constFind(column);
    if (found == known.cend()) return {};
    const auto* bytes = std::get_if<QByteArray>(&*found);
    return bytes != nullptr ? *bytes : QByteArray();
}

Result<bool> isRecordOf(storage::Connection& connection, const QByteArray& id, const char* kind) {
    CB_TRY(auto statement, connection.prepare("SELECT 1 FROM record WHERE id = ? AND kind = ?"));
    return statement.bindAll(id, QString::fromLatin1(kind)).step();
}

Result<bool> isPartOf(storage::Connection& connection, const QByteArray& id, const QByteArray& table) {
    CB_TRY(auto statement, connection.prepare("SELECT record.kind, part.list FROM part JOIN record ON "
                                              "record.id = part.record WHERE part.id = ?"));
    CB_TRY(const auto place, statement.bindAll(id).first([](const storage::Statement& row) {
        return std::pair(row.text(0), row.blob(1));
    }));
    if (!place) return false;
    return std::any_of(partLists().begin(), partLists().end(), [&](const PartList& list) {
        return list.table == table && list.name == place->second &&
               place->first == QLatin1String(records::info(list.kind).table);
    });
}

} // namespace

// By the record or the part whose fields they are: an index holds the same values in another order.
Result<bool> belongsTo(storage::Connection& connection, const QByteArray& table, const KnownColumns& known) {
    for (const auto& kind : records::kKinds)
        if (table == kind.table) return isRecordOf(connection, bytesIn(known, "id"), kind.table);
    const bool isList = std::any_of(partLists().begin(), partLists().end(),
                                    [&](const PartList& list) { return list.table == table; });
    if (isList) return isPartOf(connection, bytesIn(known, "id"), table);
    // What is sealed is longer than any id that an index would have there.
    if (table == "identity") return !known.contains("sealed");
    return true;
}

} // namespace casebound::casefile
