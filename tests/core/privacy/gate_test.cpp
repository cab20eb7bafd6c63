// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/hash.h"
#include "core/privacy/gate.h"
#include "core/report/report.h"
#include "tests/core/privacy/gate_fixture.h"
#include "tests/support/releasing.h"

namespace casebound::privacy {
namespace {

using records::AppearanceRole;
using records::Naming;

class ReleaseTest : public GateTest {
protected:
    void SetUp() override {
        GateTest::SetUp();
        m_author = person(u"Marguerite Sallow"_qs, AppearanceRole::Author);
        bringUpToDate();
        m_consents = {groundFor(m_author)};
    }
    Result<Released> release(Gate& gate, const QByteArray& bytes, const QString& reason = {}) {
        CB_TRY(Finished finished, Finished::of(u"reply.html"_qs, bytes));
        NoProgress progress;
        return gate.release(std::move(finished), progress, reason);
    }
    AppearanceId m_author;
};

TEST_F(ReleaseTest, ADocumentGoesAllTheWayOut) {
    m_departure.documents = {saying(u"Marguerite Sallow wrote it."_qs)};
    Gate gate = open();
    ASSERT_OK_AND(const ClearedDocument cleared, gate.clear(m_departure.documents[0]));
    EXPECT_EQ(wordsOf(cleared), u"Author 1 wrote it."_qs);
    ASSERT_OK_AND(const QByteArray html, report::html(cleared));
    ASSERT_OK_AND(const Released released, release(gate, html));
    EXPECT_EQ(released.name(), u"reply.html"_qs);
    EXPECT_EQ(released.size(), html.size());
    EXPECT_EQ(released.sha256(), crypto::sha256(html));
    ASSERT_OK_AND(const MappedContent content, MappedContent::of(released.content()));
    EXPECT_EQ(content.bytes().toByteArray(), html);
    for (const FileFindings& file : gate.findings())
        for (const LeakHit& hit : file.hits)
            ADD_FAILURE() << qPrintable(hit.rule) << ' ' << qPrintable(hit.where) << ' ' << hit.offset << '+'
                          << hit.length;
}

TEST_F(ReleaseTest, NothingIsClearedOrReleasedWhileSomethingBlocks) {
    m_departure.documents = {saying(u"Marguerite Sallow wrote it."_qs)};
    m_consents = {};
    Gate gate = open();
    EXPECT_FALSE(gate.isClear());
    EXPECT_THAT(gate.clear(m_departure.documents[0]), FailsWith(ErrorCode::Refused));
    EXPECT_THAT(release(gate, "<html><p>Nothing</p>"), FailsWith(ErrorCode::Refused));
}

TEST_F(ReleaseTest, ADocumentThatShowsMoreThanTheDepartureIsNotCleared) {
    m_departure.documents = {saying(u"Somebody wrote it."_qs)};
    const Gate gate = open();
    ASSERT_TRUE(gate.isClear());
    EXPECT_THAT(gate.clear(mentioning({m_author})), FailsWith(ErrorCode::Refused));

    const document::Document old = saying(u"Hester Vane wrote it."_qs);
    EXPECT_THAT(gate.clear(old), IsOk());
    person(u"Hester Vane"_qs, AppearanceRole::ThirdParty);
    bringUpToDate();
    m_departure.documents = {saying(u"Somebody wrote it."_qs)};
    const Gate now = open();
    ASSERT_TRUE(now.isClear());
    EXPECT_THAT(now.clear(old), FailsWith(ErrorCode::Refused)) << "it holds a name in the clear";
}

TEST_F(ReleaseTest, ANameInAFinishedFileBlocksAndIsReported) {
    m_departure.documents = {saying(u"Marguerite Sallow wrote it."_qs)};
    Gate gate = open();
    const auto released = release(gate, "<html><p>Marguerite Sallow wrote it.</p>");
    ASSERT_THAT(released, FailsWith(ErrorCode::Refused));
    EXPECT_FALSE(released.error().message.contains(u"Sallow"_qs));
    EXPECT_THAT(release(gate, "<html><p>Marguerite Sallow</p>", u"it is only a test"_qs),
                FailsWith(ErrorCode::Refused))
        << "no reason is good enough";
    ASSERT_EQ(gate.findings().size(), 2);
    EXPECT_EQ(gate.findings()[0].file, u"reply.html"_qs);
    ASSERT_EQ(gate.findings()[0].hits.size(), 1);
    EXPECT_EQ(gate.findings()[0].hits[0].appearance, m_author);
}

TEST_F(ReleaseTest, ALookAlikeNameNeedsAReason) {
    const QByteArray bytes = "<html><p>M\xD0\xB0rguerite Sallow wrote it.</p>";
    Gate gate = open();
    EXPECT_THAT(release(gate, bytes), FailsWith(ErrorCode::Refused));
    EXPECT_THAT(release(gate, bytes, u"somebody else of nearly that name"_qs), IsOk());
    EXPECT_EQ(gate.findings().size(), 2);
}

TEST_F(ReleaseTest, NearNamesAndPatternsAreListedAndLeave) {
    Gate gate = open();
    EXPECT_THAT(release(gate, "<html><p>Marguerite Salow, desk@example.org</p>"), IsOk());
    ASSERT_EQ(gate.findings().size(), 1);
    EXPECT_EQ(gate.findings()[0].hits.size(), 2);
}

TEST_F(ReleaseTest, APublicFormLeavesWhereItIsShownByChoiceAndNowhereElse) {
    setAppearance(m_author, AppearanceRole::Author, Naming::PublicForm);
    setPublicForm(m_author, u"Marguerite Sallow"_qs);
    bringUpToDate();
    m_departure.documents = {mentioning({m_author})};
    Gate shown = open();
    ASSERT_OK_AND(const ClearedDocument cleared, shown.clear(m_departure.documents[0]));
    ASSERT_OK_AND(const QByteArray html, report::html(cleared));
    ASSERT_TRUE(html.contains("Marguerite Sallow"));
    EXPECT_THAT(release(shown, html), IsOk());

    m_departure.documents = {saying(u"Somebody wrote it."_qs)};
    Gate notShown = open();
    EXPECT_THAT(release(notShown, html), FailsWith(ErrorCode::Refused));
}

TEST_F(ReleaseTest, AFileThatCannotBeReadBackDoesNotLeave) {
    Gate gate = open();
    EXPECT_THAT(release(gate, "%PDF-1.7\nnothing that is a PDF"), FailsWith(ErrorCode::Refused));

    auto withoutReader =
        Gate::open({connection(), keys(), m_random, {u"/nowhere/casebound-reader"_qs}}, m_departure, {});
    ASSERT_THAT(withoutReader, IsOk());
    EXPECT_THAT(release(*withoutReader, "<html><p>Nothing</p>"), FailsWith(ErrorCode::Refused));
}

TEST_F(ReleaseTest, StoppingIsNoRefusal) {
    Gate gate = open();
    ASSERT_OK_AND(Finished finished, Finished::of(u"reply.html"_qs, "<html><p>Nothing</p>"));
    CancelAfter progress(0);
    EXPECT_THAT(gate.release(std::move(finished), progress), FailsWith(ErrorCode::Cancelled));
}

TEST(Finished, TooLargeAFileIsRefusedWithTheReason) {
    EXPECT_THAT(Finished::of(u"a"_qs, QByteArray(1024, 'x'), 1024), IsOk());
    const auto tooLarge = Finished::of(u"a"_qs, QByteArray(1025, 'x'), 1024);
    ASSERT_THAT(tooLarge, FailsWith(ErrorCode::Refused));
    EXPECT_TRUE(tooLarge.error().message.contains(u"larger"_qs));
    ASSERT_OK_AND(auto content, reading::SealedDocument::copyOf(QByteArray(1025, 'x')));
    EXPECT_THAT(Finished::adopt(u"a"_qs, std::move(content), 1024), FailsWith(ErrorCode::Refused));
    EXPECT_EQ(kMaxFinished, qint64(512) * 1024 * 1024);
}

TEST(Finished, CanBeEmpty) {
    ASSERT_OK_AND(const Released released, ReleasingForTests::release(u"a"_qs, {}));
    EXPECT_EQ(released.size(), 0);
    EXPECT_EQ(released.sha256(), crypto::sha256({}));
}

} // namespace
} // namespace casebound::privacy
