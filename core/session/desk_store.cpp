// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/desk_store.h"

#include "core/casefile/desk_rows.h"
#include "core/session/upkeep.h"

#include <QJsonDocument>

namespace casebound::session {

namespace {

QByteArray compactJson(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

Outcome DeskStore::saveDraft(const QString& key, const QJsonObject& fields) {
    return withoutHistory(m_tools.parts, [&] {
        return casefile::writeDraft(m_tools.parts.connection, m_tools.keys, key, compactJson(fields));
    });
}

Outcome DeskStore::dropDraft(const QString& key) {
    return withoutHistory(m_tools.parts, [&] { return casefile::eraseDraft(m_tools.parts.connection, key); });
}

Result<QStringList> DeskStore::draftKeys() {
    return casefile::draftKeys(m_tools.parts.connection);
}

Result<std::optional<QJsonObject>> DeskStore::draft(const QString& key) {
    CB_TRY(const auto content, casefile::readDraft(m_tools.parts.connection, m_tools.keys, key));
    if (!content) return std::optional<QJsonObject>();
    const auto document = QJsonDocument::fromJson(*content);
    if (!document.isObject())
        return failure(ErrorCode::Damaged, QStringLiteral("A draft in this case cannot be read. The records "
                                                          "themselves are not concerned."));
    return std::optional<QJsonObject>(document.object());
}

Outcome DeskStore::saveState(const QString& name, const QJsonObject& state) {
    return withoutHistory(m_tools.parts, [&] {
        return casefile::writeSetting(m_tools.parts.connection, QStringLiteral("desk:") + name,
                                      QString::fromUtf8(compactJson(state)));
    });
}

Result<QJsonObject> DeskStore::state(const QString& name) {
    CB_TRY(const QString value,
           casefile::readSetting(m_tools.parts.connection, QStringLiteral("desk:") + name));
    return QJsonDocument::fromJson(value.toUtf8()).object();
}

} // namespace casebound::session
