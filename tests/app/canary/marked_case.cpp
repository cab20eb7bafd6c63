// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/canary/marked_case.h"

#include "core/records/field_guide.h"
#include "tests/app/canary/markers.h"

#include <QJsonArray>
#include <QSet>

namespace casebound::canary {

namespace {

using records::Kind;

QString str(const char* text) {
    return QString::fromUtf8(text);
}

QString keyOf(Kind kind, int which) {
    return QStringLiteral("%1-%2").arg(QLatin1String(records::info(kind).table)).arg(which);
}

// Fields that the program sets or that have a meaning of their own are filled by whoever knows it.
const QSet<QString> kLeftOut{
    str("spans"),        str("span"),   str("part"),       str("from_part"), str("to_part"),
    str("target_part"),  str("claims"), str("rects"),      str("rect"),      str("resolved"),
    str("before"),       str("after"),  str("page_count"), str("flags"),     str("export"),
    str("deleted"),      str("point"),  str("paragraph"),  str("order"),     str("points"),
    str("set_aside"),    str("quote"),  str("target"),     str("audience"),  str("parent"),
    str("duplicate_of"), str("review"), str("amendments"), str("grades")};

class Filler {
public:
    QString text() {
        ++m_next;
        return QStringLiteral("%1 met %2.").arg(contentMarker(m_next), nameMarker(m_next % kPeople));
    }

    QJsonObject record(Kind kind, int which) {
        QJsonObject object = filled(fieldGuideJson(kind)[str("fields")].toArray(), which);
        object.insert(str("key"), keyOf(kind, which));
        return object;
    }

private:
    QJsonObject filled(const QJsonArray& fields, int which) {
        QJsonObject object;
        for (const QJsonValue& field : fields) {
            const QString name = field[str("name")].toString();
            if (kLeftOut.contains(name)) continue;
            const QJsonValue value = valueFor(field.toObject(), which);
            if (!value.isUndefined()) object.insert(name, value);
        }
        return object;
    }

    QJsonValue valueFor(const QJsonObject& field, int which) {
        const QString type = field[str("type")].toString();
        const QJsonArray choices = field[str("choices")].toArray();
        if (type == str("text") || type == str("private text")) return text();
        if (type == str("one of")) return choices.first();
        if (type == str("list of")) return choices;
        if (type.startsWith(str("date"))) return str("2021-05~");
        if (type == str("true or false")) return true;
        if (type == str("list of objects")) return QJsonArray{filled(field[str("fields")].toArray(), which)};
        if (type == str("ref or key of any record")) return keyOf(Kind::Event, 1 + which % 2);
        if (type == str("ref or key of")) return referenceTo(choices, which);
        return QJsonValue::Undefined;
    }

    // The other record of that kind: so each is referred to.
    static QJsonValue referenceTo(const QJsonArray& kinds, int which) {
        const auto kind = records::kindFromTable(kinds.first().toString());
        if (kind == Kind::Appearance) return QStringLiteral("person-%1").arg(which);
        return keyOf(*kind, 1 + which % 2);
    }

