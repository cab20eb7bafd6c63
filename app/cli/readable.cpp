// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/readable.h"

#include "app/cli/wrapping.h"
#include "core/session/services.h"

#include <QJsonArray>

#include <algorithm>

namespace casebound::cli {

namespace {

constexpr qsizetype kColumns = 100;
constexpr qsizetype kIndent = 4;

QString stringOf(const QJsonObject& object, const char* key) {
    return object.value(QLatin1String(key)).toString();
}

QString fieldInWords(QString name) {
    return name.replace(u'_', u' ').replace(u'-', u' ');
}

QString labelOf(const QString& fieldName) {
    const QString words = fieldInWords(fieldName);
    return words.left(1).toUpper() + words.mid(1);
}

QStringList indented(const QStringList& lines, qsizetype by) {
    QStringList result;
    for (const QString& line : lines)
        result.append(line.isEmpty() ? QString() : QString(by, u' ') + line);
    return result;
}

QString spansInWords(const QJsonArray& spans) {
    QStringList words;
    for (const QJsonValue& span : spans) {
        const auto start = span[QLatin1String("offset")].toInteger();
        words.append(QStringLiteral("characters %1 to %2")
                         .arg(start + 1)
                         .arg(start + span[QLatin1String("length")].toInteger()));
    }
    return words.join(QStringLiteral(", "));
}

// Lays objects out by the field guide of their kind, which has the fields in the order people expect.
class Layout {
public:
    explicit Layout(const TitleOf& titleOf)
        : m_titleOf(titleOf) {}

    // Empty where nothing is filled in.
    QStringList fieldLines(const QJsonObject& guide, const QJsonObject& object, qsizetype width) const {
        const QString name = stringOf(guide, "name");
        const QJsonValue value = object.value(name);
        if (value.isUndefined()) return {};
        const QJsonArray inner = guide.value(QLatin1String("fields")).toArray();
        if (!inner.isEmpty()) return listLines(labelOf(name), inner, value.toArray(), width);
        const bool isShownByQuote = name == QLatin1String("spans") && object.contains(QLatin1String("quote"));
        if (isShownByQuote) return {};
        return labelled(labelOf(name), valueText(guide, value), width);
    }

private:
    static QStringList labelled(const QString& label, const QString& value, qsizetype width) {
        const QString line = QStringLiteral("%1: %2").arg(label, value);
        if (line.size() <= width && !value.contains(u'\n')) return {line};
        return QStringList{label + u':'} + indented(wrapped(value, width - kIndent), kIndent);
    }

    QString valueText(const QJsonObject& guide, const QJsonValue& value) const {
        const QString type = stringOf(guide, "type");
        if (value.isBool()) return value.toBool() ? QStringLiteral("yes") : QStringLiteral("no");
        if (value.isDouble() && type.startsWith(QLatin1String("list of"))) // parts have no names of their own
            return QStringLiteral("%1 of the above").arg(value.toInteger());
        if (value.isDouble()) return QString::number(value.toInteger());
        if (type.startsWith(QLatin1String("list of {"))) return spansInWords(value.toArray());
        if (type.startsWith(QLatin1String("list of"))) return listInWords(value.toArray());
        if (type.startsWith(QLatin1String("one of"))) return fieldInWords(value.toString());
        if (type.startsWith(QLatin1String("ref"))) return withTitle(value.toString());
        const QString text = printable(value.toString()).trimmed();
        return stringOf(guide, "name") == QLatin1String("quote") ? u'“' + text + u'”' : text;
    }

    static QString listInWords(const QJsonArray& values) {
        QStringList words;
        for (const QJsonValue& value : values)
            words.append(fieldInWords(value.toString()));
        return words.join(QStringLiteral(", "));
    }

    QString withTitle(const QString& ref) const {
        const QString title = printable(m_titleOf(ref)).simplified();
        return title.isEmpty() ? ref : QStringLiteral("%1 · %2").arg(ref, title);
    }

