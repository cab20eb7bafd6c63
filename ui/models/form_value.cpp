// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edtf/wording.h"
#include "ui/models/form_field.h"
#include "ui/models/plain_words.h"
#include "ui/models/wording.h"

#include <QJsonArray>

namespace casebound::models {

namespace {

const QLatin1String kKeep("keep");
const QLatin1String kRef("ref");
const QLatin1String kLabel("label");
const QLatin1String kWordsKey("words");
const QLatin1String kMentions("mentions");
const QLatin1String kState("state");

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

// Where a mention of a form stood: editors say so, and -1 for one that they made; a form's own are in order.
int placeOf(const QJsonValue& mention, int index) {
    return mention[kKeep].toInt(index);
}

QJsonArray mentionsForSaving(const QJsonArray& mentions) {
    QJsonArray result;
    for (int i = 0; i < mentions.size(); ++i) {
        const int place = placeOf(mentions.at(i), i);
        result.append(place >= 0 ? QJsonObject{{kKeep, place}} : QJsonObject{{kRef, mentions.at(i)[kRef]}});
    }
    return result;
}

// Places are counted in the "state" that the draft was made of: where that is the text's state no longer,
// they stay right, but what stands there is not known.
QJsonArray mentionsFromDraft(const QJsonValue& draft, const QJsonValue& current) {
    const QJsonArray mentions = draft[kMentions].toArray();
    const QJsonArray others = current[kMentions].toArray();
    const bool isOtherState = draft[kState] != current[kState];
    const bool isCounted = draft[kState].isString();
    QJsonArray result;
    for (int i = 0; i < mentions.size(); ++i) {
        QJsonObject mention = mentions.at(i).toObject();
        const int place = placeOf(mention, i);
        const QJsonObject now = others.at(place).toObject();
        const bool isSame = place >= 0 && !(isCounted && isOtherState) && now[kRef] == mention[kRef];
        mention.insert(kKeep, isSame || isCounted ? place : -1);
        // How it is called, and what was written, as it may be shown now.
        mention.remove(kWordsKey);
        if (isSame) mention.insert(kLabel, now[kLabel]);
        if (isSame && now.contains(kWordsKey)) mention.insert(kWordsKey, now[kWordsKey]);
        result.append(mention);
    }
    return result;
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

QString inOneLine(const FormField& field, const QJsonValue& value, const Titles& titles) {
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
    case FieldType::Moment:
        return momentInWords(value.toString());
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
            items.append(itemInOneLine(field.items, item.toObject(), titles));
        return items.join(QStringLiteral("; "));
    }
    case FieldType::Spans:
        return {};
    case FieldType::Reference:
        return titles.value(value.toString(), value.toString());
    default:
        return value.toString();
    }
}

QString itemInOneLine(const QList<FormField>& fields, const QJsonObject& item, const Titles& titles) {
    QStringList said;
    for (const FormField& field : fields) {
        const QString words = inOneLine(field, item[field.name], titles);
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
    QJsonObject result;
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        result.insert(entry.key(), entry.key() == kMentions
                                       ? QJsonValue(mentionsForSaving(entry.value().toArray()))
                                       : forSaving(entry.value()));
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
        const QJsonValue now = current[entry.key()];
        entry.value() = entry.key() == kMentions ? QJsonValue(mentionsFromDraft(draft, current))
                                                 : fromDraft(entry.value(), now);
    }
    return result;
}

} // namespace casebound::models
