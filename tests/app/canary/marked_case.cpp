// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/canary/marked_case.h"

#include "core/records/field_guide.h"
#include "tests/app/canary/markers.h"

#include <QJsonArray>
#include <QSet>

namespace casebound::canary {

namespace {

using records::Kind;

QString s(const char* text) {
    return QString::fromUtf8(text);
}

QString keyOf(Kind kind, int which) {
    return QStringLiteral("%1-%2").arg(QLatin1String(records::info(kind).table)).arg(which);
}

// Fields that the program sets or that have a meaning of their own are filled by whoever knows it.
const QSet<QString> kLeftOut{s("spans"),        s("span"),   s("part"),       s("from_part"), s("to_part"),
                             s("target_part"),  s("claims"), s("rects"),      s("rect"),      s("resolved"),
                             s("before"),       s("after"),  s("page_count"), s("flags"),     s("export"),
                             s("deleted"),      s("point"),  s("paragraph"),  s("order"),     s("points"),
                             s("set_aside"),    s("quote"),  s("target"),     s("audience"),  s("parent"),
                             s("duplicate_of"), s("review"), s("amendments"), s("grades")};

class Filler {
public:
    QString text() {
        ++m_next;
        return QStringLiteral("%1 met %2.").arg(contentMarker(m_next), nameMarker(m_next % kPeople));
    }

    QJsonObject record(Kind kind, int which) {
        QJsonObject object = filled(fieldGuideJson(kind)[s("fields")].toArray(), which);
        object.insert(s("key"), keyOf(kind, which));
        return object;
    }

private:
    QJsonObject filled(const QJsonArray& fields, int which) {
        QJsonObject object;
        for (const QJsonValue& field : fields) {
            const QString name = field[s("name")].toString();
            if (kLeftOut.contains(name)) continue;
            const QJsonValue value = valueFor(field.toObject(), which);
            if (!value.isUndefined()) object.insert(name, value);
        }
        return object;
    }

    QJsonValue valueFor(const QJsonObject& field, int which) {
        const QString type = field[s("type")].toString();
        const QJsonArray choices = field[s("choices")].toArray();
        if (type == s("text") || type == s("private text")) return text();
        if (type == s("one of")) return choices.first();
        if (type == s("list of")) return choices;
        if (type.startsWith(s("date"))) return s("2021-05~");
        if (type == s("true or false")) return true;
        if (type == s("list of objects")) return QJsonArray{filled(field[s("fields")].toArray(), which)};
        if (type == s("ref or key of any record")) return keyOf(Kind::Event, 1 + which % 2);
        if (type == s("ref or key of")) return referenceTo(choices, which);
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
    object.insert(s("text"), first + s(" ") + second + s("\n\n") + third);
    object.remove(s("reproduced_in"));
    object.remove(s("responds_to"));
    QJsonArray points;
    for (const QString& quote : {first, second}) {
        const QString key = QStringLiteral("point-%1-%2").arg(which).arg(points.size());
        const QJsonObject claim{
            {s("key"), key + s("-claim")}, {s("kind"), s("denial")}, {s("text"), filler.text()}};
        const QJsonObject passage{{s("key"), key + s("-passage")},
                                  {s("text"), filler.text()},
                                  {s("basis"), s("pin-cite")},
                                  {s("claims"), QJsonArray{key + s("-claim")}}};
        points.append(QJsonObject{{s("key"), key},
                                  {s("quote"), quote},
                                  {s("claims"), QJsonArray{claim}},
                                  {s("answer_kinds"), QJsonArray{s("deny")}},
                                  {s("answer"), QJsonArray{passage}}});
    }
    object.insert(s("points"), points);
    return object;
}

QJsonObject citation(Filler& filler, int which, const QString& pageWords) {
    QJsonObject object = filler.record(Kind::Citation, which);
    object.insert(s("from"), keyOf(Kind::PublicStatement, which));
    object.insert(s("from_part"), QStringLiteral("point-%1-0-passage").arg(which));
    object.insert(s("target"), keyOf(Kind::Exhibit, 1));
    object.insert(s("target_part"), QStringLiteral("EX-001 p.1"));
    object.insert(s("quote"), pageWords);
    return object;
}

QJsonArray consents(Filler& filler) {
    QJsonArray sheets;
    for (int person = 0; person < kPeople; ++person) {
        QJsonObject sheet = filler.record(Kind::Consent, 1);
        sheet.insert(s("key"), QStringLiteral("consent-%1").arg(person));
        sheet.insert(s("of"), QStringLiteral("person-%1").arg(person));
        sheet.insert(s("form"), person % 2 == 0 ? s("consent") : s("ground"));
        sheet.insert(s("purposes"), QJsonArray{s("reviewers")});
        sheet.insert(s("status"), s("given"));
        sheet.insert(s("attribution"), s("on-record"));
        sheet.insert(s("quotation"), s("verbatim"));
        sheet.insert(s("ground"), s("public-interest"));
        sheets.append(sheet);
    }
    for (int body = 1; body <= 2; ++body)
        sheets.append(QJsonObject{{s("of"), keyOf(Kind::Body, body)},
                                  {s("form"), s("ground")},
                                  {s("purposes"), QJsonArray{s("reviewers")}},
                                  {s("ground"), s("public-role")}});
    return sheets;
}

} // namespace

QJsonObject markedIdentities() {
    QJsonArray identities;
    for (int person = 0; person < kPeople; ++person) {
        const QJsonObject appearance{{s("key"), QStringLiteral("person-%1").arg(person)},
                                     {s("label"), QStringLiteral("Somebody %1").arg(person + 1)},
                                     {s("role"), person % 2 == 0 ? s("witness") : s("official")},
                                     {s("naming"), s("label")}};
        identities.append(QJsonObject{{s("key"), QStringLiteral("identity-%1").arg(person)},
                                      {s("names"), QJsonArray{nameMarker(person)}},
                                      {s("appearances"), QJsonArray{appearance}}});
    }
    return {{s("identities"), identities}};
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
    exhibit.insert(s("file"), exhibitFile);
    QJsonObject second = filler.record(Kind::Exhibit, 2);
    whole.insert(s("exhibits"), QJsonArray{exhibit, second});
    return whole;
}

} // namespace casebound::canary
