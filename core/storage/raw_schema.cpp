// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/raw_schema.h"

namespace casebound::storage {
namespace {

constexpr quint32 kRoot = 1;

// type, name, table, root page, SQL (https://sqlite.org/schematab.html)
bool isOfSchema(const RawRow& row) {
    constexpr qsizetype kSchemaColumns = 5;
    if (!row.isWhole || row.values.size() != kSchemaColumns) return false;
    const auto* type = std::get_if<RawText>(&row.values.at(0));
    return type != nullptr &&
           (type->utf8 == "table" || type->utf8 == "index" || type->utf8 == "trigger" ||
            type->utf8 == "view") &&
           std::holds_alternative<RawText>(row.values.at(1)) &&
           std::holds_alternative<RawText>(row.values.at(2)) &&
           std::holds_alternative<qint64>(row.values.at(3));
}

} // namespace

Result<RawSchema> readRawSchema(RawTrees& trees) {
    RawSchema schema;
    const RawRowVisitor note = [&](const RawRow& row) -> Outcome {
        if (!isOfSchema(row)) return {};
        const auto root = std::get<qint64>(row.values.at(3));
        const bool isTable = std::get<RawText>(row.values.at(0)).utf8 == "table";
        const QByteArray name = std::get<RawText>(row.values.at(1)).utf8;
        if (root > 0)
            (isTable ? schema.tables : schema.indexes).insert(name, static_cast<quint32>(root));
        else if (isTable)
            schema.virtualTables.append(name);
        return {};
    };
    CB_CHECK(trees.read(kRoot, schema.reading, note));
    if (!schema.reading.lostPages.contains(kRoot)) return schema;
    CB_TRY(const auto unmet, trees.unmet());
    for (const quint32 page : unmet.strays) {
        const auto first = trees.firstRow(page);
        if (first && isOfSchema(*first)) CB_CHECK(trees.readPage(page, schema.reading, note));
    }
    return schema;
}

} // namespace casebound::storage
