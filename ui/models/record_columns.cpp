// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/record_columns.h"

#include "core/edtf/wording.h"
#include "ui/models/form_layout.h"
#include "ui/models/plain_words.h"
#include "ui/models/wording.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <array>

namespace casebound::models {

using records::Kind;
using session::RecordRow;
using Shape = ColumnShape;

namespace {

struct ColumnOfKind {
    Kind kind;
    Shape shape;
    const char* field;
};

constexpr std::array kColumns{
    ColumnOfKind{Kind::Appearance, Shape::Choice, "role"},
    ColumnOfKind{Kind::Appearance, Shape::Choice, "naming"},
    ColumnOfKind{Kind::Body, Shape::Choice, "body_kind"},
    ColumnOfKind{Kind::Body, Shape::Record, "parent"},
    ColumnOfKind{Kind::Allegation, Shape::Choice, "allegation_kind"},
    ColumnOfKind{Kind::Allegation, Shape::Date, "when"},
    ColumnOfKind{Kind::Allegation, Shape::Choice, "status"},
    ColumnOfKind{Kind::Testimony, Shape::Record, "of"},
    ColumnOfKind{Kind::Testimony, Shape::Choice, "taken"},
    ColumnOfKind{Kind::Testimony, Shape::Date, "when"},
    ColumnOfKind{Kind::Testimony, Shape::Count, "paragraphs"},
    ColumnOfKind{Kind::Event, Shape::Date, "when"},
    ColumnOfKind{Kind::Event, Shape::Choice, "standing"},
    ColumnOfKind{Kind::PublicStatement, Shape::Choice, "side"},
    ColumnOfKind{Kind::PublicStatement, Shape::Date, "published"},
    ColumnOfKind{Kind::PublicStatement, Shape::Count, "points"},
    ColumnOfKind{Kind::Reply, Shape::Count, "answers"},
    ColumnOfKind{Kind::Reply, Shape::Count, "versions"},
    ColumnOfKind{Kind::Exhibit, Shape::Date, "dated"},
    ColumnOfKind{Kind::Exhibit, Shape::Count, "page_count"},
    ColumnOfKind{Kind::Exhibit, Shape::Choice, "review"},
    ColumnOfKind{Kind::Exhibit, Shape::Flag, "candidates_reviewed"},
    ColumnOfKind{Kind::Source, Shape::Text, "author"},
    ColumnOfKind{Kind::Source, Shape::Choice, "status"},
    ColumnOfKind{Kind::Request, Shape::Record, "asked_of"},
    ColumnOfKind{Kind::Request, Shape::Date, "when"},
    ColumnOfKind{Kind::Request, Shape::Choice, "state"},
    ColumnOfKind{Kind::Citation, Shape::Record, "from"},
    ColumnOfKind{Kind::Citation, Shape::Record, "target"},
    ColumnOfKind{Kind::Link, Shape::Record, "from"},
    ColumnOfKind{Kind::Link, Shape::Choice, "link_kind"},
    ColumnOfKind{Kind::Link, Shape::Record, "to"},
    ColumnOfKind{Kind::Translation, Shape::Record, "of"},
    ColumnOfKind{Kind::Translation, Shape::Text, "language"},
    ColumnOfKind{Kind::Topic, Shape::Record, "parent"},
    ColumnOfKind{Kind::Topic, Shape::Text, "answer"},
    ColumnOfKind{Kind::Consent, Shape::Record, "of"},
    ColumnOfKind{Kind::Consent, Shape::Choices, "purposes"},
    ColumnOfKind{Kind::Consent, Shape::Choice, "status"},
    ColumnOfKind{Kind::Export, Shape::Choice, "form"},
    ColumnOfKind{Kind::Export, Shape::Choice, "purpose"},
    ColumnOfKind{Kind::Export, Shape::Moment, "at"},
};

QString columnSaid(const char* words) {
    return QCoreApplication::translate("column", words);
}

QString headingOf(Kind kind, const QString& field) {
    const QString table = QString::fromLatin1(records::info(kind).table) + u'_';
    return fieldHeading(kind, field.startsWith(table) ? field.mid(table.size()) : field);
}

// Kinds that mostly go without a title are known by what they are about.
QString titleField(Kind kind) {
    switch (kind) {
    case Kind::Appearance:
        return QStringLiteral("label");
    case Kind::Citation:
        return QStringLiteral("quote");
    case Kind::Link:
        return QStringLiteral("reason");
    default:
        return QStringLiteral("title");
    }
}

QString choicesText(const QJsonArray& codes) {
    QStringList names;
    for (const QJsonValue& code : codes)
        names.append(choiceName(code.toString()));
    return names.join(QStringLiteral(", "));
}

QString dateText(const QString& written) {
    const auto date = edtf::parse(written);
    return date ? edtf::wording(*date) : written;
}

QString countText(const QJsonValue& value) {
    const qint64 count = value.isArray() ? value.toArray().size() : value.toInteger();
    return count == 0 ? QString() : QLocale().toString(count);
}

QString recordText(const QString& ref, const Titles& titles) {
    const QString title = titles.value(recordOf(ref));
    return title.isEmpty() ? ref : title;
}

// What mostly goes without a title is known by the records it stands between.
QString betweenText(const RecordRow& row, const Titles& titles) {
    const auto kind = kindOf(row.ref);
    QStringList names;
    for (const auto& entry : kColumns) {
        const QString ref = row.fields[QLatin1String(entry.field)].toString();
        if (kind == entry.kind && entry.shape == Shape::Record && !ref.isEmpty())
            names.append(recordText(ref, titles));
    }
    return names.join(QStringLiteral(" → "));
}

QString titleText(const RecordColumn& column, const RecordRow& row, const Titles& titles) {
    const QString own = row.fields[column.field].toString();
    const QString title = plainTitle(own.isEmpty() ? row.title : own);
    return title.isEmpty() ? betweenText(row, titles) : title;
}

} // namespace

QList<RecordColumn> recordColumns(Kind kind) {
    QList<RecordColumn> columns{{Shape::Ref, {}, columnSaid(QT_TRANSLATE_NOOP("column", "Ref."))}};
    const QString title = titleField(kind);
    columns.append({Shape::Title, title, headingOf(kind, title)});
    for (const auto& entry : kColumns) {
        if (entry.kind != kind) continue;
        const QString field = QString::fromLatin1(entry.field);
        columns.append({entry.shape, field, headingOf(kind, field)});
    }
    columns.append({Shape::Missing, {}, columnSaid(QT_TRANSLATE_NOOP("column", "Not yet"))});
    return columns;
}

QString cellText(const RecordColumn& column, const RecordRow& row, const Titles& titles) {
    const QJsonValue value = row.fields[column.field];
    switch (column.shape) {
    case Shape::Ref:
        return row.ref;
    case Shape::Title:
        return titleText(column, row, titles);
    case Shape::Choice:
        return choiceName(value.toString());
    case Shape::Choices:
        return choicesText(value.toArray());
    case Shape::Date:
        return dateText(value.toString());
    case Shape::Moment:
        return momentInWords(value.toString());
    case Shape::Count:
        return countText(value);
    case Shape::Flag:
        return value.toBool() ? columnSaid(QT_TRANSLATE_NOOP("column", "Yes")) : QString();
    case Shape::Record:
        return recordText(value.toString(), titles);
    case Shape::Missing:
        return missingInWords(records::parseReference(row.ref).value_or(records::ParsedReference{}).kind,
                              row.missing);
    case Shape::Text:
        break;
    }
    return plainTitle(value.toString());
}

QVariant cellOrder(const RecordColumn& column, const RecordRow& row, const Titles& titles) {
    const QJsonValue value = row.fields[column.field];
    switch (column.shape) {
    case Shape::Ref:
        return records::parseReference(row.ref).value_or(records::ParsedReference{}).number;
    case Shape::Count:
        return value.isArray() ? value.toArray().size() : value.toInteger();
    case Shape::Missing:
        return row.missing.size();
    case Shape::Date: // written dates begin with the year: that is their order, near enough for a list
    case Shape::Moment:
        return value.toString();
    default:
        return cellText(column, row, titles);
    }
}

QStringList wantedTitles(Kind kind, const QList<RecordRow>& rows) {
    QStringList wanted;
    for (const RecordColumn& column : recordColumns(kind)) {
        if (column.shape != Shape::Record) continue;
        for (const RecordRow& row : rows)
            if (const QString ref = row.fields[column.field].toString(); !ref.isEmpty())
                wanted.append(recordOf(ref));
    }
    wanted.removeDuplicates();
    return wanted;
}

QString missingInWords(Kind kind, const QStringList& missing) {
    QStringList names;
    for (const QString& field : missing)
        names.append(fieldHeading(kind, field).toLower());
    return names.join(QStringLiteral(", "));
}

} // namespace casebound::models
