// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/columns.h"
#include "core/casefile/payload.h"
#include "core/privacy/text_store.h"

#include <QJsonArray>

namespace casebound::casefile {

namespace {

tl::unexpected<Error> damaged() {
    return failure(ErrorCode::Damaged,
                   QStringLiteral("An entry of the history is not in its form, so what it tells of cannot be "
                                  "brought back. The record itself is not affected."));
}

bool take(const QJsonValue& json, QString& value) {
    value = json.toString();
    return json.isString();
}
bool take(const QJsonValue& json, qint64& value) {
    value = json.toInteger();
    return json.isDouble();
}
bool take(const QJsonValue& json, bool& value) {
    value = json.toBool();
    return json.isBool();
}
bool take(const QJsonValue& json, QDateTime& value) {
    value = momentFromText(json.toString());
    return json.isString();
}
bool take(const QJsonValue& json, QByteArray& value) {
    value = QByteArray::fromBase64(json.toString().toLatin1());
    return json.isString();
}
bool take(const QJsonValue& json, QList<text::Span>& value) {
    value = spansFromText(json.toString());
    return json.isString();
}
bool take(const QJsonValue& json, QList<records::PartId>& value) {
    value = partsFromBlob(QByteArray::fromHex(json.toString().toLatin1()));
    return json.isString();
}
template <class Tag>
bool take(const QJsonValue& json, Id<Tag>& value) {
    value = {};
    if (json.isNull()) return true;
    const auto id = Id<Tag>::fromHex(json.toString());
    if (id) value = *id;
    return id.has_value();
}
template <class Enum>
requires std::is_enum_v<Enum>
bool take(const QJsonValue& json, Enum& value) {
    const auto choice = records::choiceFrom<Enum>(json.toString());
    if (choice) value = *choice;
    return choice.has_value();
}
template <class Enum>
requires std::is_enum_v<Enum>
bool take(const QJsonValue& json, QList<Enum>& values) {
    values.clear();
    const QJsonArray names = json.toArray();
    for (const QJsonValue& name : names) {
        Enum value{};
        if (!take(name, value)) return false;
        values.append(value);
    }
    return json.isArray();
}

// The first failure is kept and ends the work.
class PayloadReader : public ColumnVisitor<PayloadReader> {
public:
    explicit PayloadReader(QJsonObject object)
        : m_object(std::move(object)) {}

    void onColumn(records::Field field, auto& value) {
        if (has(field) && !take(json(field), value)) m_outcome = damaged();
    }
    void text(records::Field field, text::MaskedText& value) { readText(field, value); }
    void privateText(records::Field field, records::PrivateText& value) { readText(field, value.text); }
    template <class Item>
    void list(records::Field field, QList<Item>& items) {
        const QJsonArray array = json(field).toArray();
        for (const QJsonValue& one : array) {
            Item item;
            PayloadReader reader(one.toObject());
            reader.onColumn({"id", ""}, item.id);
            Item::describe(item, reader);
            if (item.id.isNull()) m_outcome = damaged();
            if (!reader.m_outcome) m_outcome = reader.m_outcome;
            items.append(std::move(item));
        }
    }

    Outcome outcome() const { return m_outcome; }

private:
    bool has(records::Field field) const {
        return m_outcome.has_value() && m_object.contains(QLatin1String(field.name));
    }
    QJsonValue json(records::Field field) const { return m_object.value(QLatin1String(field.name)); }
    void readText(records::Field field, text::MaskedText& value) {
        if (!has(field)) return;
        auto text = privacy::TextStore::fromJson(json(field).toObject());
        if (text)
            value = *std::move(text);
        else
            m_outcome = failure(text.error());
    }

    QJsonObject m_object;
    Outcome m_outcome;
};

} // namespace

Result<records::AnyRecord> fromPayload(records::RecordId id, const QJsonObject& payload) {
    const auto kind = records::kindFromTable(payload.value(QLatin1String("@kind")).toString());
    if (!kind) return damaged();
    records::AnyRecord record = records::emptyRecord(*kind);
    PayloadReader reader(payload);
    std::visit([&](auto& value) { records::describeAll(value, reader); }, record);
    CB_CHECK(reader.outcome());
    records::commonOf(record).id = id;
    return record;
}

} // namespace casebound::casefile
