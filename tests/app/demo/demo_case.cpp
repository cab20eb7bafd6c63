// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/demo/demo_case.h"

#include "resources/demo/page_text.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace casebound::demo {
namespace {

QByteArray contents(const QString& path) {
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll();
}

QString textOf(const QList<Block>& page) {
    QString text;
    for (const Block& block : page)
        for (const QStringList& row : block.rows)
            text += row.join(u' ') + u'\n';
    return text;
}

DemoCase read() {
    DemoCase result;
    const QDir folder(QStringLiteral(CASEBOUND_SOURCE_DIR "/resources/demo"));
    QJsonParseError error;
    result.json =
        QJsonDocument::fromJson(contents(folder.filePath(QStringLiteral("case.json"))), &error).object();
    EXPECT_EQ(error.error, QJsonParseError::NoError) << "case.json, byte " << error.offset;
    const QDir texts(folder.filePath(QStringLiteral("pdf")));
    for (const QString& name : texts.entryList({QStringLiteral("*.txt")})) {
        const auto parsed = parsePageText(QString::fromUtf8(contents(texts.filePath(name))));
        if (!parsed.has_value()) {
            ADD_FAILURE() << name.toStdString() << " cannot be parsed";
            continue;
        }
        QStringList& pages = result.pages[name.chopped(4) + QStringLiteral(".pdf")];
        for (const QList<Block>& page : parsed->pages)
            pages.append(textOf(page));
    }
    return result;
}

bool holdsKey(const QJsonValue& value, const QString& key) {
    if (value.isArray()) {
        for (const QJsonValue& entry : value.toArray())
            if (holdsKey(entry, key)) return true;
        return false;
    }
    const QJsonObject object = value.toObject();
    if (object.value(u"key").toString() == key) return true;
    for (const QJsonValue& entry : object)
        if (holdsKey(entry, key)) return true;
    return false;
}

} // namespace

const DemoCase& demoCase() {
    static const DemoCase instance = read();
    return instance;
}

QList<QJsonObject> items(const QJsonObject& object, const char* list) {
    QList<QJsonObject> result;
    for (const QJsonValue& entry : object.value(QLatin1String(list)).toArray())
        result.append(entry.toObject());
    return result;
}

QList<QJsonObject> records(const char* kind) {
    if (qstrcmp(kind, "appearances") != 0) return items(demoCase().json, kind);
    QList<QJsonObject> result;
    for (const QJsonObject& identity : items(demoCase().json, "identities"))
        result += items(identity, "appearances");
    return result;
}

QString kindOf(const QString& key) {
    QStringList kinds = demoCase().json.keys();
    kinds.replaceInStrings(QStringLiteral("identities"), QStringLiteral("appearances"));
    for (const QString& kind : kinds)
        for (const QJsonObject& entry : records(kind.toLatin1().constData()))
            if (value(entry, "key") == key) return kind;
    return {};
}

QJsonObject record(const QString& key) {
    for (const QJsonObject& entry : records(kindOf(key).toLatin1().constData()))
        if (value(entry, "key") == key) return entry;
    return {};
}

bool hasPart(const QString& key) {
    return holdsKey(demoCase().json, key);
}

QString value(const QJsonObject& object, const char* field) {
    return object.value(QLatin1String(field)).toString();
}

QString folded(QString text) {
    return text.replace(QStringLiteral("-\n"), QString()).simplified();
}

bool stands(const QString& quote, const QString& text) {
    return !quote.isEmpty() && folded(text).contains(folded(quote));
}

QStringList pagesOf(const QString& exhibitKey) {
    return demoCase().pages.value(value(record(exhibitKey), "file"));
}

} // namespace casebound::demo
