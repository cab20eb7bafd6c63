// SPDX-License-Identifier: GPL-3.0-or-later
// casebound-bench-sqlite DATABASE SCRIPT: runs a script (tests/bench/script.h) and prints the seconds of each
// of its groups. This is SQLCipher's library, which is plain SQLite while no key is given: so both sides have
// one version, and read each other's index.
#include "tests/bench/script.h"

#include <QElapsedTimer>
#include <QFile>
#include <QHash>

#include <cstdio>
#include <sqlite3.h>

namespace {

using casebound::bench::BoundStatement;
using casebound::bench::Group;

// An open database with its prepared statements, kept as Casebound keeps them.
class Database {
public:
    explicit Database(const char* path) { m_isOk = sqlite3_open(path, &m_database) == SQLITE_OK; }
    ~Database() {
        for (sqlite3_stmt* statement : std::as_const(m_prepared))
            sqlite3_finalize(statement);
        sqlite3_close(m_database);
    }
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    bool isOk() const { return m_isOk; }
    const char* problem() const { return sqlite3_errmsg(m_database); }

    bool run(const Group& group) {
        for (const BoundStatement& statement : group)
            if (!run(statement)) return false;
        return true;
    }

private:
    bool run(const BoundStatement& one) {
        sqlite3_stmt*& statement = m_prepared[one.sql];
        if (statement == nullptr &&
            sqlite3_prepare_v2(m_database, one.sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
            return false;
        int place = 0;
        for (const QVariant& value : one.values)
            bind(statement, ++place, value);
        int status = SQLITE_ROW;
        while (status == SQLITE_ROW) {
            status = sqlite3_step(statement);
            for (int column = 0; status == SQLITE_ROW && column < sqlite3_column_count(statement); ++column)
                sqlite3_column_blob(statement, column);
        }
        sqlite3_reset(statement);
        sqlite3_clear_bindings(statement);
        return status == SQLITE_DONE;
    }

    static void bind(sqlite3_stmt* statement, int place, const QVariant& value) {
        const QByteArray bytes = value.toByteArray(); // of a text: in UTF-8
        switch (value.typeId()) {
        case QMetaType::LongLong:
            sqlite3_bind_int64(statement, place, value.toLongLong());
            break;
        case QMetaType::Double:
            sqlite3_bind_double(statement, place, value.toDouble());
            break;
        case QMetaType::QString:
            sqlite3_bind_text64(statement, place, bytes.constData(),
                                static_cast<sqlite3_uint64>(bytes.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
            break;
        case QMetaType::QByteArray:
            sqlite3_bind_blob64(statement, place, bytes.constData(),
                                static_cast<sqlite3_uint64>(bytes.size()), SQLITE_TRANSIENT);
            break;
        default:
            break;
        }
    }

    sqlite3* m_database = nullptr;
    QHash<QByteArray, sqlite3_stmt*> m_prepared;
    bool m_isOk = false;
};

int fail(const char* problem) {
    std::fprintf(stderr, "%s\n", problem);
    return 1;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) return fail("DATABASE SCRIPT");
    QFile file(QFile::decodeName(argv[2]));
    if (!file.open(QIODevice::ReadOnly)) return fail("There is no such script.");
    QDataStream stream(&file);
    casebound::bench::Script script;
    stream >> script;
    Database database(argv[1]);
    if (!database.isOk()) return fail(database.problem());
    for (const Group& group : std::as_const(script)) {
        QElapsedTimer timer;
        timer.start();
        if (!database.run(group)) return fail(database.problem());
        std::printf("%.9f\n", static_cast<double>(timer.nsecsElapsed()) / 1e9);
    }
    return 0;
}
