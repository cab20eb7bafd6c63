// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/mention_document.h"

#include <QJsonArray>
#include <QSet>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

namespace casebound::widgets {

namespace {

constexpr int kKeep = QTextFormat::UserProperty + 1;
constexpr int kRef = QTextFormat::UserProperty + 2;
constexpr int kLabel = QTextFormat::UserProperty + 3;

constexpr QChar kPlace = QChar::ObjectReplacementCharacter;

// Each unit with its position and format, blocks ended by '\n' except for the last.
void walk(const QTextDocument& document,
          const std::function<void(int, QChar, const QTextCharFormat&)>& visit) {
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.blockNumber() > 0) visit(block.position() - 1, u'\n', {});
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextFragment fragment = part.fragment();
            const QString text = fragment.text();
            for (int i = 0; i < text.size(); ++i)
                visit(fragment.position() + i, text.at(i) == QChar::LineSeparator ? QChar(u'\n') : text.at(i),
                      fragment.charFormat());
        }
    }
}

QJsonObject mentionJson(const Mention& mention, QSet<int>& kept) {
    // A second one from the same place is a copy, made here.
    const bool isKept = mention.keep >= 0 && !kept.contains(mention.keep);
    if (isKept) kept.insert(mention.keep);
    return {{QStringLiteral("ref"), mention.ref},
            {QStringLiteral("label"), mention.label},
            {QStringLiteral("keep"), isKept ? mention.keep : -1}};
}

} // namespace

QTextCharFormat mentionFormat(const Mention& mention) {
    QTextCharFormat format;
    format.setObjectType(kMentionObject);
    format.setProperty(kKeep, mention.keep);
    format.setProperty(kRef, mention.ref);
    format.setProperty(kLabel, mention.label);
    return format;
}

bool isMention(const QTextCharFormat& format) {
    return format.objectType() == kMentionObject && format.hasProperty(kRef);
}

Mention mentionOf(const QTextCharFormat& format) {
    return {format.intProperty(kKeep), format.stringProperty(kRef), format.stringProperty(kLabel)};
}

QString withoutForged(QString text) {
    return text.replace(kPlace, QChar::ReplacementCharacter);
}

void fillDocument(QTextDocument& document, const QJsonValue& text) {
    const QJsonArray mentions = text[QLatin1String("mentions")].toArray();
    const QString words =
        text.isString() ? withoutForged(text.toString()) : text[QLatin1String("text")].toString();
    QTextCursor cursor(&document);
    qsizetype from = 0;
    for (int next = 0; next < mentions.size(); ++next) {
        const qsizetype at = words.indexOf(kPlace, from);
        if (at < 0) break;
        cursor.insertText(words.mid(from, at - from), QTextCharFormat());
        const QJsonValue mention = mentions.at(next);
        cursor.insertText(QString(kPlace), mentionFormat({mention[QLatin1String("keep")].toInt(next),
                                                          mention[QLatin1String("ref")].toString(),
                                                          mention[QLatin1String("label")].toString()}));
        from = at + 1;
    }
    cursor.insertText(withoutForged(words.mid(from)), QTextCharFormat());
}

QJsonObject readDocument(const QTextDocument& document) {
    QString text;
    QJsonArray mentions;
    QSet<int> kept;
    walk(document, [&](int, QChar c, const QTextCharFormat& format) {
        if (c == kPlace && isMention(format)) {
            mentions.append(mentionJson(mentionOf(format), kept));
            text += c;
        } else {
            text += c == kPlace ? QChar(QChar::ReplacementCharacter) : c;
        }
    });
    return {{QStringLiteral("text"), text}, {QStringLiteral("mentions"), mentions}};
}

QJsonObject readPart(const QTextDocument& document, int from, int to) {
    QString text;
    QJsonArray mentions;
    walk(document, [&](int position, QChar c, const QTextCharFormat& format) {
        if (position < from || position >= to) return;
        const bool isHere = c == kPlace && isMention(format);
        if (isHere) {
            const Mention mention = mentionOf(format);
            mentions.append(QJsonObject{{QStringLiteral("ref"), mention.ref},
                                        {QStringLiteral("label"), mention.label},
                                        {QStringLiteral("keep"), mention.keep}});
        }
        text += c == kPlace && !isHere ? QChar(QChar::ReplacementCharacter) : c;
    });
    return {{QStringLiteral("text"), text}, {QStringLiteral("mentions"), mentions}};
}

void insertPart(QTextCursor cursor, const QJsonObject& part, bool isSameDocument) {
    const QJsonArray mentions = part[QLatin1String("mentions")].toArray();
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    int next = 0;
    for (const QString& words : part[QLatin1String("text")].toString().split(kPlace)) {
        if (next > 0) {
            const QJsonValue mention = mentions.at(next - 1);
            cursor.insertText(QString(kPlace),
                              mentionFormat({isSameDocument ? mention[QLatin1String("keep")].toInt(-1) : -1,
                                             mention[QLatin1String("ref")].toString(),
                                             mention[QLatin1String("label")].toString()}));
        }
        cursor.insertText(words, QTextCharFormat());
        ++next;
    }
    cursor.endEditBlock();
}

QString rawText(const QTextDocument& document) {
    QString text;
    walk(document, [&text](int, QChar c, const QTextCharFormat&) { text += c; });
    return text;
}

QString spokenText(const QTextDocument& document, int from, int to,
                   const std::function<QString(const Mention&)>& shown) {
    QString text;
    walk(document, [&](int position, QChar c, const QTextCharFormat& format) {
        if (position < from || position >= to) return;
        if (c == kPlace && isMention(format))
            text += shown(mentionOf(format));
        else
            text += c;
    });
    return text;
}

} // namespace casebound::widgets