    int m_next = 0;
};

// A statement of three sentences: two are points, one has no answer. Each holds a marker and a name.
QJsonObject statement(Filler& filler, int which) {
    QJsonObject object = filler.record(Kind::PublicStatement, which);
    const QString first = filler.text(), second = filler.text(), third = filler.text();
    object.insert(str("text"), first + str(" ") + second + str("\n\n") + third);
    object.remove(str("reproduced_in"));
    object.remove(str("responds_to"));
    QJsonArray points;
    for (const QString& quote : {first, second}) {
        const QString key = QStringLiteral("point-%1-%2").arg(which).arg(points.size());
        const QJsonObject claim{
            {str("key"), key + str("-claim")}, {str("kind"), str("denial")}, {str("text"), filler.text()}};
        const QJsonObject passage{{str("key"), key + str("-passage")},
                                  {str("text"), filler.text()},
                                  {str("basis"), str("pin-cite")},
                                  {str("claims"), QJsonArray{key + str("-claim")}}};
        points.append(QJsonObject{{str("key"), key},
                                  {str("quote"), quote},
                                  {str("claims"), QJsonArray{claim}},
                                  {str("answer_kinds"), QJsonArray{str("deny")}},
                                  {str("answer"), QJsonArray{passage}}});
    }
    object.insert(str("points"), points);
    return object;
}

QJsonObject citation(Filler& filler, int which, const QString& pageWords) {
    QJsonObject object = filler.record(Kind::Citation, which);
    object.insert(str("from"), keyOf(Kind::PublicStatement, which));
    object.insert(str("from_part"), QStringLiteral("point-%1-0-passage").arg(which));
    object.insert(str("target"), keyOf(Kind::Exhibit, 1));
    object.insert(str("target_part"), QStringLiteral("EX-001 p.1"));
    object.insert(str("quote"), pageWords);
    return object;
}

QJsonArray consents(Filler& filler) {
    QJsonArray sheets;
    for (int person = 0; person < kPeople; ++person) {
        QJsonObject sheet = filler.record(Kind::Consent, 1);
        sheet.insert(str("key"), QStringLiteral("consent-%1").arg(person));
        sheet.insert(str("of"), QStringLiteral("person-%1").arg(person));
        sheet.insert(str("form"), person % 2 == 0 ? str("consent") : str("ground"));
        sheet.insert(str("purposes"), QJsonArray{str("reviewers")});
        sheet.insert(str("status"), str("given"));
        sheet.insert(str("attribution"), str("on-record"));
        sheet.insert(str("quotation"), str("verbatim"));
        sheet.insert(str("ground"), str("public-interest"));
        sheets.append(sheet);
    }
    for (int body = 1; body <= 2; ++body)
        sheets.append(QJsonObject{{str("of"), keyOf(Kind::Body, body)},
                                  {str("form"), str("ground")},
                                  {str("purposes"), QJsonArray{str("reviewers")}},
                                  {str("ground"), str("public-role")}});
    return sheets;
}

} // namespace

QJsonObject markedIdentities() {
    QJsonArray identities;
    for (int person = 0; person < kPeople; ++person) {
        const QJsonObject appearance{{str("key"), QStringLiteral("person-%1").arg(person)},
                                     {str("label"), QStringLiteral("Somebody %1").arg(person + 1)},
                                     {str("role"), person % 2 == 0 ? str("witness") : str("official")},
                                     {str("naming"), str("label")}};
        identities.append(QJsonObject{{str("key"), QStringLiteral("identity-%1").arg(person)},
                                      {str("names"), QJsonArray{nameMarker(person)}},
                                      {str("appearances"), QJsonArray{appearance}}});
    }
    return {{str("identities"), identities}};
}

QJsonObject markedCase(const QString& exhibitFile, const QString& pageWords) {
    Filler filler;
    QJsonObject whole = markedIdentities();
    for (const auto& info : records::kKinds) {
        if (info.kind == Kind::Appearance || info.kind == Kind::Export || info.kind == Kind::Exhibit)
            continue;
        QJsonArray both;
        for (int which = 1; which <= 2; ++which) {
            if (info.kind == Kind::PublicStatement)
                both.append(statement(filler, which));
            else if (info.kind == Kind::Citation)
                both.append(citation(filler, which, pageWords));
            else
                both.append(filler.record(info.kind, which));
        }
        whole.insert(QLatin1String(info.plural), info.kind == Kind::Consent ? consents(filler) : both);
    }
    QJsonObject exhibit = filler.record(Kind::Exhibit, 1);
    exhibit.insert(str("file"), exhibitFile);
    QJsonObject second = filler.record(Kind::Exhibit, 2);
    whole.insert(str("exhibits"), QJsonArray{exhibit, second});
    return whole;
}

} // namespace casebound::canary
