// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/schema.h"
#include "tests/core/session/desk_fixture.h"

#include <functional>

namespace casebound::session {
namespace {

// A case with some texts, whose search index or file is tampered with.
class CheckTest : public DeskTest {
protected:
    void SetUp() override {
        DeskTest::SetUp();
        load(R"({"events": [{"title": "A lantern over the weir"}, {"title": "Gerold Pfefferkorn at the weir"},
                            {"title": "..."}]})");
        PdfBuilder pdf;
        pdf.addPage(PdfBuilder::textAt(72, 700, "The key of the boathouse was missing."));
        import(pdf.build());
        m_path = m_case->path();
    }
    vault::Services services() { return {m_derivation, m_random, m_clock}; }
    void tamper(const char* sql) {
        ASSERT_THAT(m_case->close(), IsOk());
        m_case.reset();
        {
            ASSERT_OK_AND(auto vault, vault::Vault::open(m_path, {SecureBytes::copyOf("old"), {}, {}},
                                                         services(), casefile::migrations()));
            ASSERT_THAT(vault.connection().execute(sql), IsOk());
        }
        reopen();
    }
    void reopen() {
        ASSERT_OK_AND(m_case,
                      CaseSession::open(m_path, {SecureBytes::copyOf("old"), {}, {}}, services(), s("Ada")));
    }
    CheckReport check() {
        auto report = m_case->check(m_quiet);
        EXPECT_THAT(report, IsOk());
        return report ? *report : CheckReport();
    }
    qsizetype found(const char* word) { return m_case->search(s(word), 50).value_or(QJsonArray()).size(); }

    QString m_path;
};

TEST_F(CheckTest, AnIndexThatSaysWhatTheTextsSayAgrees) {
    const CheckReport report = check();
    EXPECT_TRUE(report.isWhole());
    EXPECT_GE(report.index.texts, 4);
    EXPECT_EQ(report.originals, 1);
}

TEST_F(CheckTest, ATextThatIsMissingInTheIndexIsCountedAndTheIndexMended) {
    tamper("INSERT INTO search (search, rowid, body) SELECT 'delete', row, body FROM text WHERE body LIKE "
           "'%lantern%'");
    EXPECT_EQ(found("lantern"), 0);
    const CheckReport report = check();
    EXPECT_EQ(report.index.missing, 1);
    EXPECT_FALSE(report.isWhole());
    EXPECT_TRUE(report.recordsAreWhole());
    ASSERT_THAT(m_case->mendSearchIndex(m_quiet), IsOk());
    EXPECT_EQ(found("lantern"), 1);
    EXPECT_TRUE(check().isWhole());
}

TEST_F(CheckTest, OtherWordsAndSurplusTextsInTheIndexAreCountedAndGoWhenItIsMended) {
    tamper("INSERT INTO search (search, rowid, body) SELECT 'delete', row, body FROM text WHERE body LIKE "
           "'%lantern%';"
           "INSERT INTO search (rowid, body) SELECT row, 'a ladder' FROM text WHERE body LIKE '%lantern%';"
           "INSERT INTO search (rowid, body) VALUES (9000, 'a name that was erased')");
    const CheckReport report = check();
    EXPECT_EQ(report.index.different, 1);
    EXPECT_EQ(report.index.surplus, 1);
    ASSERT_THAT(m_case->mendSearchIndex(m_quiet), IsOk());
    EXPECT_EQ(found("ladder"), 0);
    EXPECT_TRUE(check().isWhole());
}

TEST_F(CheckTest, AnUncheckedTextIsNeitherMissedNorIndexedByMending) {
    tamper("UPDATE text SET checked = 0 WHERE body LIKE '%lantern%'");
    EXPECT_TRUE(check().index.agrees());
    ASSERT_THAT(m_case->mendSearchIndex(m_quiet), IsOk());
    EXPECT_EQ(found("lantern"), 0);
    EXPECT_TRUE(check().index.agrees());
}

// Of whatever page is lost: check goes to its end, and says so.
TEST_F(CheckTest, ADamagedPageIsAFindingAndNotTheEndOfTheCheck) {
    ASSERT_THAT(m_case->close(), IsOk());
    m_case.reset();
    QFile file(m_path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    const QByteArray whole = file.readAll();
    int looked = 0;
    constexpr qint64 kPage = 4096;
    for (qint64 page = 1; page < whole.size() / kPage; page += 7) {
        ASSERT_TRUE(file.seek(page * kPage + 500) && file.putChar(char(whole.at(page * kPage + 500) ^ 1)) &&
                    file.flush());
        auto opened = CaseSession::open(m_path, {SecureBytes::copyOf("old"), {}, {}}, services(), s("Ada"));
        if (opened) {
            const auto report = (*opened)->check(m_quiet);
            ASSERT_THAT(report, IsOk()) << page;
            EXPECT_FALSE(report->findings.isEmpty()) << page;
            EXPECT_FALSE(report->recordsAreWhole()) << page;
            opened->reset();
            ++looked;
        } else {
            EXPECT_EQ(opened.error().code, ErrorCode::Damaged) << page;
        }
        ASSERT_TRUE(file.seek(0) && file.write(whole) == whole.size() && file.flush());
    }
    EXPECT_GT(looked, 3);
}

} // namespace
} // namespace casebound::session
