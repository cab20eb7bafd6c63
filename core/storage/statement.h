// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <concepts>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

struct sqlite3_stmt;

namespace casebound::storage {

class Handle;

// A prepared statement; made by Connection::prepare(). Belongs to its connection's thread. Values are always
// bound. The first binding error is kept and returned by step(), so that bindings can be written in a row.
// Empty strings and byte arrays are bound as empty values, never as NULL; NULL is nullptr, an empty optional
// or a null Id.
class Statement {
public:
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) noexcept;
    ~Statement();

    // `index` counts from 1.
    Statement& bind(int index, std::nullptr_t);
    Statement& bind(int index, qint64 value);
    Statement& bind(int index, double value);
    Statement& bind(int index, const QString& value);
    Statement& bind(int index, const QByteArray& value);
    template <std::integral Integer>
    Statement& bind(int index, Integer value) {
        return bind(index, static_cast<qint64>(value));
    }
    template <class Enum>
    requires std::is_enum_v<Enum> Statement& bind(int index, Enum value) {
        return bind(index, static_cast<qint64>(value));
    }
    template <class Tag>
    Statement& bind(int index, const Id<Tag>& id) {
        return id.isNull() ? bind(index, nullptr) : bind(index, id.bytes());
    }
    template <class Value>
    Statement& bind(int index, const std::optional<Value>& value) {
        return value ? bind(index, *value) : bind(index, nullptr);
    }

    // `name` as in the SQL, with its colon: bind(":ref", ref).
    template <class Value>
    Statement& bind(const char* name, const Value& value) {
        const int index = indexOf(name);
        return index > 0 ? bind(index, value) : *this;
    }

    // All parameters in order, from the first.
    template <class... Values>
    Statement& bindAll(const Values&... values) {
        int index = 0;
        (bind(++index, values), ...);
        return *this;
    }

    // True when there is a row to read, false when done. Errors: Damaged, NoSpace, Io, InUse, NoPermission,
    // AlreadyExists (a unique value is taken), Refused (a rule of the schema or a locked door), Cancelled.
    Result<bool> step();

    // Steps to the end and resets. Bindings stay until bound again.
    Outcome run();

    // Ready to step again, with all bindings cleared.
    void reset();

    // Columns of the current row, counted from 0. SQL NULL reads as 0, an empty value or the null Id.
    bool isNull(int column) const;
    qint64 integer(int column) const;
    double real(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;
    template <class AnyId>
    AnyId id(int column) const {
        return AnyId::fromBytes(blob(column)).value_or(AnyId());
    }

    // Calls `each(*this)` for every row; it returns nothing, or an Outcome whose failure ends the loop.
    template <class Each>
    Outcome rows(Each each) {
        for (;;) {
            CB_TRY(const bool row, step());
            if (!row) break;
            if constexpr (std::is_void_v<decltype(each(*this))>)
                each(*this);
            else
                CB_CHECK(each(*this));
        }
        rewind();
        return {};
    }

    // All rows as values: `read(*this)` makes one from the current row.
    template <class Read>
    auto all(Read read) -> Result<QList<std::decay_t<decltype(read(std::declval<Statement&>()))>>> {
        QList<std::decay_t<decltype(read(std::declval<Statement&>()))>> values;
        CB_CHECK(rows([&](Statement& row) { values.append(read(row)); }));
        return values;
    }

    // The first row as a value; nothing when there is none.
    template <class Read>
    auto first(Read read) -> Result<std::optional<std::decay_t<decltype(read(std::declval<Statement&>()))>>> {
        std::optional<std::decay_t<decltype(read(std::declval<Statement&>()))>> value;
        CB_TRY(const bool row, step());
        if (row) value = read(*this);
        rewind();
        return value;
    }

private:
    friend class Connection;
    Statement(std::shared_ptr<Handle> handle, sqlite3_stmt* statement);
    int indexOf(const char* name);
    void note(int status);
    void rewind();
    void release();

    std::shared_ptr<Handle> m_handle;
    sqlite3_stmt* m_statement = nullptr;
    int m_status = 0;
};

} // namespace casebound::storage
