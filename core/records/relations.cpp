// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/relations.h"

namespace casebound::records {

namespace {

// Passes over everything but what points somewhere; see records/field.h for what is called.
class Collector {
public:
    explicit Collector(Relations& relations)
        : m_relations(relations) {}

    void text(Field, const text::MaskedText& value) {
        if (!value.isEmpty()) m_relations.texts.append(value);
        for (const auto& person : value.mentions())
            if (!person.isNull()) m_relations.people.insert(person);
    }
    void reference(Field, const RecordId& id, AllowedKinds) {
        if (!id.isNull()) m_relations.records.insert(id);
    }
    void part(Field, const PartId& id) {
        if (!id.isNull()) m_relations.parts.insert(id);
    }
    void parts(Field, const QList<PartId>& ids) {
        for (const PartId& id : ids)
            m_relations.parts.insert(id);
    }
    template <class Item>
    void list(Field, const QList<Item>& items) {
        for (const Item& item : items)
            Item::describe(item, *this);
    }
    void privateText(Field, const PrivateText&) {}
    void choice(Field, const auto&) {}
    void choices(Field, const auto&) {}
    void label(Field, const QString&) {}
    void date(Field, const QString&) {}
    void moment(Field, const QDateTime&) {}
    void number(Field, qint64) {}
    void flag(Field, bool) {}
    void code(Field, const QString&) {}
    void spans(Field, const QList<text::Span>&) {}
    void sealed(Field, const QByteArray&) {}

private:
    Relations& m_relations;
};

// The ids of all items.
class PartCollector {
public:
    explicit PartCollector(QSet<PartId>& parts)
        : m_parts(parts) {}

    template <class Item>
    void list(Field, const QList<Item>& items) {
        for (const Item& item : items) {
            m_parts.insert(item.id);
            Item::describe(item, *this);
        }
    }
    void text(Field, const text::MaskedText&) {}
    void privateText(Field, const PrivateText&) {}
    void choice(Field, const auto&) {}
    void choices(Field, const auto&) {}
    void label(Field, const QString&) {}
    void date(Field, const QString&) {}
    void moment(Field, const QDateTime&) {}
    void number(Field, qint64) {}
    void flag(Field, bool) {}
    void code(Field, const QString&) {}
    void reference(Field, const RecordId&, AllowedKinds) {}
    void part(Field, const PartId&) {}
    void parts(Field, const QList<PartId>&) {}
    void spans(Field, const QList<text::Span>&) {}
    void sealed(Field, const QByteArray&) {}

private:
    QSet<PartId>& m_parts;
};

} // namespace

QSet<PartId> partsOf(const AnyRecord& record) {
    QSet<PartId> parts;
    PartCollector collector(parts);
    std::visit([&](const auto& value) { describeAll(value, collector); }, record);
    return parts;
}

Relations relationsOf(const AnyRecord& record) {
    Relations relations;
    Collector collector(relations);
    std::visit([&](const auto& value) { describeAll(value, collector); }, record);
    return relations;
}

} // namespace casebound::records
