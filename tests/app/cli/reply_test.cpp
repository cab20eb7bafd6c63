// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/demo_fixture.h"

namespace casebound {
namespace {

class ReplyCliTest : public DemoCliTest {
protected:
    Ran reply(const char* format, const char* file) const {
        return inCase(forReviewers(
            {s("reply"), s("a.casebound"), s("RE-001"), s("--format"), s(format), s("-o"), s(file)}));
    }
    QByteArray contents(const char* name) const {
        QFile file(pathOf(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

TEST_F(ReplyCliTest, AReplyLeavesInEveryFormatUnderLabelsOfItsOwn) {
    for (const char* format : {"md", "html", "pdf"}) {
        const QByteArray file = QByteArray("reply.") + format;
        const Ran written = reply(format, file.constData());
        ASSERT_EQ(written.status, 0) << format << written.err.toStdString() << written.out.toStdString();
        EXPECT_FALSE(contents(file.constData()).isEmpty());
    }
    const QByteArray text = contents("reply.md");
    EXPECT_TRUE(text.contains("Point 11"));
    EXPECT_TRUE(text.contains("We thank all members who have brought cake and kind words."));
    EXPECT_TRUE(text.contains("Leonie Strandhuber")); // in public by choice
    EXPECT_FALSE(text.contains("Pfefferk"));
    EXPECT_TRUE(text.contains("Respondent 1"));
    EXPECT_EQ(count("exports"), 3);
}

TEST_F(ReplyCliTest, AFormatOfLaterVersionsIsRefusedBeforeAnythingHappens) {
    EXPECT_EQ(reply("odt", "reply.odt").status, 2);
    EXPECT_FALSE(exists("reply.odt"));
}

TEST_F(ReplyCliTest, SomethingThatIsNoReplyAndAFolderThatIsNotThereAreNamed) {
    EXPECT_EQ(inCase(forReviewers({s("reply"), s("a.casebound"), s("ST-001"), s("--format"), s("md"), s("-o"),
                                   s("r.md")}))
                  .error()[s("code")]
                  .toString(),
              s("not-found"));
    const Ran nowhere = reply("md", "no/such/folder/r.md");
    EXPECT_EQ(nowhere.error()[s("code")].toString(), s("not-found"));
    EXPECT_EQ(count("exports"), 0);
}

TEST_F(ReplyCliTest, ASummaryIsWrittenAsTheFilesNameEnds) {
    for (const char* file : {"all.html", "all.pdf", "all.md", "all.json"}) {
        const Ran written = inCase(forReviewers({s("export"), s("a.casebound"), s(file)}));
        EXPECT_EQ(written.status, 0) << file << written.out.toStdString();
        EXPECT_TRUE(exists(file));
    }
    EXPECT_EQ(inCase(forReviewers({s("export"), s("a.casebound"), s("all.doc")})).status, 2);
    const QByteArray text = contents("all.md");
    EXPECT_TRUE(text.contains("It is said: Talk about the lease of plot 31"));
    EXPECT_TRUE(text.contains("contradicts"));
}

TEST_F(ReplyCliTest, CoverageCountsWhatNoPointTakesUp) {
    const auto coverage = inCase({s("points"), s("a.casebound"), s("ST-001"), s("--coverage")}).json();
    const auto uncovered = coverage[s("uncovered")].toArray();
    ASSERT_EQ(uncovered.size(), 1);
    EXPECT_EQ(uncovered.first()[s("text")].toString(),
              s("We thank all members who have brought cake and kind words."));
    EXPECT_LT(coverage[s("covered")].toInt() + coverage[s("set_aside")].toInt(),
              coverage[s("characters")].toInt());
    EXPECT_EQ(coverage[s("claims")].toInt(), 21);
    EXPECT_EQ(coverage[s("answered")].toInt(), 21);
}

TEST_F(ReplyCliTest, AProposalIsMadeOnceAndNeverOverPointsThatAreThere) {
    write(
        pathOf("new.json"),
        R"({"public-statements": [{"title": "Note", "text": "1. Nobody asked, and nobody was told. 2. The boat is safe."}]})");
    ASSERT_EQ(inCase({s("load"), s("a.casebound"), s("new.json")}).status, 0);
    const QStringList propose{s("points"), s("a.casebound"), s("ST-004"), s("--propose")};
    EXPECT_EQ(inCase(propose).json()[s("proposed")].toArray().size(), 2);
    EXPECT_TRUE(inCase({s("points"), s("a.casebound"), s("ST-004")}).json()[s("items")].toArray().isEmpty());
    EXPECT_EQ(inCase(propose + QStringList{s("--apply")}).json()[s("taken")].toInt(), 2);
    const auto points = inCase({s("points"), s("a.casebound"), s("ST-004")}).json()[s("items")].toArray();
    ASSERT_EQ(points.size(), 2);
    EXPECT_EQ(points.first()[s("claims")].toArray().size(), 2);
    const Ran again = inCase(propose + QStringList{s("--apply")});
    EXPECT_EQ(again.status, 1);
    EXPECT_EQ(again.error()[s("code")].toString(), s("refused"));
}

TEST_F(ReplyCliTest, LeakcheckFindsARegisteredNameAndRepeatsNothingOfIt) {
    write(pathOf("mail.txt"), "Dear board, Gerold Pfefferkuehn was here again.");
    write(pathOf("clean.txt"), "Dear board, somebody was here again.");
    const Ran found = inCase({s("leakcheck"), s("a.casebound"), s("clean.txt"), s("mail.txt")});
    EXPECT_EQ(found.status, 1);
    const auto files = found.json()[s("files")].toArray();
    ASSERT_EQ(files.size(), 2);
    EXPECT_TRUE(files[0][s("hits")].toArray().isEmpty());
    const auto hits = files[1][s("hits")].toArray();
    ASSERT_FALSE(hits.isEmpty());
    EXPECT_EQ(hits.first()[s("level")].toString(), s("exact"));
    EXPECT_EQ(hits.first()[s("person")].toString(), s("PE-001"));
    EXPECT_FALSE(found.out.contains("Pfeffer"));
    EXPECT_EQ(inCase({s("leakcheck"), s("a.casebound"), s("clean.txt")}).status, 0);
    EXPECT_EQ(inCase({s("leakcheck"), s("a.casebound"), s("absent.txt")}).status, 1);
}

} // namespace
} // namespace casebound