    QStringList listLines(const QString& label, const QJsonArray& guides, const QJsonArray& items,
                          qsizetype width) const {
        QStringList lines{label + u':'};
        const bool isDeep = std::any_of(guides.begin(), guides.end(), [](const QJsonValue& guide) {
            return !guide[QLatin1String("fields")].toArray().isEmpty();
        });
        for (qsizetype at = 0; at < items.size(); ++at) {
            if (isDeep && at > 0) lines.append(QString());
            const QJsonObject item = items[at].toObject();
            const auto number = item.value(QLatin1String("number")).toInteger(at + 1);
            const QString mark = QStringLiteral("  %1. ").arg(number);
            QStringList body = indented(itemLines(guides, item, width - mark.size()), mark.size());
            if (body.isEmpty()) continue;
            body.first().replace(0, mark.size(), mark);
            lines += body;
        }
        return lines;
    }

    // The number stands before it; an item of one field needs no label.
    QStringList itemLines(const QJsonArray& guides, const QJsonObject& item, qsizetype width) const {
        if (guides.size() == 1) {
            const QJsonObject guide = guides.first().toObject();
            return wrapped(valueText(guide, item.value(stringOf(guide, "name"))), width);
        }
        QStringList lines;
        for (const QJsonValue& guide : guides)
            if (stringOf(guide.toObject(), "name") != QLatin1String("number"))
                lines += fieldLines(guide.toObject(), item, width);
        return lines;
    }

    const TitleOf& m_titleOf;
};

QString titleIn(const QJsonObject& record, const TitleOf& titleOf) {
    for (const char* key : {"title", "label"})
        if (const QString title = stringOf(record, key); !title.isEmpty()) return title;
    return stringOf(record, "kind") == QLatin1String("page") ? titleOf(stringOf(record, "ref")) : QString();
}

QStringList heading(const QJsonObject& record, const QString& title) {
    QStringList parts{stringOf(record, "ref"), fieldInWords(stringOf(record, "kind"))};
    if (!title.isEmpty()) parts.append(printable(title).simplified());
    return wrapped(parts.join(QStringLiteral(" · ")), kColumns);
}

// What makes this kind what it is first; what every record may have after it.
QList<QJsonObject> orderedGuides(records::Kind kind) {
    static const QStringList common{QStringLiteral("notes"), QStringLiteral("topics"),
                                    QStringLiteral("tags")};
    QList<QJsonObject> own;
    QList<QJsonObject> last;
    const QJsonArray guides = records::fieldGuideJson(kind).value(QLatin1String("fields")).toArray();
    for (const QJsonValue& guide : guides)
        (common.contains(guide[QLatin1String("name")].toString()) ? last : own).append(guide.toObject());
    return own + last;
}

QStringList recordLines(records::Kind kind, const QJsonObject& record, const QString& shownTitle,
                        const TitleOf& titleOf) {
    const Layout layout(titleOf);
    QStringList lines;
    for (const QJsonObject& guide : orderedGuides(kind)) {
        const QString name = stringOf(guide, "name");
        const bool isInHeading = name == QLatin1String("title") ||
                                 (name == QLatin1String("label") && stringOf(record, "label") == shownTitle);
        if (isInHeading) continue;
        const QStringList field = layout.fieldLines(guide, record, kColumns);
        if (field.size() > 1 && !lines.isEmpty() && !lines.last().isEmpty()) lines.append(QString());
        lines += field;
        if (field.size() > 1) lines.append(QString());
    }
    return lines;
}

QStringList gaps(const QJsonObject& record) {
    QStringList names;
    for (const QJsonValue& name : record.value(QLatin1String("missing")).toArray())
        names.append(fieldInWords(name.toString()));
    if (names.isEmpty()) return {};
    return wrapped(QStringLiteral("Not filled in yet: %1").arg(names.join(QStringLiteral(", "))), kColumns);
}

} // namespace

QString readable(const QJsonObject& record, const TitleOf& titleOf) {
    const QString title = titleIn(record, titleOf);
    QStringList lines = heading(record, title);
    lines.append(QString());
    QJsonObject fields = record;
    const QString table = stringOf(record, "kind");
    if (const auto kind = records::kindFromTable(table)) {
        // "kind" says which kind of record it is; a field of that name stands under another.
        fields.insert(QStringLiteral("kind"), record.value(table + QStringLiteral("_kind")));
        lines += recordLines(*kind, fields, title, titleOf);
    } else {
        lines += wrapped(printable(stringOf(record, "text")), kColumns);
    }
    if (const QStringList missing = gaps(record); !missing.isEmpty()) {
        if (!lines.last().isEmpty()) lines.append(QString());
        lines += missing;
    }
    return lines.join(u'\n').trimmed();
}

} // namespace casebound::cli
