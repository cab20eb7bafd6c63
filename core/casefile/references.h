// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/records/kind.h"
#include "core/storage/connection.h"

#include <optional>

namespace casebound::casefile {

// A record, or one part of it.
struct Target {
    records::RecordId record;
    records::PartId part; // null: the whole record
    friend bool operator==(const Target&, const Target&) = default;
};

// As a part with a printed number is cited, where `record` is its record's reference: "TE-002 ¶4".
QString printed(records::Kind kind, const QString& record, qint64 part);

// Whether one reference, as ref() gives it, stands before another: figures are compared as numbers
// ("ST-001.2" is before "ST-001.10").
bool precedes(const QString& reference, const QString& other);

// From what people write ("ST-001.3", "EX-002 p.4") to ids and back. Belongs to its connection's thread.
class References {
public:
    explicit References(storage::Connection& connection)
        : m_connection(connection) {}

    // Points, paragraphs and pages are found by their printed number. Errors: InvalidInput (not a reference),
    // NotFound.
    Result<Target> resolve(const QString& text) const;

    // "ST-001". Errors: NotFound.
    Result<QString> ref(records::RecordId id) const;

    // "ST-001.3", "TE-002 ¶4", "EX-001 p.2"; a claim or passage as the point it belongs to; other parts as
    // their record.
    Result<QString> ref(records::RecordId id, records::PartId part) const;

    // The printed number of a point, paragraph or page; nothing for other parts. Errors: NotFound.
    Result<std::optional<qint64>> numberOf(records::PartId part) const;

    Result<records::Kind> kindOf(records::RecordId id) const;
    Result<records::RecordId> recordOf(records::PartId part) const;

private:
    Result<records::PartId> partByNumber(records::Kind kind, records::RecordId record, qint64 number) const;

    storage::Connection& m_connection;
};

} // namespace casebound::casefile
