// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/payload.h"

#include "core/casefile/columns.h"
#include "core/privacy/text_store.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace casebound::casefile {

namespace {

QJsonValue plain(const QString& value) {
    return value;
}
QJsonValue plain(qint64 value) {
    return value;
}
QJsonValue plain(bool value) {
    return value;
}
QJsonValue plain(const QDateTime& value) {
    return momentToText(value);
}
QJsonValue plain(const QByteArray& value) {
    return QString::fromLatin1(value.toBase64());
}
QJsonValue plain(const QList<text::Span>& value) {
    return spansToText(value);
}
QJsonValue plain(const QList<records::PartId>& value) {
    return QString::fromLatin1(partsToBlob(value).toHex());
}
template <class Tag>
QJsonValue plain(const Id<Tag>& value) {
    return value.isNull() ? QJsonValue() : QJsonValue(value.toHex());
}
template <class Enum>
requires std::is_enum_v<Enum> QJsonValue plain(Enum value) {
    return records::nameOf(value);
}
template <class Enum>
requires std::is_enum_v<Enum> QJsonValue plain(const QList<Enum>& values) {
    QJsonArray names;
    for (const Enum value : values)
        names.append(records::nameOf(value));
    return names;
}

class PayloadWriter : public ColumnVisitor<PayloadWriter> {
public:
    void onColumn(records::Field field, const auto& value) { set(field, plain(value)); }
    void text(records::Field field, const text::MaskedText& value) {
        set(field, privacy::TextStore::toJson(value));
    }
    void privateText(records::Field field, const records::PrivateText& value) {
        set(field, privacy::TextStore::toJson(value.text));
    }
    template <class Item>
    void list(records::Field field, const QList<Item>& items) {
        QJsonArray array;
        for (const Item& item : items) {
            PayloadWriter writer;
            writer.m_object.insert(QLatin1String("id"), item.id.toHex());
            Item::describe(item, writer);
            array.append(writer.m_object);
        }
        set(field, array);
    }

    QJsonObject object() const { return m_object; }

private:
    void set(records::Field field, const QJsonValue& value) {
        m_object.insert(QLatin1String(field.name), value);
    }
    QJsonObject m_object;
};

} // namespace

QJsonObject toPayload(const records::AnyRecord& record) {
    return std::visit(
        [](const auto& value) {
            PayloadWriter writer;
            records::describeAll(value, writer);
            QJsonObject object = writer.object();
            object.insert(QLatin1String("@kind"), QLatin1String(records::info(value.kKind).table));
            object.insert(QLatin1String("@deleted"), value.common.deleted.isValid());
            return object;
        },
        record);
}

QByteArray changeBody(const std::optional<records::AnyRecord>& before,
                      const std::optional<records::AnyRecord>& after) {
    QJsonObject body;
    body.insert(QLatin1String("before"), before ? QJsonValue(toPayload(*before)) : QJsonValue());
    body.insert(QLatin1String("after"), after ? QJsonValue(toPayload(*after)) : QJsonValue());
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace casebound::casefile
