// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/demo/demo_case.h"

#include <gtest/gtest.h>

namespace casebound::demo {
namespace {

// The text that a citation points into.
QString cited(const QJsonObject& citation) {
    const QString target = value(citation, "target");
    const QString kind = kindOf(target);
    if (kind == u"exhibits") return pagesOf(target).value(citation.value(u"target_part").toInt() - 1);
    if (kind == u"sources") return value(record(target), "wording");
    if (kind == u"public-statements") return value(record(target), "text");
    for (const QJsonObject& paragraph : items(record(target), "paragraphs"))
        if (value(paragraph, "key") == value(citation, "target_part")) return value(paragraph, "text");
    return {};
}

TEST(DemoQuotes, StandWordForWordWhereTheyAreCited) {
    const QList<QJsonObject> citations = records("citations");
    EXPECT_GE(citations.size(), 20);
    for (qsizetype i = 0; i < citations.size(); ++i)
        EXPECT_TRUE(stands(value(citations[i], "quote"), cited(citations[i])))
            << "citation " << i << " of " << value(citations[i], "target").toStdString();
}

TEST(DemoQuotes, OfPointsStandInTheStatementInTheirOrder) {
    for (const QJsonObject& statement : records("public-statements")) {
        for (const QJsonObject& point : items(statement, "points")) {
            qsizetype from = 0;
            for (const QString& part : value(point, "quote").split(QStringLiteral("[…]"))) {
                from = folded(value(statement, "text")).indexOf(folded(part), from);
                ASSERT_GE(from, 0) << value(point, "key").toStdString();
                from += folded(part).size();
            }
        }
    }
}

TEST(DemoQuotes, InTranslationStandInTheTranslation) {
    QString translated;
    for (const QJsonObject& paragraph : items(records("translations").value(0), "paragraphs"))
        translated += value(paragraph, "text") + u'\n';
    int found = 0;
    for (const QJsonObject& citation : records("citations")) {
        const QString quote = value(citation, "translated_quote");
        if (quote.isEmpty()) continue;
        ++found;
        EXPECT_TRUE(stands(quote, translated)) << value(citation, "target").toStdString();
    }
    EXPECT_GE(found, 1);
}

TEST(DemoQuotes, AStatementIsPrintedParagraphByParagraphInItsExhibit) {
    for (const QJsonObject& statement : records("public-statements")) {
        const QString printed = pagesOf(value(statement, "reproduced_in")).join(u'\n');
        for (const QString& paragraph : value(statement, "text").split(QStringLiteral("\n\n")))
            EXPECT_TRUE(stands(paragraph, printed)) << value(statement, "key").toStdString();
    }
}

TEST(DemoQuotes, APublishedTestimonyIsPrintedInItsExhibit) {
    for (const QJsonObject& testimony : records("testimonies")) {
        if (value(testimony, "taken") != u"published") continue;
        const QString printed = pagesOf(value(testimony, "exhibit")).join(u'\n');
        for (const QJsonObject& paragraph : items(testimony, "paragraphs"))
            EXPECT_TRUE(stands(value(paragraph, "text"), printed)) << value(paragraph, "key").toStdString();
    }
}

// A demo in which a quote was changed by a letter would pass the tests above if folding were too kind.
TEST(DemoQuotes, AreNotFoundOnceALetterIsWrong) {
    for (const QJsonObject& citation : records("citations")) {
        QString quote = value(citation, "quote");
        quote[quote.size() / 2] = u'#';
        EXPECT_FALSE(stands(quote, cited(citation)));
    }
}

} // namespace
} // namespace casebound::demo
