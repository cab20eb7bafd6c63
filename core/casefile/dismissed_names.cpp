// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/dismissed_names.h"

#include "core/privacy/sealed_spans.h"
#include "core/storage/statement.h"

namespace casebound::casefile {
namespace {

constexpr qsizetype kBlock = 64; // the length of what is sealed tells little of the words

struct Dismissed {
    QByteArray id;
    QString folded;
};

QByteArray bindingOfDismissed(const QByteArray& id) {
    return "dismissed name " + id;
}

Result<QList<Dismissed>> all(storage::Connection& connection, const vault::RegisterKeys& keys) {
    CB_TRY(auto statement, connection.prepare("SELECT id, sealed FROM dismissed_name"));
    CB_TRY(const auto rows,
           statement.all([](const storage::Statement& row) { return std::pair(row.blob(0), row.blob(1)); }));
    QList<Dismissed> names;
    for (const auto& [id, sealed] : rows) {
        CB_TRY(const QByteArray opened, keys.open(sealed, bindingOfDismissed(id)));
        CB_TRY(const QByteArray folded, privacy::unpadded(opened));
        names.append({id, QString::fromUtf8(folded)});
    }
    return names;
}

} // namespace

Result<QSet<QString>> dismissedNames(storage::Connection& connection, const vault::RegisterKeys& keys) {
    CB_TRY(const QList<Dismissed> names, all(connection, keys));
    QSet<QString> folded;
    for (const Dismissed& name : names)
        folded.insert(name.folded);
    return folded;
}

Outcome addDismissedName(storage::Connection& connection, const vault::RegisterKeys& keys, Random& random,
                         const QString& folded) {
    const QByteArray id = random.bytes(16);
    CB_TRY(const QByteArray sealed,
           keys.seal(privacy::padded(folded.toUtf8(), kBlock), bindingOfDismissed(id)));
    return connection.run("INSERT INTO dismissed_name (id, sealed) VALUES (?, ?)", id, sealed);
}

Outcome removeDismissedName(storage::Connection& connection, const vault::RegisterKeys& keys,
                            const QString& folded) {
    CB_TRY(const QList<Dismissed> names, all(connection, keys));
    for (const Dismissed& name : names)
        if (name.folded == folded)
            CB_CHECK(connection.run("DELETE FROM dismissed_name WHERE id = ?", name.id));
    return {};
}

QByteArray dismissedNamesTable() {
    return QByteArrayLiteral(R"sql(
CREATE TABLE dismissed_name (
    id BLOB PRIMARY KEY,
    sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;
)sql");
}

vault::SealedTable sealedDismissedNames() {
    return {"dismissed_name", [](storage::CopiedRow& row, const vault::Resealing& reseal) -> Outcome {
                CB_TRY(const QByteArray anew, reseal(row.blob("sealed"), bindingOfDismissed(row.blob("id"))));
                row.set("sealed", anew);
                return {};
            }};
}

} // namespace casebound::casefile
