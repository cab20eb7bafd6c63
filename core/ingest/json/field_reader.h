// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edtf/date.h"
#include "core/ingest/json/input_places.h"
#include "core/ingest/json/main_field.h"
#include "core/ingest/json/record_keys.h"
#include "core/privacy/label_check.h"
#include "core/privacy/masker.h"
#include "core/records/all.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <utility>

namespace casebound::ingest {

// What reading fields needs beside the object itself.
struct ReadingContext {
    const InputPlaces& places;
    const RecordKeys& keys;
    const privacy::Masker& masker;
    // For what stands in the clear. None while names are hidden, and where the caller checks later.
    const privacy::LabelCheck* labels = nullptr;
    // From a form of the window: the shapes of session::Editing::form() are taken too. Never from a file.
    bool fromForm = false;
};

// Reads the fields of one object that are there and leaves all others as they are. The first mistake is kept,
// with its line and field. See records/field.h for what is called.
class FieldReader {
public:
    FieldReader(const ReadingContext& context, QJsonObject object, QString path)
        : m_context(context)
        , m_object(std::move(object))
        , m_path(std::move(path)) {}

    template <class Enum>
    void choice(records::Field field, Enum& value) {
        if (!takes(field)) return;
        if (const auto found = records::choiceFrom<Enum>(string(field)))
            value = *found;
        else
            refuseChoice<Enum>(field);
    }
    template <class Enum>
    void choices(records::Field field, QList<Enum>& values) {
        if (!takes(field)) return;
        values.clear();
        const QJsonValue given = m_object.value(QLatin1String(field.name));
        for (const QJsonValue& name : given.isArray() ? given.toArray() : QJsonArray{given}) {
            const auto found = records::choiceFrom<Enum>(name.toString());
            if (!found) return refuseChoice<Enum>(field);
            values.append(*found);
        }
    }
    void text(records::Field field, text::MaskedText& value);
    void privateText(records::Field field, records::PrivateText& value) { text(field, value.text); }
    void label(records::Field field, QString& value);
    void date(records::Field field, QString& value);
    void moment(records::Field field, QDateTime& value);
    void number(records::Field field, qint64& value);
    void flag(records::Field field, bool& value);
    void code(records::Field field, QString& value);
    void reference(records::Field field, records::RecordId& value, records::AllowedKinds kinds);
    void part(records::Field field, records::PartId& value);
    void parts(records::Field field, QList<records::PartId>& values);
    void spans(records::Field field, QList<text::Span>& values);
    void sealed(records::Field, QByteArray&) {}

    template <class Item>
    void list(records::Field field, QList<Item>& items) {
        if (!takes(field)) return;
        const QJsonValue given = m_object.value(QLatin1String(field.name));
        const bool isOne = given.isString() || given.isObject(); // a list of one needs no brackets
        if (!given.isArray() && !isOne) return refuse(field, QStringLiteral("This must be a list."));
        const QList<Item> there = std::exchange(items, {});
        const QJsonArray array = isOne ? QJsonArray{given} : given.toArray();
        for (qsizetype at = 0; at < array.size() && m_outcome; ++at) {
            const QString path = QStringLiteral("%1[%2]").arg(pathOf(field)).arg(at);
            const QJsonObject object = asObject<Item>(array[at]);
            Item item = begun(object, path, there, items);
            const QString key = object.value(QLatin1String("key")).toString();
            if (!key.isEmpty())
                if (const auto target = m_context.keys.resolve(key)) item.id = target->part;
            FieldReader reader(m_context, object, path);
            if (m_context.fromForm) reader.allow("id");
            Item::describe(item, reader);
            if (m_outcome) m_outcome = reader.finish();
            items.append(std::move(item));
        }
    }

    // The first mistake; also a field that no description knows.
    Outcome finish();

    // Keys that are not fields and are read by somebody else.
    void allow(const char* key) { m_known.insert(QString::fromLatin1(key)); }

private:
    bool takes(records::Field field);
    QString pathOf(records::Field field) const;
    QString string(records::Field field);
    void refuse(records::Field field, const QString& message);
    void keep(records::Field field, const Outcome& outcome);
    Outcome formText(const QJsonObject& given, text::MaskedText& value) const;
    Result<casefile::Target> partTarget(const QJsonValue& given) const;
    bool isCleared(records::Field field) const;
    // The id of an item that a form gives back; null for a new one.
    records::PartId itemId(const QJsonObject& object, const QString& path);
    void refuseItem(const QString& path);

    // The item as it is, where a form gives one back: what it leaves out stays, and its id with it.
    template <class Item>
    Item begun(const QJsonObject& object, const QString& path, const QList<Item>& there,
               const QList<Item>& taken) {
        const records::PartId id = m_context.fromForm ? itemId(object, path) : records::PartId();
        if (id.isNull()) return {};
        const auto isIt = [&](const Item& item) { return item.id == id; };
        const auto found = std::find_if(there.begin(), there.end(), isIt);
        if (found != there.end() && std::none_of(taken.begin(), taken.end(), isIt)) return *found;
        refuseItem(path);
        return {};
    }
    // A bare string stands for an item's only or main field: {"notes": ["…"]}.
    template <class Item>
    static QJsonObject asObject(const QJsonValue& value) {
        if (value.isObject()) return value.toObject();
        return {{QLatin1String(mainField<Item>().name), value}};
    }
    template <class Enum>
    void refuseChoice(records::Field field) {
        QStringList names;
        for (const auto& entry : lookUp(Enum{}))
            names.append(QString::fromLatin1(entry.name));
        refuse(field, QStringLiteral("This must be one of: %1.").arg(names.join(QStringLiteral(", "))));
    }
    template <class Enum>
    static auto lookUp(Enum value) {
        using records::choices;
        return choices(value);
    }

    const ReadingContext& m_context;
    QJsonObject m_object;
    QString m_path;
    QSet<QString> m_known{QStringLiteral("key")};
    records::RecordId m_lastReference; // a part given by number belongs to the reference named before it
    Outcome m_outcome;
};

} // namespace casebound::ingest
