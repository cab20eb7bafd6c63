// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>
#include <utility>
#include <variant>

namespace casebound::storage {

struct RawText {
    QByteArray utf8;
};
using RawValue = std::variant<std::monostate, qint64, double, RawText, QByteArray>;

// A row as it stands on its pages.
struct RawRow {
    qint64 number = 0;      // the row's; 0 in a table that is sorted by its key
    QList<RawValue> values; // in the order of the pages: the key first where the table is sorted by it
    bool isWhole = true;    // false: the rest stood on pages that are lost
};

// A number of SQLite's variable length at `offset`, and what follows it. Nothing where the bytes end before.
std::optional<std::pair<quint64, qsizetype>> variableNumber(QByteArrayView bytes, qsizetype offset);

// The values of a record (https://sqlite.org/fileformat2.html, section 2.1) of `size` bytes of which
// `payload` are known, from the first on; less than whole where they do not suffice or make no sense.
RawRow rowFrom(QByteArrayView payload, qint64 size);

} // namespace casebound::storage
