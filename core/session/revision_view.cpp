// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/revision_view.h"

#include "core/privacy/text_store.h"

#include <QHash>

namespace casebound::session {

using records::Field;
using records::PartId;
using records::RecordId;

namespace {

// Goes through the fields of a record's or item's description and compares two payloads of it; see
// records/field.h for what is called. The first failure is kept.
class Comparison {
public:
    Comparison(const records::Words& words, QString path, QJsonObject before, QJsonObject after,
               QList<FieldChange>& changes)
        : m_words(words)
        , m_path(std::move(path))
        , m_before(std::move(before))
        , m_after(std::move(after))
        , m_changes(changes) {}

    void choice(Field field, const auto&) { compare(field, plain); }
    void choices(Field field, const auto&) { compare(field, plain); }
    void label(Field field, const auto&) { compare(field, plain); }
    void date(Field field, const auto&) { compare(field, plain); }
    void moment(Field field, const auto&) { compare(field, plain); }
    void number(Field field, const auto&) { compare(field, plain); }
    void flag(Field field, const auto&) { compare(field, plain); }
    void code(Field field, const auto&) { compare(field, plain); }
    void spans(Field field, const auto&) { compare(field, plain); }
    void sealed(Field field, const auto&) {
        compare(field, [](const QJsonValue&) { return QString(); });
    }
    void reference(Field field, const auto&, records::AllowedKinds) {
        compare(field, [this](const QJsonValue& value) {
            const auto id = RecordId::fromHex(value.toString());
            return id ? m_words.ref(*id, {}) : QString();
        });
    }
    void part(Field field, const auto&) {
        compare(field, [this](const auto& value) { return parts(value); });
    }
    void parts(Field field, const auto&) {
        compare(field, [this](const auto& value) { return parts(value); });
    }
    void text(Field field, const auto&) {
        const QJsonValue was = valueOf(m_before, field);
        const QJsonValue is = valueOf(m_after, field);
        if (essence(was) == essence(is)) return;
        add(field, shown(was), shown(is));
    }
    void privateText(Field field, const auto& value) { text(field, value); }
    template <class Item>
    void list(Field field, const QList<Item>&) {
        const QJsonArray was = valueOf(m_before, field).toArray();
        const QJsonArray is = valueOf(m_after, field).toArray();
        if (was == is) return;
        compareOrder(field, was, is);
        const auto places = placesOf(was);
        for (qsizetype at = 0; at < is.size(); ++at) {
            const qsizetype old = places.value(is[at][QLatin1String("id")].toString(), -1);
            items<Item>(field, at, old < 0 ? QJsonObject() : was[old].toObject(), is[at].toObject());
        }
        const auto left = placesOf(is);
        for (qsizetype at = 0; at < was.size(); ++at)
            if (!left.contains(was[at][QLatin1String("id")].toString()))
                items<Item>(field, at, was[at].toObject(), {});
    }

    Outcome outcome() const { return m_outcome; }

private:
    static QJsonValue valueOf(const QJsonObject& payload, Field field) {
        return payload.value(QLatin1String(field.name));
    }
    static QString plain(const QJsonValue& value) {
        if (value.isBool()) return value.toBool() ? QStringLiteral("true") : QString();
        if (value.isDouble()) return value.toInteger() == 0 ? QString() : QString::number(value.toInteger());
        QStringList words;
        for (const QJsonValue& one : value.toArray())
            words.append(one.toString());
        return value.isArray() ? words.join(QStringLiteral(", ")) : value.toString();
    }
    // One part or several, each 32 hex digits.
    QString parts(const QJsonValue& value) const {
        const QString hex = value.toString();
        QStringList refs;
        for (qsizetype at = 0; at < hex.size(); at += 2 * PartId::kSize)
            if (const auto id = PartId::fromHex(hex.mid(at, 2 * PartId::kSize)))
                refs.append(m_words.ref({}, *id));
        refs.removeDuplicates();
        return refs.join(QStringLiteral(", "));
    }
    // What is sealed differs at every masking: only words and mentions count.
    static QJsonObject essence(const QJsonValue& text) {
        QJsonObject object = text.toObject();
        if (object.isEmpty()) object.insert(QStringLiteral("t"), QString());
        const QJsonValue words = object.value(QLatin1String("t"));
        const QJsonArray mentions = object.value(QLatin1String("m")).toArray();
        return {{QStringLiteral("t"), words}, {QStringLiteral("m"), mentions}};
    }
    QString shown(const QJsonValue& text) {
        if (!text.isObject()) return {};
        const auto masked = privacy::TextStore::fromJson(text.toObject());
        if (masked) return m_words.text(*masked);
        if (m_outcome) m_outcome = failure(masked.error());
        return {};
    }

    void compare(Field field, const auto& show) {
        const QJsonValue was = valueOf(m_before, field);
        const QJsonValue is = valueOf(m_after, field);
        if (was == is || (plain(was).isEmpty() && plain(is).isEmpty())) return;
        add(field, show(was), show(is));
    }
    void add(Field field, const QString& before, const QString& after) {
        m_changes.append({m_path + QLatin1String(field.name), before, after});
    }

    static QHash<QString, qsizetype> placesOf(const QJsonArray& items) {
        QHash<QString, qsizetype> places;
        for (qsizetype at = 0; at < items.size(); ++at)
            places.insert(items[at][QLatin1String("id")].toString(), at);
        return places;
    }
    // What stays, in another order: "1, 2, 3" became "2, 1, 3".
    void compareOrder(Field field, const QJsonArray& was, const QJsonArray& is) {
        const auto left = placesOf(is);
        const auto places = placesOf(was);
        QStringList before;
        QStringList after;
        for (const QJsonValue& item : was)
            if (const QString id = item[QLatin1String("id")].toString(); left.contains(id))
                before.append(QString::number(places.value(id) + 1));
        for (const QJsonValue& item : is)
            if (const QString id = item[QLatin1String("id")].toString(); places.contains(id))
                after.append(QString::number(places.value(id) + 1));
        if (before != after) add(field, before.join(QStringLiteral(", ")), after.join(QStringLiteral(", ")));
    }
    template <class Item>
    void items(Field field, qsizetype at, const QJsonObject& before, const QJsonObject& after) {
        Comparison inner(m_words,
                         QStringLiteral("%1%2[%3].").arg(m_path, QLatin1String(field.name)).arg(at + 1),
                         before, after, m_changes);
        const Item item;
        Item::describe(item, inner);
        if (m_outcome) m_outcome = inner.outcome();
    }

    const records::Words& m_words;
    QString m_path;
    QJsonObject m_before;
    QJsonObject m_after;
    QList<FieldChange>& m_changes;
    Outcome m_outcome;
};

} // namespace

Result<QList<FieldChange>> changesBetween(records::Kind kind, const QJsonObject& before,
                                          const QJsonObject& after, const records::Words& words) {
    QList<FieldChange> changes;
    Comparison comparison(words, {}, before, after, changes);
    std::visit([&](const auto& record) { records::describeAll(record, comparison); },
               records::emptyRecord(kind));
    CB_CHECK(comparison.outcome());
    return changes;
}

} // namespace casebound::session
