// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/canary/page_forms.h"

#include <QtEndian>

namespace casebound::canary {

Result<QByteArray> termsOf(storage::Connection& connection) {
    CB_TRY(auto tables, connection.prepare("SELECT name FROM sqlite_schema WHERE sql LIKE "
                                           "'CREATE VIRTUAL TABLE%USING fts5%'"));
    CB_TRY(const auto names, tables.all([](const storage::Statement& row) { return row.blob(0); }));
    QByteArray terms;
    for (const QByteArray& name : names) {
        const QByteArray table = "temp.terms_of_" + name;
        CB_CHECK(connection.execute("CREATE VIRTUAL TABLE " + table + " USING fts5vocab(main, " + name +
                                    ", row)"));
        CB_TRY(auto rows, connection.prepare("SELECT term FROM " + table));
        CB_TRY(const auto each, rows.all([](const storage::Statement& row) { return row.text(0).toUtf8(); }));
        terms += each.join(' ') + ' ';
    }
    return terms;
}

bool holdsValue(const QByteArray& bytes, const QByteArray& value) {
    return bytes.contains(value) || bytes.toLower().contains(value.toHex());
}

bool holdsNumber(const QByteArray& bytes, quint32 number) {
    QByteArray cbor(5, '\x1a'); // an unsigned integer of four bytes, RFC 8949 §3
    qToBigEndian(number, cbor.data() + 1);
    return bytes.contains(QByteArray::number(number)) || bytes.contains(cbor);
}

} // namespace casebound::canary
