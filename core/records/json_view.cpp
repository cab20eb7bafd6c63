// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/json_view.h"

#include <QJsonArray>

namespace casebound::records {

namespace {

// Turns each field into JSON; see records/field.h for what is called.
class ViewWriter {
public:
    ViewWriter(const Words& words, RecordId record)
        : m_words(words)
        , m_record(record) {}

    void choice(Field field, const auto& value) { m_object.insert(key(field), nameOf(value)); }
    void choices(Field field, const auto& values) {
        QJsonArray names;
        for (const auto value : values)
            names.append(nameOf(value));
        set(field, names, names.isEmpty());
    }
    void text(Field field, const text::MaskedText& value) {
        set(field, m_words.text(value), value.isEmpty());
    }
    void privateText(Field field, const PrivateText& value) {
        if (m_words.withPrivate) text(field, value.text);
    }
    void label(Field field, const QString& value) { set(field, value, value.isEmpty()); }
    void date(Field field, const QString& value) { set(field, value, value.isEmpty()); }
    void code(Field field, const QString& value) { set(field, value, value.isEmpty()); }
    void moment(Field field, const QDateTime& value) {
        set(field, value.toString(Qt::ISODate), !value.isValid());
    }
    void number(Field field, qint64 value) { set(field, value, value == 0); }
    void flag(Field field, bool value) { set(field, value, !value); }
    void reference(Field field, const RecordId& id, AllowedKinds) {
        set(field, id.isNull() ? QString() : m_words.ref(id, {}), id.isNull());
    }
    void part(Field field, const PartId& id) {
        set(field, id.isNull() ? QString() : m_words.ref({}, id), id.isNull());
    }
    void parts(Field field, const QList<PartId>& ids) { set(field, ids.size(), ids.isEmpty()); }
    void spans(Field field, const QList<text::Span>& spans) {
        QJsonArray array;
        for (const auto& span : spans)
            array.append(
                QJsonObject{{QStringLiteral("offset"), span.start}, {QStringLiteral("length"), span.length}});
        set(field, array, array.isEmpty());
    }
    void sealed(Field, const QByteArray&) {}
    template <class Item>
    void list(Field field, const QList<Item>& items) {
        QJsonArray array;
        for (const Item& item : items) {
            ViewWriter writer(m_words, m_record);
            Item::describe(item, writer);
            if (!writer.m_object.isEmpty()) array.append(writer.m_object);
        }
        set(field, array, array.isEmpty());
    }

    QJsonObject object() const { return m_object; }

private:
    static QString key(Field field) { return QString::fromLatin1(field.name); }
    void set(Field field, const QJsonValue& value, bool isEmpty) {
        if (!isEmpty) m_object.insert(key(field), value);
    }

    const Words& m_words;
    RecordId m_record;
    QJsonObject m_object;
};

} // namespace

QJsonObject toJson(const AnyRecord& record, const Words& words) {
    return std::visit(
        [&](const auto& value) {
            ViewWriter writer(words, value.common.id);
            describeAll(value, writer);
            QJsonObject object = writer.object();
            object.insert(QStringLiteral("ref"), reference(value.kKind, value.common.number));
            const QString table = QString::fromLatin1(info(value.kKind).table);
            // A field of the same name would be lost: {"kind": "event", "event_kind": "meeting"}.
            if (const QJsonValue own = object.value(QLatin1String("kind")); !own.isUndefined())
                object.insert(table + QStringLiteral("_kind"), own);
            object.insert(QStringLiteral("kind"), table);
            object.insert(QStringLiteral("created"), value.common.created.toString(Qt::ISODate));
            object.insert(QStringLiteral("changed"), value.common.changed.toString(Qt::ISODate));
            const QStringList gaps = missing(AnyRecord(value));
            if (!gaps.isEmpty()) object.insert(QStringLiteral("missing"), QJsonArray::fromStringList(gaps));
            return object;
        },
        record);
}

namespace {

QStringList empty(std::initializer_list<std::pair<const char*, bool>> fields) {
    QStringList names;
    for (const auto& [name, isEmpty] : fields)
        if (isEmpty) names.append(QString::fromLatin1(name));
    return names;
}

QStringList gapsOf(const Appearance& value) {
    return empty({{"label", value.label.isEmpty()}});
}
QStringList gapsOf(const Body& value) {
    return empty({{"title", value.common.title.isEmpty()}});
}
QStringList gapsOf(const Allegation& value) {
    return empty({{"alleged", value.alleged.isEmpty()},
                  {"parties", value.parties.isEmpty()},
                  {"when", value.when.isEmpty()}});
}
QStringList gapsOf(const Testimony& value) {
    return empty({{"of", value.of.isNull()},
                  {"paragraphs", value.paragraphs.isEmpty()},
                  {"when", value.when.isEmpty()}});
}
QStringList gapsOf(const Event& value) {
    return empty({{"when", value.when.isEmpty() && value.constraints.isEmpty()},
                  {"according_to", value.accordingTo.isEmpty()}});
}
QStringList gapsOf(const PublicStatement& value) {
    return empty({{"text", value.text.isEmpty()},
                  {"author", value.author.isNull()},
                  {"published", value.published.isEmpty()},
                  {"points", value.points.isEmpty()}});
}
QStringList gapsOf(const Reply& value) {
    return empty({{"answers", value.answers.isEmpty()}, {"writers", value.writers.isEmpty()}});
}
QStringList gapsOf(const Exhibit& value) {
    return empty({{"provenance", value.provenance.isEmpty()}, {"dated", value.dated.isEmpty()}});
}
QStringList gapsOf(const Source& value) {
    return empty({{"address", value.address.isEmpty()}, {"accessed", value.accessed.isEmpty()}});
}
QStringList gapsOf(const Request& value) {
    return empty({{"asked_by", value.askedBy.isNull()},
                  {"asked_of", value.askedOf.isNull()},
                  {"when", value.when.isEmpty()},
                  {"known_from", value.knownFrom.isNull()}});
}
QStringList gapsOf(const Citation& value) {
    return empty({{"target", value.target.isNull()}, {"quote", value.quote.isEmpty()}});
}
QStringList gapsOf(const Link& value) {
    return empty({{"from", value.from.isNull()}, {"to", value.to.isNull()}});
}
QStringList gapsOf(const Translation& value) {
    return empty({{"of", value.of.isNull()}, {"translator", value.translator.isEmpty()}});
}
QStringList gapsOf(const Topic&) {
    return {};
}
QStringList gapsOf(const Consent& value) {
    return empty({{"of", value.of.isNull()}, {"purposes", value.purposes.isEmpty()}});
}
QStringList gapsOf(const Export&) {
    return {};
}

} // namespace

QStringList missing(const AnyRecord& record) {
    return std::visit([](const auto& value) { return gapsOf(value); }, record);
}

} // namespace casebound::records
