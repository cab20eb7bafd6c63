// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/surroundings.h"

#include "ui/models/form_layout.h"
#include "ui/models/plain_words.h"
#include "ui/models/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace casebound::models {

using session::FieldChange;
using session::Relative;
using session::Revision;

namespace {

struct How {
    const char* how;
    const char* heading;
    Side side;
};

constexpr std::array kHows{
    How{"supported by", QT_TRANSLATE_NOOP("how", "Supported by"), Side::Links},
    How{"supports", QT_TRANSLATE_NOOP("how", "Supports"), Side::Links},
    How{"contradicted by", QT_TRANSLATE_NOOP("how", "Contradicted by"), Side::Links},
    How{"contradicts", QT_TRANSLATE_NOOP("how", "Contradicts"), Side::Links},
    How{"cites", QT_TRANSLATE_NOOP("how", "Cites"), Side::Links},
    How{"context", QT_TRANSLATE_NOOP("how", "Context"), Side::Links},
    How{"same origin", QT_TRANSLATE_NOOP("how", "Same origin"), Side::Links},
    How{"translation", QT_TRANSLATE_NOOP("how", "Translation"), Side::Links},
    How{"refers to", QT_TRANSLATE_NOOP("how", "Refers to"), Side::Links},
    How{"mentions", QT_TRANSLATE_NOOP("how", "Mentions"), Side::Links},
    How{"cited by", QT_TRANSLATE_NOOP("how", "Cited by"), Side::UsedIn},
    How{"used in", QT_TRANSLATE_NOOP("how", "Used in"), Side::UsedIn},
    How{"mentioned in", QT_TRANSLATE_NOOP("how", "Mentioned in"), Side::UsedIn},
};

constexpr qsizetype kLongest = 160;

QString shortened(QString words) {
    words = plainTitle(words);
    return words.size() <= kLongest ? words : words.left(kLongest) + QStringLiteral("…");
}

QString said(const char* words) {
    return QCoreApplication::translate("how", words);
}

// "claims[2].text" -> "Claims 2, text".
QString fieldPath(records::Kind kind, const QString& path) {
    QStringList names;
    for (const QString& step : path.split(u'.')) {
        const QString name = step.section(u'[', 0, 0);
        QString words = fieldHeading(kind, name);
        if (step.contains(u'[')) words += u' ' + step.section(u'[', 1).chopped(1);
        names.append(names.isEmpty() ? words : words.toLower());
    }
    return names.join(QStringLiteral(", "));
}

// What a path leads to: "claims[2].kind"; a text where the description has no such field.
FormField fieldAt(records::Kind kind, const QString& path) {
    QList<FormField> fields = formFields(kind);
    FormField found;
    for (const QString& step : path.split(u'.')) {
        const QString name = step.section(u'[', 0, 0);
        const auto at = std::find_if(fields.cbegin(), fields.cend(),
                                     [&name](const FormField& field) { return field.name == name; });
        if (at == fields.cend()) return {};
        found = *at;
        fields = found.items;
    }
    return found;
}

QString spokenValue(const FormField& field, const QString& value) {
    if (field.type == FieldType::Flag)
        return value == QLatin1String("true") ? said(QT_TRANSLATE_NOOP("how", "yes")) : value;
    const bool isCode = field.type == FieldType::Choice || field.type == FieldType::Choices;
    return isCode ? choiceName(value) : shortened(value);
}

QString changeLine(records::Kind kind, const FieldChange& change) {
    const FormField what = fieldAt(kind, change.field);
    const QString field = fieldPath(kind, change.field);
    if (change.before.isEmpty() && change.after.isEmpty())
        return QStringLiteral("%1: %2").arg(field, said(QT_TRANSLATE_NOOP("how", "changed")));
    if (change.before.isEmpty()) return QStringLiteral("%1: %2").arg(field, spokenValue(what, change.after));
    if (change.after.isEmpty())
        return QStringLiteral("%1: %2").arg(
            field, said(QT_TRANSLATE_NOOP("how", "removed “%1”")).arg(spokenValue(what, change.before)));
    return QStringLiteral("%1: %2 → %3")
        .arg(field, spokenValue(what, change.before), spokenValue(what, change.after));
}

} // namespace

QList<RelativeGroup> relativeGroups(const QList<Relative>& relatives, Side side) {
    QList<RelativeGroup> groups;
    for (const auto& how : kHows) {
        if (how.side != side) continue;
        RelativeGroup group{said(how.heading), {}};
        for (const Relative& relative : relatives)
            if (relative.how == QLatin1String(how.how)) group.relatives.append(relative);
        if (!group.relatives.isEmpty()) groups.append(group);
    }
    return groups;
}

QString relativeDetail(const Relative& relative) {
    QStringList parts{relative.ref};
    if (!relative.quote.isEmpty()) parts.append(QStringLiteral("“%1”").arg(shortened(relative.quote)));
    return parts.join(QStringLiteral(" · "));
}

QString revisionHeading(const Revision& revision) {
    return QStringList{choiceName(revision.what), momentInWords(revision.at), revision.who}.join(
        QStringLiteral(" · "));
}

QStringList revisionLines(records::Kind kind, const Revision& revision) {
    QStringList lines;
    for (const FieldChange& change : revision.changes)
        lines.append(changeLine(kind, change));
    if (lines.isEmpty() && revision.what == QLatin1String("changed"))
        lines.append(said(QT_TRANSLATE_NOOP("how", "Sealed while names are hidden, or erased.")));
    return lines;
}

QStringList linkKinds() {
    QStringList names;
    for (const auto& choice : records::choices(records::LinkKind{}))
        names.append(QString::fromLatin1(choice.name));
    return names;
}

} // namespace casebound::models
