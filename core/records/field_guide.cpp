// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/field_guide.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace casebound::records {

namespace {

// Collects what each field may hold; see records/field.h for what is called.
class GuideWriter {
public:
    template <class Enum>
    void choice(Field field, const Enum&) {
        add(field, QStringLiteral("one of"), names<Enum>());
    }
    template <class Enum>
    void choices(Field field, const QList<Enum>&) {
        add(field, QStringLiteral("list of"), names<Enum>());
    }
    void text(Field field, const auto&) { add(field, QStringLiteral("text")); }
    void privateText(Field field, const auto&) { add(field, QStringLiteral("private text")); }
    void label(Field field, const auto&) { add(field, QStringLiteral("label")); }
    void date(Field field, const auto&) {
        add(field, QStringLiteral("date (EDTF: 2021, 2021-05~, 2019/2021)"));
    }
    void moment(Field field, const auto&) { add(field, QStringLiteral("time (ISO 8601, UTC)")); }
    void number(Field field, const auto&) { add(field, QStringLiteral("number")); }
    void flag(Field field, const auto&) { add(field, QStringLiteral("true or false")); }
    void code(Field field, const auto&) { add(field, QStringLiteral("code")); }
    void reference(Field field, const auto&, AllowedKinds kinds) {
        QStringList allowed;
        for (const Kind kind : kinds)
            allowed.append(QString::fromLatin1(info(kind).table));
        add(field,
            kinds.size() == 0 ? QStringLiteral("ref or key of any record") : QStringLiteral("ref or key of"),
            allowed);
    }
    void part(Field field, const auto&) { add(field, QStringLiteral("ref with number, or key of a part")); }
    void parts(Field field, const auto&) { add(field, QStringLiteral("list of keys of parts")); }
    void spans(Field field, const auto&) { add(field, QStringLiteral("list of {\"offset\", \"length\"}")); }
    void sealed(Field, const auto&) {} // set by the program
    template <class Item>
    void list(Field field, const QList<Item>&) {
        GuideWriter inner;
        const Item item;
        Item::describe(item, inner);
        QJsonObject entry = add(field, QStringLiteral("list of objects"));
        entry.insert(QStringLiteral("fields"), inner.m_fields);
        m_fields.replace(m_fields.size() - 1, entry);
    }

    QJsonArray fields() const { return m_fields; }

private:
    template <class Enum>
    static QStringList names() {
        QStringList result;
        for (const auto& entry : choicesOf(Enum{}))
            result.append(QString::fromLatin1(entry.name));
        return result;
    }
    template <class Enum>
    static auto choicesOf(Enum value) {
        using records::choices; // the member function of the same name would hide it
        return choices(value);
    }
    QJsonObject add(Field field, const QString& type, const QStringList& choices = {}) {
        QJsonObject entry{{QStringLiteral("name"), QString::fromLatin1(field.name)},
                          {QStringLiteral("type"), type},
                          {QStringLiteral("help"), QString::fromLatin1(field.help)}};
        if (!choices.isEmpty()) entry.insert(QStringLiteral("choices"), QJsonArray::fromStringList(choices));
        m_fields.append(entry);
        return entry;
    }

    QJsonArray m_fields;
};

void print(const QJsonArray& fields, int depth, QString& out) {
    for (const QJsonValue& value : fields) {
        const QJsonObject entry = value.toObject();
        const QString indent(qsizetype{4} * depth, QLatin1Char(' '));
        out += QStringLiteral("%1%2  %3\n")
                   .arg(indent, entry[QLatin1String("name")].toString().leftJustified(20 - depth),
                        entry[QLatin1String("help")].toString());
        QStringList choices;
        for (const QJsonValue& choice : entry[QLatin1String("choices")].toArray())
            choices.append(choice.toString());
        out +=
            QStringLiteral("%1%2  - %3%4%5\n")
                .arg(indent, QString(20 - depth, QLatin1Char(' ')), entry[QLatin1String("type")].toString(),
                     choices.isEmpty() ? QString() : QStringLiteral(" "),
                     choices.join(QStringLiteral(" | ")));
        print(entry[QLatin1String("fields")].toArray(), depth + 1, out);
    }
}

} // namespace

QJsonObject fieldGuideJson(Kind kind) {
    GuideWriter writer;
    std::visit([&](const auto& record) { describeAll(record, writer); }, emptyRecord(kind));
    return {{QStringLiteral("kind"), QString::fromLatin1(info(kind).plural)},
            {QStringLiteral("fields"), writer.fields()}};
}

QString fieldGuide(Kind kind) {
    const QString plural = QString::fromLatin1(info(kind).plural);
    QString out =
        QStringLiteral(
            "Fields of %1. None is required: a title is enough to begin with.\n"
            "Give any object a \"key\" of your own, and other records can refer to it by that key.\n\n")
            .arg(plural);
    print(fieldGuideJson(kind)[QLatin1String("fields")].toArray(), 0, out);
    out += QStringLiteral(
               "\nThe smallest file that load takes:\n\n    {\"%1\": [{\"key\": \"a\", \"title\": \"…\"}]}\n")
               .arg(plural);
    return out;
}

} // namespace casebound::records
