// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace casebound::demo {

// The demo as it lies in the source tree: the file for `load`, and the text of each page of each PDF.
struct DemoCase {
    QJsonObject json;
    QMap<QString, QStringList> pages; // by the PDF's file name
};

// Read once; an unreadable demo fails the test that asks first.
const DemoCase& demoCase();

// All records of a kind, or the items of a list in a record.
QList<QJsonObject> items(const QJsonObject& object, const char* list);
QList<QJsonObject> records(const char* kind);

// The record, of whatever kind, that has this key; empty when there is none. `kindOf` gives its kind's
// plural.
QJsonObject record(const QString& key);
QString kindOf(const QString& key);

// The item that has this key, wherever it stands.
bool hasPart(const QString& key);

QString value(const QJsonObject& object, const char* field);

// White space folded, a hyphen at a line's end joined: what a reader sees as the same words.
QString folded(QString text);
bool stands(const QString& quote, const QString& text);

// The pages of an exhibit, by its key.
QStringList pagesOf(const QString& exhibitKey);

} // namespace casebound::demo
