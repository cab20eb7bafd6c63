// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/casefile/references.h"
#include "core/ingest/json/input_places.h"

#include <QHash>

namespace casebound::ingest {

// The file's own keys and what they stand for. Ids are drawn before anything is read, so that records and
// their parts can refer to each other in any order.
class RecordKeys {
public:
    RecordKeys(const casefile::References& references, Random& random)
        : m_references(references)
        , m_random(random) {}

    void add(const QString& key, casefile::Target target) { m_targets.insert(key, target); }
    bool contains(const QString& key) const { return m_targets.contains(key); }

    // Which kind a record is of that will be stored later.
    void announce(records::RecordId record, records::Kind kind) { m_kinds.insert(record, kind); }
    // Errors: NotFound.
    Result<records::Kind> kindOf(records::RecordId record) const;

    // Draws an id for every object with a "key" below `value`, as a part of `record`. Errors: InvalidInput
    // for a key that stands twice; `path` is where `value` is.
    Outcome addParts(const InputPlaces& places, const QJsonValue& value, const QString& path,
                     records::RecordId record);

    // A key or a reference of the case. Errors: NotFound.
    Result<casefile::Target> resolve(const QString& keyOrReference) const;
    // A part of the case by its id. Errors: NotFound.
    Result<casefile::Target> byId(records::PartId part) const;
    // A part by its printed number; only of records that are stored already.
    Result<casefile::Target> part(records::RecordId record, qint64 number) const;

private:
    const casefile::References& m_references;
    Random& m_random;
    QHash<QString, casefile::Target> m_targets;
    QHash<records::RecordId, records::Kind> m_kinds;
};

} // namespace casebound::ingest
