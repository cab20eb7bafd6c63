// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/payload_texts.h"

#include "core/privacy/text_store.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace casebound::privacy {

Result<QJsonValue> changeTexts(const QJsonValue& json, const TextChange& change) {
    if (json.isArray()) {
        QJsonArray array = json.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            CB_TRY(const QJsonValue changed, changeTexts(array.at(i), change));
            array.replace(i, changed);
        }
        return QJsonValue(array);
    }
    if (!json.isObject()) return json;
    QJsonObject object = json.toObject();
    if (TextStore::isText(object)) {
        CB_TRY(const QJsonObject changed, change(object));
        return QJsonValue(changed);
    }
    for (auto member = object.begin(); member != object.end(); ++member) {
        CB_TRY(const QJsonValue changed, changeTexts(member.value(), change));
        member.value() = changed;
    }
    return QJsonValue(object);
}

Result<QByteArray> changeTexts(const QByteArray& body, const TextChange& change) {
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isNull()) return body;
    bool isChanged = false;
    const TextChange watched = [&](const QJsonObject& text) -> Result<QJsonObject> {
        CB_TRY(const QJsonObject changed, change(text));
        isChanged = isChanged || changed != text;
        return changed;
    };
    const QJsonValue root = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    CB_TRY(const QJsonValue changed, changeTexts(root, watched));
    if (!isChanged) return body;
    const QJsonDocument after =
        changed.isArray() ? QJsonDocument(changed.toArray()) : QJsonDocument(changed.toObject());
    return after.toJson(QJsonDocument::Compact);
}

} // namespace casebound::privacy
