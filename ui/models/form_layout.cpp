// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/form_layout.h"

#include "ui/models/wording.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <array>

namespace casebound::models {

using records::Kind;

namespace {

struct KindLayout {
    Kind kind;
    const char* heading;
    const char* main; // in this order; all that is not named is "More"
    const char* unseen;
};

constexpr std::array kLayouts{
    KindLayout{Kind::Appearance, "label", "role naming", ""},
    KindLayout{Kind::Body, "title", "kind parent memberships", ""},
    KindLayout{Kind::Allegation, "title", "alleged kind when parties place status", ""},
    KindLayout{Kind::Testimony, "title", "of when taken paragraphs", ""},
    KindLayout{Kind::Event, "title", "when words kind place parties according_to standing", ""},
    KindLayout{Kind::PublicStatement, "title", "side author published speaks_for",
               "text points set_aside raw_hash"},
    KindLayout{Kind::Reply, "title", "answers writers introduction conclusion", ""},
    KindLayout{Kind::Exhibit, "title", "provenance dated obtained review",
               "page_count flags second_pass_done"},
    KindLayout{Kind::Source, "title", "author address accessed status wording", ""},
    KindLayout{Kind::Request, "title", "asked_by asked_of when asked state answered response", ""},
    KindLayout{Kind::Citation, "", "quote from from_part target target_part",
               "before after rects span resolved"},
    KindLayout{Kind::Link, "", "from from_part to to_part kind reason", ""},
    KindLayout{Kind::Translation, "title", "of language translator paragraphs", ""},
    KindLayout{Kind::Topic, "title", "parent answer", ""},
    KindLayout{Kind::Consent, "", "of form purposes status ground attribution quotation when", ""},
    KindLayout{Kind::Export, "title", "form purpose audience at items", "chain_head"},
};

const KindLayout& layoutOf(Kind kind) {
    for (const auto& layout : kLayouts)
        if (layout.kind == kind) return layout;
    return kLayouts.front();
}

QStringList words(const char* text) {
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

bool isOwn(const QString& name) {
    return name == QLatin1String("notes") || name == QLatin1String("topics") || name == QLatin1String("tags");
}

struct Heading {
    const char* field;
    const char* words;
};

// Where the code, said as it stands, would not tell what to write.
constexpr std::array kHeadings{
    Heading{"acts", QT_TRANSLATE_NOOP("heading", "Acts it consists of")},
    Heading{"alleged", QT_TRANSLATE_NOOP("heading", "What is alleged")},
    Heading{"answer", QT_TRANSLATE_NOOP("heading", "Known so far")},
    Heading{"asked", QT_TRANSLATE_NOOP("heading", "Asked for")},
    Heading{"chain", QT_TRANSLATE_NOOP("heading", "Told by whom")},
    Heading{"constraints", QT_TRANSLATE_NOOP("heading", "Known of its date")},
    Heading{"memberships", QT_TRANSLATE_NOOP("heading", "Members")},
    Heading{"notes", QT_TRANSLATE_NOOP("heading", "Private notes")},
    Heading{"of", QT_TRANSLATE_NOOP("heading", "Of")},
    Heading{"order", QT_TRANSLATE_NOOP("heading", "Order of points")},
    Heading{"parent", QT_TRANSLATE_NOOP("heading", "Part of")},
    Heading{"population", QT_TRANSLATE_NOOP("heading", "Who was counted")},
    Heading{"topics", QT_TRANSLATE_NOOP("heading", "Questions")},
    Heading{"taken", QT_TRANSLATE_NOOP("heading", "Taken down by")},
    Heading{"when", QT_TRANSLATE_NOOP("heading", "Date")},
    Heading{"words", QT_TRANSLATE_NOOP("heading", "Date as it was said")},
};

} // namespace

FieldGroup groupOf(Kind kind, const FormField& field) {
    const KindLayout& layout = layoutOf(kind);
    if (field.name == QLatin1String(layout.heading)) return FieldGroup::Heading;
    if (isOwn(field.name)) return FieldGroup::Own;
    if (field.type == FieldType::Spans || words(layout.unseen).contains(field.name))
        return FieldGroup::Unseen;
    return words(layout.main).contains(field.name) ? FieldGroup::Main : FieldGroup::More;
}

QList<FormField> fieldsOf(Kind kind, FieldGroup group) {
    QList<FormField> fields;
    for (const FormField& field : formFields(kind))
        if (groupOf(kind, field) == group) fields.append(field);
    const QStringList order = words(layoutOf(kind).main);
    if (group == FieldGroup::Main)
        std::stable_sort(fields.begin(), fields.end(), [&](const FormField& a, const FormField& b) {
            return order.indexOf(a.name) < order.indexOf(b.name);
        });
    return fields;
}

bool isShort(const FormField& field) {
    static const QSet<QString> texts{
        QStringLiteral("title"),      QStringLiteral("words"),      QStringLiteral("place"),
        QStringLiteral("role"),       QStringLiteral("author"),     QStringLiteral("address"),
        QStringLiteral("translator"), QStringLiteral("checked_by"), QStringLiteral("where"),
        QStringLiteral("by"),         QStringLiteral("from"),       QStringLiteral("archived_at")};
    switch (field.type) {
    case FieldType::Text:
        return texts.contains(field.name);
    case FieldType::PrivateText:
    case FieldType::List:
    case FieldType::Choices:
        return false;
    default:
        return true;
    }
}

PartOwner partOwner(const QString& field) {
    using Where = PartOwner::Where;
    const QLatin1String suffix("_part");
    if (field.endsWith(suffix)) return {Where::Sibling, field.chopped(suffix.size()), {}};
    if (field == QLatin1String("part")) return {Where::Sibling, QStringLiteral("record"), {}};
    if (field == QLatin1String("original")) return {Where::Record, QStringLiteral("of"), {}};
    if (field == QLatin1String("point"))
        return {Where::Listed, QStringLiteral("answers"), QStringLiteral("statement")};
    return {Where::Itself, {}, {}};
}

bool isEditable(Kind kind) {
    return kind != Kind::Export;
}

QString fieldHeading(Kind kind, const QString& field) {
    if (kind == Kind::Topic && field == QLatin1String("parent"))
        return QCoreApplication::translate("heading", "Wider question");
    for (const auto& heading : kHeadings)
        if (field == QLatin1String(heading.field))
            return QCoreApplication::translate("heading", heading.words);
    return fieldName(field);
}

} // namespace casebound::models
