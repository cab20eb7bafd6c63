// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/demo_fixture.h"

namespace casebound {
namespace {

class PacketCliTest : public DemoCliTest {
protected:
    QStringList membersOf(const Ran& verified) const {
        QStringList names;
        for (const auto& member : verified.json()[s("members")].toArray())
            names.append(member[s("name")].toString());
        return names;
    }
    void changeByte(const char* name, qint64 at) const {
        QFile file(pathOf(name));
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        const qint64 place = at < 0 ? bytes.size() + at : at;
        bytes[place] = static_cast<char>(bytes[place] ^ 1);
        file.seek(0);
        file.write(bytes);
    }
};

TEST_F(PacketCliTest, WhatIsSealedForReviewersVerifiesAndOpens) {
    const Ran sealed = seal();
    ASSERT_EQ(sealed.status, 0) << sealed.err.toStdString() << sealed.out.toStdString();
    const Ran verified = verify();
    ASSERT_EQ(verified.status, 0) << verified.err.toStdString();
    EXPECT_EQ(verified.json()[s("purpose")].toString(), s("reviewers"));
    EXPECT_EQ(verified.json()[s("audience")].toString(), s("first-review"));
    const QStringList members = membersOf(verified);
    EXPECT_EQ(members.first(4),
              (QStringList{s("HOW-TO-CHECK.txt"), s("summary.pdf"), s("summary.html"), s("summary.json")}));
    EXPECT_EQ(members.filter(s("exhibits/")).size(), 7);
    ASSERT_EQ(unseal().status, 0);
    for (const QString& name : members)
        EXPECT_TRUE(QFile::exists(pathOf("opened/") + name)) << name.toStdString();
    EXPECT_EQ(count("exports"), 1);
    EXPECT_EQ(inCase({s("check"), s("a.casebound")}).status, 0);
}

TEST_F(PacketCliTest, TheSignerIsUnknownUntilTheReaderExpectsOrKnowsIt) {
    const Ran sealed = seal();
    ASSERT_EQ(sealed.status, 0);
    const QString fingerprint = sealed.json()[s("fingerprint")].toString();
    EXPECT_EQ(verify().json()[s("signer")].toString(), s("unknown"));
    EXPECT_EQ(verify({s("--signer"), fingerprint}).json()[s("signer")].toString(), s("expected"));
    write(pathOf("known"), "The well group  " + fingerprint.toLatin1() + "\n");
    const Ran known = verify({s("--known"), s("known")});
    EXPECT_EQ(known.json()[s("signer")].toString(), s("known"));
    EXPECT_EQ(known.json()[s("signer_name")].toString(), s("The well group"));
    const Ran other = verify({s("--signer"), s("0000 0000 0000 0000 0000 0000 0000 0000 0000 0000")});
    EXPECT_EQ(other.status, 1);
    EXPECT_EQ(other.error()[s("code")].toString(), s("refused"));
    EXPECT_EQ(verify({s("--signer"), fingerprint.left(8)}).status, 2);
}

TEST_F(PacketCliTest, TheSameAudienceKnowsTheKeyAgainAndAnotherCannotTellThatItIsOneCase) {
    const QString first = seal().json()[s("fingerprint")].toString();
    QFile::remove(pathOf("p.age"));
    EXPECT_EQ(seal().json()[s("fingerprint")].toString(), first);
    const Ran other = inCase({s("seal"), s("a.casebound"), s("--to"), m_recipient, s("-o"), s("q.age"),
                              s("--purpose"), s("reviewers"), s("--audience"), s("second-review")});
    ASSERT_EQ(other.status, 0);
    EXPECT_NE(other.json()[s("fingerprint")].toString(), first);
}

TEST_F(PacketCliTest, PublicationIsRefusedWithTheRecordToMendAndNothingIsWritten) {
    const Ran refused = inCase({s("seal"), s("a.casebound"), s("--to"), m_recipient, s("-o"), s("p.age"),
                                s("--purpose"), s("publication"), s("--audience"), s("everybody")});
    EXPECT_EQ(refused.status, 1);
    EXPECT_FALSE(refused.json()[s("left")].toBool());
    EXPECT_TRUE(blocking(refused).contains(s("consent-refused")));
    EXPECT_TRUE(blocking(refused).contains(s("no-consent")));
    for (const auto& row : refused.json()[s("checklist")].toArray())
        EXPECT_TRUE(row[s("reason")].toString() != s("consent-refused") ||
                    !row[s("ref")].toString().isEmpty());
    EXPECT_FALSE(exists("p.age"));
    EXPECT_FALSE(exists("p.age.part"));
    EXPECT_EQ(count("exports"), 0);
}

TEST_F(PacketCliTest, AnExhibitInWhichNobodyLookedForNamesDoesNotLeave) {
    write(pathOf("unread.json"), R"({"exhibits": [{"ref": "EX-002", "candidates_reviewed": false}]})");
    ASSERT_EQ(inCase({s("load"), s("a.casebound"), s("unread.json")}).status, 0);
    const Ran refused = seal();
    EXPECT_EQ(refused.status, 1);
    EXPECT_EQ(blocking(refused), QStringList{s("not-reviewed")});
    EXPECT_FALSE(exists("p.age"));
}

TEST_F(PacketCliTest, NothingIsTakenOutOfAPacketThatWasChanged) {
    ASSERT_EQ(seal().status, 0);
    for (const qint64 at : {qint64(40), qint64(5000), qint64(-1)}) {
        changeByte("p.age", at);
        EXPECT_NE(unseal().status, 0) << at;
        EXPECT_FALSE(exists("opened"));
        EXPECT_FALSE(exists("opened.part"));
        changeByte("p.age", at);
    }
    EXPECT_EQ(unseal().status, 0);
}

TEST_F(PacketCliTest, APassphraseOpensWhatWasSealedWithIt) {
    const QStringList words =
        forReviewers({s("seal"), s("a.casebound"), s("-o"), s("p.age"), s("--json"), s("--passphrase-fd"),
                      s("3"), s("--packet-passphrase-fd"), s("3")});
    ASSERT_EQ(run(words, "quiet river stone\nloud hill water").status, 0);
    const QStringList open{s("verify"), s("p.age"), s("--packet-passphrase-fd"), s("3"), s("--json")};
    EXPECT_EQ(run(open, "loud hill water").status, 0);
    const Ran wrong = run(open, "loud hill wine");
    EXPECT_EQ(wrong.status, 3);
    EXPECT_EQ(wrong.error()[s("code")].toString(), s("wrong-passphrase"));
}

TEST_F(PacketCliTest, OnlyWhatIsSelectedLeavesWithWhatItRestsOn) {
    const Ran sealed = seal({s("--select"), s("AL-004"), s("--select"), s("EV-002")});
    ASSERT_EQ(sealed.status, 0) << sealed.out.toStdString();
    EXPECT_EQ(membersOf(verify()).filter(s("exhibits/")).size(), 1); // the decision that AL-004 cites
    ASSERT_EQ(unseal().status, 0);
    QFile summary(pathOf("opened/summary.html"));
    ASSERT_TRUE(summary.open(QIODevice::ReadOnly));
    const QByteArray html = summary.readAll();
    EXPECT_TRUE(html.contains("The seed fund in 2016"));
    EXPECT_FALSE(html.contains("Pressure on members"));
}

TEST_F(PacketCliTest, PurposeAudienceAndExactlyOneWayToOpenItAreAskedFor) {
    const QStringList whole{s("seal"), s("a.casebound"), s("-o"), s("p.age")};
    EXPECT_EQ(inCase(whole + QStringList{s("--to"), m_recipient}).status, 2);
    EXPECT_EQ(inCase(whole + QStringList{s("--to"), m_recipient, s("--purpose"), s("reviewers"),
                                         s("--audience"), s("Two reviewers")})
                  .status,
              2);
    EXPECT_EQ(inCase(forReviewers(whole)).status, 2);
    EXPECT_EQ(inCase(forReviewers(whole) + QStringList{s("--to"), s("age1nonsense")}).status, 2);
    EXPECT_FALSE(exists("p.age"));
}

TEST_F(PacketCliTest, AFileThatIsThereIsNotWrittenOver) {
    write(pathOf("p.age"), "something else");
    const Ran refused = seal();
    EXPECT_NE(refused.status, 0);
    EXPECT_EQ(refused.error()[s("code")].toString(), s("already-exists"));
    QFile kept(pathOf("p.age"));
    ASSERT_TRUE(kept.open(QIODevice::ReadOnly));
    EXPECT_EQ(kept.readAll(), "something else");
    EXPECT_EQ(count("exports"), 0);
}

} // namespace
} // namespace casebound
