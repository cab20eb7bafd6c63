// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/recorded_statements.h"

#include "core/storage/library.h"

#include <sqlite3.h>

namespace casebound::bench {

namespace {

RecordedStatements* recording = nullptr;

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

// SQLite gives back what was bound only as literals inside the statement: read off in step with the statement
// itself.
class Bindings {
public:
    Bindings(sqlite3_stmt* statement, QByteArray expanded)
        : m_statement(statement)
        , m_expanded(std::move(expanded))
        , m_sql(sqlite3_sql(statement))
        , m_values(sqlite3_bind_parameter_count(statement)) {}

    BoundStatement read() {
        for (qsizetype at = 0; at < m_sql.size();) {
            const char c = m_sql.at(at);
            const bool isParameter =
                c == '?' || (c == ':' && at + 1 < m_sql.size() && isLetter(m_sql.at(at + 1)));
            if (c == '\'') {
                const qsizetype end = m_sql.indexOf('\'', at + 1) + 1;
                m_place += end - at;
                at = end;
            } else if (isParameter) {
                at = readParameter(at);
            } else {
                ++m_place;
                ++at;
            }
        }
        return {m_sql, m_values};
    }

private:
    qsizetype readParameter(qsizetype at) {
        qsizetype end = at + 1;
        while (end < m_sql.size() && (isLetter(m_sql.at(end)) || isDigit(m_sql.at(end))))
            ++end;
        const QByteArray name = m_sql.mid(at, end - at);
        const int index =
            name == "?" ? m_last + 1 : sqlite3_bind_parameter_index(m_statement, name.constData());
        m_last = index;
        m_values[index - 1] = readLiteral();
        return end;
    }

    QVariant readLiteral() {
        const char first = m_expanded.at(m_place);
        if (m_expanded.mid(m_place, 4) == "NULL") return m_place += 4, QVariant();
        if (first == 'x') return ++m_place, QByteArray::fromHex(quoted());
        if (first == '\'') return QString::fromUtf8(quoted());
        const qsizetype begin = m_place;
        while (m_place < m_expanded.size() &&
               (isDigit(m_expanded.at(m_place)) || QByteArrayView("+-.e").contains(m_expanded.at(m_place))))
            ++m_place;
        const QByteArray number = m_expanded.mid(begin, m_place - begin);
        if (number.contains('.') || number.contains('e')) return number.toDouble();
        return number.toLongLong();
    }

    QByteArray quoted() {
        QByteArray text;
        for (++m_place; m_place < m_expanded.size(); ++m_place) {
            if (m_expanded.at(m_place) == '\'' && m_expanded.mid(m_place, 2) != "''") break;
            if (m_expanded.at(m_place) == '\'') ++m_place;
            text.append(m_expanded.at(m_place));
        }
        ++m_place;
        return text;
    }

    sqlite3_stmt* m_statement;
    QByteArray m_expanded;
    QByteArray m_sql;
    QVariantList m_values;
    qsizetype m_place = 0;
    int m_last = 0;
};

// FTS5 quotes like this, and nobody else here.
bool isOfTheIndex(const QByteArray& sql) {
    return sql.contains("'main'.'");
}

int traced(unsigned /*event*/, void* /*context*/, void* statement, void* text) {
    auto* const one = static_cast<sqlite3_stmt*>(statement);
    const QByteArray sql(sqlite3_sql(one));
    const bool isTrigger = QByteArrayView(static_cast<const char*>(text)).startsWith("--");
    if (recording == nullptr || isTrigger || isOfTheIndex(sql)) return 0;
    char* const expanded = sqlite3_expanded_sql(one);
    recording->add(Bindings(one, expanded).read());
    sqlite3_free(expanded);
    return 0;
}

int opened(sqlite3* database, char** /*problem*/, const sqlite3_api_routines* /*routines*/) {
    return sqlite3_trace_v2(database, SQLITE_TRACE_STMT, traced, nullptr);
}

// The type that SQLite gives its hooks.
const auto kOpened = reinterpret_cast<void (*)()>(opened);

} // namespace

Result<std::unique_ptr<RecordedStatements>> RecordedStatements::begin() {
    CB_CHECK(storage::startLibrary());
    std::unique_ptr<RecordedStatements> one(new RecordedStatements);
    recording = one.get();
    if (sqlite3_auto_extension(kOpened) == SQLITE_OK) return one;
    return failure(ErrorCode::Internal, QStringLiteral("SQLite cannot be listened to."));
}

RecordedStatements::~RecordedStatements() {
    sqlite3_cancel_auto_extension(kOpened);
    recording = nullptr;
}

} // namespace casebound::bench
