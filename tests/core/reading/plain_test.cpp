// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/reading/open_reader.h"
#include "tests/support/pdf_builder.h"

#include <gtest/gtest.h>

namespace casebound::reading {
namespace {

Result<ExtractedText> textOf(const QByteArray& bytes, DocumentKind kind = DocumentKind::Auto) {
    CB_TRY(Opened opened, openBytes(bytes, kind));
    return opened.reader.extractText();
}

Result<QList<FlatValue>> flat(const QByteArray& json) {
    CB_TRY(Opened opened, openBytes(json, DocumentKind::Json));
    return opened.reader.flattenJson();
}

TEST(PlainText, IsDecodedByWhatItsBytesSay) {
    const QString grusse = QStringLiteral("Grüße aus Łódź – 5 €");
    struct Sample {
        QByteArray bytes;
        const char* encoding;
    };
    const QByteArray little(reinterpret_cast<const char*>(grusse.utf16()), grusse.size() * 2);
    for (const Sample& sample :
         {Sample{grusse.toUtf8(), "UTF-8"}, Sample{"\xEF\xBB\xBF" + grusse.toUtf8(), "UTF-8"},
          Sample{"\xFF\xFE" + little, "UTF-16LE"}, Sample{little, "UTF-16LE"}}) {
        ASSERT_OK_AND(const ExtractedText text, textOf(sample.bytes, DocumentKind::Text));
        EXPECT_EQ(text.text, grusse);
        EXPECT_EQ(text.encoding, QString::fromLatin1(sample.encoding));
    }
    ASSERT_OK_AND(const ExtractedText old, textOf("Gr\xfc\xdf"
                                                  "e \x96 5 \x80",
                                                  DocumentKind::Text));
    EXPECT_EQ(old.text, QStringLiteral("Grüße – 5 €"));
    EXPECT_EQ(old.encoding, QStringLiteral("windows-1252"));
}

TEST(PlainText, LosesOnlyWhatHidesText) {
    ASSERT_OK_AND(const ExtractedText text, textOf("a\r\nb\tc\u202Ed\u200Ce\u00ADf", DocumentKind::Text));
    EXPECT_EQ(text.text, QStringLiteral("a\nb\tcd\u200Ce\u00ADf"));
}

TEST(PlainText, IsNotMadeOfAnything) {
    EXPECT_THAT(textOf(QByteArray("\0\1\2\3\xff", 5), DocumentKind::Text),
                FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(textOf(pdfWithText({QStringLiteral("Minutes")})), FailsWith(ErrorCode::InvalidInput));
}

TEST(Html, IsReadWithoutItsTagsButWithWhatTheyHold) {
    const QByteArray html =
        "<!DOCTYPE html><html><head><title>Reply</title><style>.a{color:red}</style></head>"
        "<body title='At&#116;ribute'><p>Caf&eacute; <b>Mar</b>ia&nbsp;&amp; Co</p><!-- a comment -->"
        "<script>let hidden = \"in script\";</script><a href=\"mailto:x@example.org\">1 < 2</a>";
    ASSERT_OK_AND(const ExtractedText text, textOf(html));
    EXPECT_TRUE(text.text.contains(QStringLiteral("Café Maria\u00A0& Co")));
    EXPECT_TRUE(text.text.contains(QStringLiteral("1 < 2")));
    for (const char* part :
         {"Reply", "Attribute", "a comment", "in script", "mailto:x@example.org", "color:red"})
        EXPECT_TRUE(text.text.contains(QString::fromLatin1(part))) << part;
    EXPECT_FALSE(text.text.contains(QStringLiteral("<b>")));
    EXPECT_LT(text.text.indexOf(QStringLiteral("Maria")), text.text.indexOf(QStringLiteral("in script")));
}

TEST(Html, ThatIsCutOffAnywhereIsStillRead) {
    const QByteArray html =
        "<html><p class=\"a 'b'\" hidden>x<!-- c --><script>d</script><![CDATA[e]]>&#x41;&unknown;";
    for (qsizetype size = 6; size <= html.size(); ++size)
        EXPECT_THAT(textOf(html.left(size), DocumentKind::Html), IsOk()) << size;
}

TEST(Json, IsFlattenedInOrder) {
    ASSERT_OK_AND(
        const QList<FlatValue> values,
        flat(R"({"version": 1.50, "members": [{"name": "a.pdf", "ok": true}, {}, []], "odd key": null,)"
             R"( "text": "A\u00e9\n\ud83d\ude00"})"));
    const QStringList paths{QStringLiteral("version"),       QStringLiteral("members[0].name"),
                            QStringLiteral("members[0].ok"), QStringLiteral("members[1]"),
                            QStringLiteral("members[2]"),    QStringLiteral("[\"odd key\"]"),
                            QStringLiteral("text")};
    ASSERT_EQ(values.size(), paths.size());
    for (qsizetype i = 0; i < paths.size(); ++i)
        EXPECT_EQ(values[i].path, paths[i]);
    EXPECT_EQ(values[0].value, QStringLiteral("1.50")); // as written
    EXPECT_EQ(values[0].type, JsonType::Number);
    EXPECT_EQ(values[3].type, JsonType::Object);
    EXPECT_EQ(values[4].type, JsonType::Array);
    EXPECT_EQ(values[6].value, QStringLiteral("Aé\n😀"));
}

TEST(Json, IsRefusedWhereReadersWouldDisagree) {
    for (const char* bad : {R"({"a":1,"a":2})",
                            R"({"a":1,"\u0061":2})",
                            "[1,]",
                            "{\"a\":}",
                            "[01]",
                            "[+1]",
                            "[1.]",
                            "[.5]",
                            "[1e]",
                            "[nul]",
                            "\"open",
                            "[\"\\x\"]",
                            "[\"\\u12g4\"]",
                            "[\"\\ud800\"]",
                            "[\"a\nb\"]",
                            "{} {}",
                            "{'a':1}",
                            "[NaN]",
                            "// c\n[]",
                            "[1 2]",
                            "{\"a\" 1}",
                            "-",
                            "[\"\\u+123\"]"})
        EXPECT_THAT(flat(bad), FailsWith(ErrorCode::InvalidInput)) << bad;
    EXPECT_THAT(flat("null"), IsOk());
    EXPECT_THAT(flat(" [ -0.5e+10 , 0 ] "), IsOk());
}

TEST(Json, IsRefusedWhenNestedWithoutEnd) {
    EXPECT_THAT(flat(QByteArray(60, '[') + QByteArray(60, ']')), IsOk());
    EXPECT_THAT(flat(QByteArray(100000, '[') + QByteArray(100000, ']')), FailsWith(ErrorCode::InvalidInput));
}

TEST(Everything, InTextIsTheText) {
    ASSERT_OK_AND(Opened opened, openBytes("# Reply\n\nSome *Markdown*."));
    ASSERT_OK_AND(const QList<Passage> passages, opened.reader.extractEverything());
    ASSERT_EQ(passages.size(), 1);
    EXPECT_EQ(passages[0].text, QStringLiteral("# Reply\n\nSome *Markdown*."));
    EXPECT_EQ(placeName(passages[0].place), QStringLiteral("text"));
}

TEST(Everything, InJsonIsAlsoReadUnescaped) {
    ASSERT_OK_AND(Opened opened, openBytes(R"({"\u004bey": "M\u0061ria"})"));
    ASSERT_OK_AND(const QList<Passage> passages, opened.reader.extractEverything());
    EXPECT_TRUE(textsAt(passages, Place::Text).contains(QStringLiteral("Maria")));
    EXPECT_TRUE(textsAt(passages, Place::Text).contains(QStringLiteral("Key")));
}

} // namespace
} // namespace casebound::reading
