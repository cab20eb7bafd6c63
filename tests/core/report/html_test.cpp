// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/report/everywhere.h"
#include "tests/support/result_matchers.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <gtest/gtest.h>

namespace casebound::report {
namespace {

QString asHtml(const privacy::ClearedDocument& document, Mark mark = Mark::None) {
    const auto bytes = html(document, mark);
    EXPECT_THAT(bytes, IsOk());
    return QString::fromUtf8(bytes.value_or(QByteArray()));
}

QStringList all(const QString& text, const char* pattern) {
    QStringList found;
    for (auto matches = QRegularExpression(QLatin1String(pattern)).globalMatch(text); matches.hasNext();)
        found.append(matches.next().captured(1));
    return found;
}

QString withoutStyle(QString page) {
    const qsizetype start = page.indexOf(QStringLiteral("<style>"));
    return page.remove(start, page.indexOf(QStringLiteral("</style>")) - start);
}

TEST(Html, AllowsItsOwnStyleAndNothingElse) {
    const QString page = asHtml(sample());
    const QStringList styles = all(page, "(?s)<style>(.*?)</style>");
    ASSERT_EQ(styles.size(), 1);
    const QByteArray hash =
        QCryptographicHash::hash(styles.first().toUtf8(), QCryptographicHash::Sha256).toBase64();
    const QStringList policies = all(page, "Content-Security-Policy\" content=\"([^\"]*)\"");
    ASSERT_EQ(policies.size(), 1);
    EXPECT_EQ(policies.first(), QStringLiteral("default-src 'none'; style-src 'sha256-%1'; base-uri 'none'; "
                                               "form-action 'none'")
                                    .arg(QString::fromLatin1(hash)));
}

TEST(Html, LoadsNothingAndRunsNothing) {
    const QString page = asHtml(sample());
    EXPECT_FALSE(page.contains(QRegularExpression(QStringLiteral(
        "<(script|img|link|iframe|object|embed|base|form|input|svg|video|audio)\\b|\\bsrc=|\\sstyle="))));
    EXPECT_FALSE(withoutStyle(page).contains(QRegularExpression(QStringLiteral("<[^>]*\\son[a-z]+="))));
    EXPECT_FALSE(page.contains(QRegularExpression(QStringLiteral("@import|url\\("))));
    for (const QString& target : all(page, "href=\"([^\"]*)\""))
        EXPECT_TRUE(target.startsWith(u'#') || target.startsWith(QStringLiteral("https://example.org/")))
            << target.toStdString();
}

TEST(Html, ShowsContentThatLooksLikeMarkupAsItIs) {
    const QString nasty =
        QStringLiteral("</style></p><script>alert(\"it's\")</script> &amp; <b onclick='x'>");
    const QString page = asHtml(everywhere(nasty));
    EXPECT_FALSE(page.contains(QStringLiteral("<script")));
    EXPECT_FALSE(page.contains(QStringLiteral("<b ")));
    EXPECT_EQ(page.count(QStringLiteral("</style>")), 1);
    // The title stands twice, in the head and above the text.
    EXPECT_EQ(
        page.count(QStringLiteral("&lt;script&gt;alert(&quot;it's&quot;)&lt;/script&gt; &amp;amp; &lt;b")),
        kPlaces + 1);
    // A ' is only harmless because no attribute of ours stands in single quotes.
    EXPECT_FALSE(withoutStyle(page).contains(QRegularExpression(QStringLiteral("<[^>]*\\s[a-z-]+='"))));
}

TEST(Html, KeepsAnAddressWithinItsAttribute) {
    const QString page = asHtml(clearedBlocks({document::Paragraph<Content>{
        {document::Link{maskedText(QStringLiteral("https://example.org/?q=\"><script>x</script>&b='"))}}}}));
    EXPECT_FALSE(page.contains(QStringLiteral("<script")));
    for (const QString& target : all(page, "href=\"([^\"]*)\""))
        EXPECT_FALSE(target.contains(u'<') || target.contains(u'>')) << target.toStdString();
}

TEST(Html, LinksOnlyToTheWebAndToMail) {
    for (const char* address :
         {"http://example.org/a", "https://example.org/a", "mailto:board@example.org"}) {
        const QString page = asHtml(clearedBlocks(
            {document::Paragraph<Content>{{document::Link{maskedText(QString::fromUtf8(address))}}}}));
        EXPECT_TRUE(page.contains(QStringLiteral("<a href=\"%1\" rel=\"noopener noreferrer\">%1</a>")
                                      .arg(QString::fromUtf8(address))))
            << address;
    }
    for (const char* address : {"javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "file:///x",
                                "ftp://example.org/", "//example.org/", "vbscript:x", "relative/path"}) {
        const QString page = asHtml(clearedBlocks(
            {document::Paragraph<Content>{{document::Link{maskedText(QString::fromUtf8(address))}}}}));
        EXPECT_FALSE(page.contains(QStringLiteral("href="))) << address;
        EXPECT_TRUE(page.contains(QString::fromUtf8(address).toHtmlEscaped())) << address;
    }
}

TEST(Html, GivesEveryHeadingAnAnchorOfItsOwn) {
    const QString page = asHtml(sample());
    const QStringList headings = all(page, "<h[2-6] id=\"([^\"]*)\"");
    EXPECT_EQ(headings.size(), 4 + 16);
    QStringList once = headings;
    once.removeDuplicates();
    EXPECT_EQ(once.size(), headings.size());
    EXPECT_FALSE(headings.contains(QString()));
    EXPECT_EQ(all(page, "<(h1)\\b").size(), 1) << "the title";
    const QStringList targets = all(page, "href=\"#([^\"]*)\"");
    EXPECT_GE(targets.size(), 12) << "the contents, and a reference to the point";
    for (const QString& target : targets)
        EXPECT_TRUE(headings.contains(target)) << target.toStdString();
}

TEST(Html, NamesItsLanguageAndTurnsRoundForOneFromTheRight) {
    Document document;
    document.title = {content(QStringLiteral("پاسخ"))};
    document.language = document::LanguageTag(QStringLiteral("fa"));
    document.blocks.push_back(paragraph(QStringLiteral("x")));
    EXPECT_TRUE(asHtml(cleared(document)).contains(QStringLiteral("<html lang=\"fa\" dir=\"rtl\">")));
    document.language = document::LanguageTag(QStringLiteral("de"));
    EXPECT_TRUE(asHtml(cleared(document)).contains(QStringLiteral("<html lang=\"de\">")));
}

TEST(Html, SetsAQuoteFromTheRightWhateverItsFirstLetter) {
    const QString page =
        asHtml(clearedBlocks({document::Quote<Content>{{{content(QStringLiteral("PDF دریافت نکرده است"))}},
                                                       {},
                                                       document::LanguageTag(QStringLiteral("fa"))}}));
    EXPECT_TRUE(page.contains(QStringLiteral("<blockquote dir=\"rtl\" lang=\"fa\">")));
    EXPECT_TRUE(page.contains(QStringLiteral("<p dir=\"rtl\" lang=\"fa\">PDF")));
    // Where nobody said a language, the first letter decides.
    const QString unnamed = asHtml(clearedBlocks({paragraph(QStringLiteral("دریافت"))}));
    EXPECT_TRUE(unnamed.contains(QStringLiteral("<p dir=\"auto\">")));
}

TEST(Html, SaysThatItIsADraftWhereItIs) {
    const QString mark = QStringLiteral("<p class=\"mark\">DRAFT</p>");
    EXPECT_TRUE(asHtml(sample(), Mark::Draft).contains(mark));
    EXPECT_FALSE(asHtml(sample()).contains(QStringLiteral("DRAFT")));
}

TEST(Html, IsTheSameTwice) {
    EXPECT_EQ(asHtml(sample()), asHtml(sample()));
}

} // namespace
} // namespace casebound::report
