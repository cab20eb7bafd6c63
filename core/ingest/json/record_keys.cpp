// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/json/record_keys.h"

#include <QJsonArray>

namespace casebound::ingest {

Outcome RecordKeys::addParts(const InputPlaces& places, const QJsonValue& value, const QString& path,
                             records::RecordId record) {
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype at = 0; at < array.size(); ++at) {
            const QString inner = QStringLiteral("%1[%2]").arg(path).arg(at);
            const QString key = array[at].toObject().value(QLatin1String("key")).toString();
            if (!key.isEmpty()) {
                if (contains(key))
                    return places.refuse(inner, QStringLiteral("This key stands twice in the file."));
                add(key, {record, records::PartId::random(m_random)});
            }
            CB_CHECK(addParts(places, array[at], inner, record));
        }
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto at = object.begin(); at != object.end(); ++at)
            CB_CHECK(addParts(places, at.value(), path + QLatin1Char('.') + at.key(), record));
    }
    return {};
}

Result<casefile::Target> RecordKeys::resolve(const QString& keyOrReference) const {
    const auto found = m_targets.find(keyOrReference);
    if (found != m_targets.end()) return *found;
    auto target = m_references.resolve(keyOrReference);
    if (target) return target;
    return failure(ErrorCode::NotFound,
                   QStringLiteral("Neither a key of this file nor a reference of this case."));
}

Result<casefile::Target> RecordKeys::byId(records::PartId part) const {
    CB_TRY(const auto record, m_references.recordOf(part));
    return casefile::Target{record, part};
}

Result<records::Kind> RecordKeys::kindOf(records::RecordId record) const {
    const auto found = m_kinds.find(record);
    if (found != m_kinds.end()) return *found;
    return m_references.kindOf(record);
}

Result<casefile::Target> RecordKeys::part(records::RecordId record, qint64 number) const {
    CB_TRY(const QString ref, m_references.ref(record));
    return m_references.resolve(QStringLiteral("%1.%2").arg(ref).arg(number));
}

} // namespace casebound::ingest
