// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/json/field_reader.h"

#include <algorithm>

namespace casebound::ingest {

using records::Field;

namespace {

QString namesOf(records::AllowedKinds kinds) {
    QStringList names;
    for (const records::Kind kind : kinds)
        names.append(QString::fromLatin1(records::info(kind).table).replace(u'_', u' '));
    return names.join(QStringLiteral(", "));
}

} // namespace

bool FieldReader::takes(Field field) {
    m_known.insert(QString::fromLatin1(field.name));
    return m_outcome && m_object.contains(QLatin1String(field.name)) &&
           !m_object.value(QLatin1String(field.name)).isNull();
}

QString FieldReader::pathOf(Field field) const {
    return m_path.isEmpty() ? QString::fromLatin1(field.name)
                            : m_path + QLatin1Char('.') + QLatin1String(field.name);
}

QString FieldReader::string(Field field) {
    const QJsonValue value = m_object.value(QLatin1String(field.name));
    if (!value.isString()) refuse(field, QStringLiteral("This must be a string."));
    return value.toString();
}

void FieldReader::refuse(Field field, const QString& message) {
    if (m_outcome) m_outcome = m_context.places.refuse(pathOf(field), message);
}

void FieldReader::keep(Field field, const Outcome& outcome) {
    if (m_outcome && !outcome) m_outcome = m_context.places.place(pathOf(field), outcome.error());
}

void FieldReader::text(Field field, text::MaskedText& value) {
    if (!takes(field)) return;
    const QJsonValue given = m_object.value(QLatin1String(field.name));
    if (m_context.fromForm && given.isObject()) return keep(field, formText(given.toObject(), value));
    auto masked = m_context.masker.mask(string(field), privacy::Origin::Typed);
    if (masked)
        value = std::move(*masked);
    else if (m_outcome)
        m_outcome = m_context.places.place(pathOf(field), masked.error());
}

void FieldReader::label(Field field, QString& value) {
    if (!takes(field)) return;
    const QString before = std::exchange(value, string(field).simplified());
    if (m_context.fromForm && value == before) return; // a name came since: no reason to refuse other changes
    if (m_context.labels && !value.isEmpty()) keep(field, m_context.labels->label(value));
}

void FieldReader::date(Field field, QString& value) {
    if (!takes(field)) return;
    value = string(field);
    if (value.isEmpty()) return;
    if (const auto parsed = edtf::parse(value); !parsed)
        refuse(field, QStringLiteral(
                          "This is not a date: %1 Dates look like 2021, 2021-05-03, 2021-05~ or 2019/2021.")
                          .arg(parsed.error().message));
}

void FieldReader::moment(Field field, QDateTime& value) {
    if (!takes(field)) return;
    if (isCleared(field)) return value = QDateTime(), void();
    value = QDateTime::fromString(string(field), Qt::ISODate);
    if (!value.isValid()) refuse(field, QStringLiteral("This must be a time like 2026-03-02T09:00:00Z."));
}

void FieldReader::number(Field field, qint64& value) {
    if (!takes(field)) return;
    const QJsonValue given = m_object.value(QLatin1String(field.name));
    if (!given.isDouble()) return refuse(field, QStringLiteral("This must be a number."));
    value = given.toInteger();
}

void FieldReader::flag(Field field, bool& value) {
    if (!takes(field)) return;
    const QJsonValue given = m_object.value(QLatin1String(field.name));
    if (!given.isBool()) return refuse(field, QStringLiteral("This must be true or false."));
    value = given.toBool();
}

void FieldReader::code(Field field, QString& value) {
    static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9.:,;/+_-]*$"));
    if (!takes(field)) return;
    const QString before = std::exchange(value, string(field));
    if (m_context.fromForm && value == before) return;
    if (!form.match(value).hasMatch())
        return refuse(field, QStringLiteral("This is a code: letters, digits and . : , ; / + _ - only."));
    if (m_context.labels) keep(field, m_context.labels->code(value));
}

void FieldReader::reference(Field field, records::RecordId& value, records::AllowedKinds kinds) {
    m_lastReference = value;
    if (!takes(field)) return;
    if (isCleared(field)) return value = m_lastReference = records::RecordId(), void();
    const auto target = m_context.keys.resolve(string(field));
    if (!target) return refuse(field, target.error().message);
    const auto kind = m_context.keys.kindOf(target->record);
    if (!kind) return refuse(field, kind.error().message);
    const bool isAllowed = kinds.size() == 0 || std::find(kinds.begin(), kinds.end(), *kind) != kinds.end();
    if (!isAllowed)
        return refuse(field, QStringLiteral("This refers to a record of the kind %1. Here may stand: %2.")
                                 .arg(namesOf({*kind}), namesOf(kinds)));
    value = target->record;
    m_lastReference = value;
}

void FieldReader::part(Field field, records::PartId& value) {
    if (!takes(field)) return;
    const QJsonValue given = m_object.value(QLatin1String(field.name));
    if (isCleared(field)) return value = records::PartId(), void();
    const auto target =
        given.isDouble() ? m_context.keys.part(m_lastReference, given.toInteger()) : partTarget(given);
    if (!target) return refuse(field, target.error().message);
    if (target->part.isNull())
        return refuse(field, QStringLiteral("This is a whole record; a part of one is needed."));
    if (!m_lastReference.isNull() && target->record != m_lastReference)
        return refuse(field, QStringLiteral("This is a part of another record than the one named with it."));
    value = target->part;
}

void FieldReader::parts(Field field, QList<records::PartId>& values) {
    if (!takes(field)) return;
    values.clear();
    for (const QJsonValue& key : m_object.value(QLatin1String(field.name)).toArray()) {
        const auto target = partTarget(key);
        if (!target) return refuse(field, target.error().message);
        if (target->part.isNull())
            return refuse(field, QStringLiteral("These are whole records; parts of this one are needed."));
        values.append(target->part);
    }
}

void FieldReader::spans(Field field, QList<text::Span>& values) {
    if (!takes(field)) return;
    values.clear();
    for (const QJsonValue& given : m_object.value(QLatin1String(field.name)).toArray()) {
        const text::Span span{given[QLatin1String("offset")].toInteger(-1),
                              given[QLatin1String("length")].toInteger(-1)};
        if (span.start < 0 || span.length <= 0)
            return refuse(field, QStringLiteral("A span is {\"offset\": from 0, \"length\": more than 0}."));
        values.append(span);
    }
}

Outcome FieldReader::finish() {
    if (!m_outcome) return m_outcome;
    for (auto at = m_object.begin(); at != m_object.end(); ++at)
        if (!m_known.contains(at.key()))
            return m_context.places.refuse(
                m_path.isEmpty() ? at.key() : m_path + QLatin1Char('.') + at.key(),
                QStringLiteral("There is no such field. \"template KIND\" lists them."));
    return {};
}

} // namespace casebound::ingest
