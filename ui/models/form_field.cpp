// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/form_field.h"

#include "core/records/field_guide.h"

#include <QJsonArray>

#include <array>

namespace casebound::models {

namespace {

struct TypeWords {
    const char* begins; // what the guide says
    FieldType type;
};

// Longer beginnings first: the first that fits is taken.
constexpr std::array kTypes{
    TypeWords{"one of", FieldType::Choice},
    TypeWords{"list of objects", FieldType::List},
    TypeWords{"list of keys", FieldType::Parts},
    TypeWords{"list of {", FieldType::Spans},
    TypeWords{"list of", FieldType::Choices},
    TypeWords{"text", FieldType::Text},
    TypeWords{"private text", FieldType::PrivateText},
    TypeWords{"label", FieldType::Label},
    TypeWords{"date", FieldType::Date},
    TypeWords{"time", FieldType::Moment},
    TypeWords{"number", FieldType::Number},
    TypeWords{"true or false", FieldType::Flag},
    TypeWords{"code", FieldType::Code},
    TypeWords{"ref or key", FieldType::Reference},
    TypeWords{"ref with number", FieldType::Part},
};

FieldType typeOf(const QString& words) {
    for (const auto& entry : kTypes)
        if (words.startsWith(QLatin1String(entry.begins))) return entry.type;
    return FieldType::Code;
}

QList<FormField> fieldsOf(const QJsonArray& described);

FormField fieldOf(const QJsonObject& described) {
    FormField field;
    field.name = described[QLatin1String("name")].toString();
    field.help = described[QLatin1String("help")].toString();
    field.type = typeOf(described[QLatin1String("type")].toString());
    for (const QJsonValue& choice : described[QLatin1String("choices")].toArray()) {
        if (field.type != FieldType::Reference)
            field.choices.append(choice.toString());
        else if (const auto kind = records::kindFromTable(choice.toString()))
            field.kinds.append(*kind);
    }
    field.items = fieldsOf(described[QLatin1String("fields")].toArray());
    return field;
}

QList<FormField> fieldsOf(const QJsonArray& described) {
    QList<FormField> fields;
    for (const QJsonValue& entry : described)
        fields.append(fieldOf(entry.toObject()));
    return fields;
}

} // namespace

QList<FormField> formFields(records::Kind kind) {
    return fieldsOf(records::fieldGuideJson(kind)[QLatin1String("fields")].toArray());
}

bool isEmptyValue(const FormField& field, const QJsonValue& value) {
    switch (field.type) {
    case FieldType::Text:
    case FieldType::PrivateText:
        return readable(value).trimmed().isEmpty() && !value[QLatin1String("hidden")].toBool();
    case FieldType::Number:
        return value.toInteger() == 0;
    case FieldType::Flag:
        return !value.toBool();
    case FieldType::Choices:
    case FieldType::Parts:
    case FieldType::Spans:
    case FieldType::List:
        return value.toArray().isEmpty();
    case FieldType::Part:
        return value.toString().isEmpty() && value.toObject().isEmpty();
    default:
        return value.toString().isEmpty();
    }
}

} // namespace casebound::models
