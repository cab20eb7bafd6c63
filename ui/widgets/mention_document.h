// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QTextCharFormat>

#include <functional>

class QTextCursor;
class QTextDocument;

// How a text with mentions stands in a document: each mention is one U+FFFC with a format that says whom it
// means. A U+FFFC without such a format was forged, and is read as U+FFFD.
namespace casebound::widgets {

struct Mention {
    int keep = -1; // its place in the text as it was given; -1: made here
    QString ref;
    QString label;
};

constexpr int kMentionObject = QTextFormat::UserObject + 1;

QTextCharFormat mentionFormat(const Mention& mention);
bool isMention(const QTextCharFormat& format);
Mention mentionOf(const QTextCharFormat& format);

// Part of a document to be put into another place: {"text", "mentions"} of what lies between two positions.
QJsonObject readPart(const QTextDocument& document, int from, int to);

// Puts in what readPart() gave, in place of what is selected. Mentions are kept by their places only within
// the document that they are from.
void insertPart(QTextCursor cursor, const QJsonObject& part, bool isSameDocument);

// Text as somebody types or pastes it, without what could be taken for a mention.
QString withoutForged(QString text);

// Fills an empty document with {"text", "mentions"} as session::Editing::form() gives it, or as it was read
// from another: a mention of a form is kept by its place, one from a document says its own.
void fillDocument(QTextDocument& document, const QJsonValue& text);

// {"text", "mentions": [{"ref", "label", "keep"}]}, "keep" -1 for one made here: see models::forSaving().
QJsonObject readDocument(const QTextDocument& document);

// Unit for unit as in the document: '\n' between blocks, U+FFFC for mentions.
QString rawText(const QTextDocument& document);

// The text between two positions for reading, with what `shown` gives for each mention.
QString spokenText(const QTextDocument& document, int from, int to,
                   const std::function<QString(const Mention&)>& shown);

} // namespace casebound::widgets
