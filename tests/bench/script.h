// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDataStream>
#include <QList>
#include <QString>
#include <QVariantList>

namespace casebound::bench {

// A statement and what is bound to it: whole numbers, real ones, texts, bytes, or nothing.
struct BoundStatement {
    QByteArray sql;
    QVariantList values;
};

// What is timed as one.
using Group = QList<BoundStatement>;
using Script = QList<Group>;

inline QDataStream& operator<<(QDataStream& stream, const BoundStatement& statement) {
    return stream << statement.sql << statement.values;
}
inline QDataStream& operator>>(QDataStream& stream, BoundStatement& statement) {
    return stream >> statement.sql >> statement.values;
}

inline Group groupOf(const QList<QByteArray>& statements) {
    Group group;
    for (const QByteArray& sql : statements)
        group.append({sql, {}});
    return group;
}

// Runs a script in a process of its own, by SQLite as it is: its own allocator, and no encryption but where
// the script gives a key. Seconds of each group. Errors: Io, ReaderFailed.
Result<QList<double>> runScript(const QString& database, const Script& script);

} // namespace casebound::bench
