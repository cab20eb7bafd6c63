// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edtf/wording.h"
#include "ui/models/form_field.h"
#include "ui/models/wording.h"

#include <QJsonArray>

namespace casebound::models {

namespace {

const QLatin1String kKeep("keep");
const QLatin1String kRef("ref");
const QLatin1String kLabel("label");
const QLatin1String kMentions("mentions");

QString dateInWords(const QString& typed) {
    const auto date = edtf::parse(typed);
    return date ? edtf::wording(*date) : typed;
}

QString chosen(const QJsonArray& choices) {
    QStringList names;
    for (const QJsonValue& choice : choices)
        names.append(choiceName(choice.toString()));
    return names.join(QStringLiteral(", "));
}

QString partName(const QJsonValue& part) {
    return part.isObject() ? part[kRef].toString() : part.toString();
}

QString partNames(const QJsonArray& parts) {
    QStringList names;
    for (const QJsonValue& part : parts)
        names.append(partName(part));
    return names.join(QStringLiteral(", "));
}

QJsonObject mentionForSaving(const QJsonObject& mention) {
    if (mention.contains(kKeep)) return {{kKeep, mention[kKeep]}};
    return {{kRef, mention[kRef]}};
}

bool isMention(const QJsonObject& object) {
    return object.contains(kKeep) || (object.contains(kRef) && object.contains(kLabel));
}

QJsonValue mentionFromDraft(QJsonObject mention, const QJsonArray& current) {
    const int place = mention[kKeep].toInt(-1);
    if (place >= 0 && current.at(place)[kRef] != mention[kRef]) mention.remove(kKeep);
    return mention;
}

// The item of `current` with the same id, for what stands in a list.
QJsonValue counterpart(const QJsonValue& item, const QJsonArray& current) {
    const QJsonValue id = item[QLatin1String("id")];
    for (const QJsonValue& other : current)
        if (!id.isUndefined() && other[QLatin1String("id")] == id) return other;
    return {};
}

} // namespace

QString readable(const QJsonValue& text) {
    if (text.isString()) return text.toString();
    const QJsonArray mentions = text[kMentions].toArray();
    QString words;
    qsizetype next = 0;
    for (const QChar c : text[QLatin1String("text")].toString()) {
        if (c == QChar::ObjectReplacementCharacter)
            words += mentions.at(next++)[kLabel].toString();
        else
            words += c;
    }
    return words;
}

QString inOneLine(const FormField& field, const QJsonValue& value) {
    if (isEmptyValue(field, value)) return {};
    switch (field.type) {
    case FieldType::Text:
    case FieldType::PrivateText:
        return readable(value).simplified();
    case FieldType::Date:
        return dateInWords(value.toString());
    case FieldType::Choice:
        return choiceName(value.toString());
    case FieldType::Choices:
        return chosen(value.toArray());
    case FieldType::Number:
        return QString::number(value.toInteger());
    case FieldType::Flag:
        return fieldName(field.name);
    case FieldType::Part:
        return partName(value);
    case FieldType::Parts:
        return partNames(value.toArray());
    case FieldType::List: {
        QStringList items;
        for (const QJsonValue& item : value.toArray())
            items.append(itemInOneLine(field.items, item.toObject()));
        return items.join(QStringLiteral("; "));
    }
    case FieldType::Spans:
        return {};
    default:
        return value.toString();
    }
}

QString itemInOneLine(const QList<FormField>& fields, const QJsonObject& item) {
    QStringList said;
    for (const FormField& field : fields) {
        const QString words = inOneLine(field, item[field.name]);
        if (!words.isEmpty()) said.append(words);
    }
    return said.join(QStringLiteral(" · "));
}

QJsonValue forSaving(const QJsonValue& value) {
    if (value.isArray()) {
        QJsonArray result;
        for (const QJsonValue& entry : value.toArray())
            result.append(forSaving(entry));
        return result;
    }
    if (!value.isObject()) return value;
    const QJsonObject object = value.toObject();
    if (isMention(object)) return mentionForSaving(object);
    QJsonObject result;
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        result.insert(entry.key(), forSaving(entry.value()));
    return result;
}

QJsonValue fromDraft(const QJsonValue& draft, const QJsonValue& current) {
    if (draft.isArray()) {
        QJsonArray result;
        for (const QJsonValue& item : draft.toArray())
            result.append(fromDraft(item, counterpart(item, current.toArray())));
        return result;
    }
    if (!draft.isObject()) return draft;
    QJsonObject result = draft.toObject();
    for (auto entry = result.begin(); entry != result.end(); ++entry) {
        if (entry.key() != kMentions) {
            entry.value() = fromDraft(entry.value(), current[entry.key()]);
            continue;
        }
        QJsonArray mentions;
        for (const QJsonValue& mention : entry.value().toArray())
            mentions.append(mentionFromDraft(mention.toObject(), current[kMentions].toArray()));
        entry.value() = mentions;
    }
    return result;
}

} // namespace casebound::models
