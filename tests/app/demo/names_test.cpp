// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/demo/demo_case.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QRegularExpression>

namespace casebound::demo {
namespace {

QStringList namesOf(const QJsonObject& identity) {
    QStringList names;
    for (const char* list : {"names", "strong", "weak"})
        for (const QJsonValue& name : identity.value(QLatin1String(list)).toArray())
            names << name.toString();
    return names;
}

bool standsAsAWord(const QString& name, const QString& text) {
    return folded(text).contains(
        QRegularExpression(QStringLiteral("(?<!\\w)%1(?!\\w)").arg(QRegularExpression::escape(name)),
                           QRegularExpression::UseUnicodePropertiesOption));
}

QString allSources() {
    QString text;
    for (const QStringList& pages : demoCase().pages)
        text += pages.join(u'\n') + u'\n';
    return text;
}

TEST(DemoNames, StandAsWholeWordsInTheSources) {
    const QString sources = allSources();
    for (const QJsonObject& identity : items(demoCase().json, "identities"))
        for (const QJsonValue& name : identity.value(u"names").toArray())
            EXPECT_TRUE(standsAsAWord(name.toString(), sources)) << value(identity, "key").toStdString();
}

TEST(DemoNames, AreNotGivenAwayByALabel) {
    for (const QJsonObject& appearance : records("appearances"))
        for (const QJsonObject& identity : items(demoCase().json, "identities"))
            for (const QString& name : namesOf(identity))
                for (const QString& word : name.split(u' '))
                    EXPECT_FALSE(value(appearance, "label").contains(word, Qt::CaseInsensitive))
                        << value(appearance, "key").toStdString();
}

TEST(DemoNames, ComeInFormsThatAreHardToMask) {
    QString names;
    for (const QJsonObject& identity : items(demoCase().json, "identities"))
        names += namesOf(identity).join(u'\n') + u'\n';
    EXPECT_TRUE(names.contains(u'ü'));
    EXPECT_TRUE(names.contains(u'ı')) << "the dotless i of Turkish";
    EXPECT_TRUE(names.contains(
        QRegularExpression(QStringLiteral("\\p{Arabic}"), QRegularExpression::UseUnicodePropertiesOption)));
}

TEST(DemoNames, OneIsBrokenAtTheEndOfALine) {
    int broken = 0;
    const QString sources = allSources();
    for (const QJsonObject& identity : items(demoCase().json, "identities")) {
        for (const QString& name : namesOf(identity)) {
            QString joined = sources;
            joined.replace(QStringLiteral("-\n"), QString());
            broken += static_cast<int>(joined.count(name) - sources.count(name));
        }
    }
    EXPECT_GE(broken, 1);
}

} // namespace
} // namespace casebound::demo
