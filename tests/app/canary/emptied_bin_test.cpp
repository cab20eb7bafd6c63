// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/casefile/schema.h"
#include "core/session/case_session.h"
#include "core/storage/handle.h"
#include "tests/app/canary/decrypted_pages.h"
#include "tests/app/canary/markers.h"
#include "tests/app/canary/page_forms.h"
#include "tests/support/cheap_key_derivation.h"
#include "tests/support/pdf_builder.h"
#include "tests/support/result_matchers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace casebound::canary {
namespace {

// A connection refuses that: its authorizer goes first.
void stopOverwriting(const storage::Connection& connection) {
    sqlite3* database = storage::Access::handle(connection)->database();
    sqlite3_set_authorizer(database, nullptr, nullptr);
    ASSERT_EQ(sqlite3_exec(database, "PRAGMA secure_delete = OFF", nullptr, nullptr, nullptr), 0);
}

QString s(const char* text) {
    return QString::fromUtf8(text);
}

// What is erased holds content markers; what stays holds kStays and a name.
class EmptiedBinTest : public ::testing::Test {
protected:
    static constexpr const char* kStays = "bleibtqab";
    static constexpr int kMany = 150; // so many that pages of the trees are split and joined again

    void SetUp() override {
        ASSERT_OK_AND(auto made,
                      session::CaseSession::create(path(), credentials(), CheapKeyDerivation::kProfile,
                                                   services(), s("Investigator")));
        importExhibit(*made);
        load(*made);
        // Earlier states stand in the history, drafts beside it.
        for (const char* ref : {"EV-001", "EV-002", "TE-001"})
            ASSERT_THAT(made->editing().save(ref[0] == 'E' ? records::Kind::Event : records::Kind::Testimony,
                                             s(ref), {{s("title"), text() + text()}}),
                        IsOk());
        ASSERT_THAT(made->deskStore().saveDraft(s("event EV-001"), {{s("title"), text()}}), IsOk());
        putIntoBin(*made);
        ASSERT_THAT(made->close(), IsOk());
    }

    void importExhibit(session::CaseSession& opened) {
        PdfBuilder pdf;
        pdf.addPage(PdfBuilder::textAt(72, 700, text().toLatin1()) + QByteArray(200'000, ' '));
        pdf.setInfo("/Author (" + contentMarker(1).toLatin1() + ")");
        const QString file = m_folder.filePath(contentMarker(2) + s(".pdf"));
        save(file, pdf.build());
        ASSERT_OK_AND(const auto files, opened.importFiles({file}, 1, {}, m_quiet, {}));
        ASSERT_EQ(files.size(), 1);
        ASSERT_EQ(files[0].ref, s("EX-001")) << files[0].reason.toStdString();
    }

    void load(session::CaseSession& opened) {
        QJsonArray events;
        for (int i = 0; i < kMany; ++i)
            events.append(QJsonObject{
                {s("title"), i % 3 == 2 ? stays() : text()},
                {s("notes"), QJsonArray{QJsonObject{{s("text"), i % 3 == 2 ? stays() : text()}}}}});
        const QJsonObject person{{s("key"), s("p")}, {s("label"), s("Witness 7")}, {s("role"), s("witness")}};
        const QJsonObject whole{
            {s("identities"), QJsonArray{QJsonObject{{s("names"), QJsonArray{nameMarker(1)}},
                                                     {s("appearances"), QJsonArray{person}}}}},
            {s("events"), events},
            {s("testimonies"),
             QJsonArray{
                 QJsonObject{{s("key"), s("t")},
                             {s("title"), text()},
                             {s("paragraphs"),
                              QJsonArray{QJsonObject{{s("key"), s("t1")},
                                                     {s("text"), contentMarker(3) + s(" was there.")}}}}}}},
            {s("public-statements"),
             QJsonArray{QJsonObject{
                 {s("key"), s("s")},
                 {s("text"), stays()},
                 {s("points"),
                  QJsonArray{QJsonObject{
                      {s("quote"), stays()},
                      {s("answer"), QJsonArray{QJsonObject{{s("key"), s("a")}, {s("text"), stays()}}}}}}}}}},
            {s("citations"), QJsonArray{QJsonObject{{s("from"), s("s")},
                                                    {s("from_part"), s("a")},
                                                    {s("target"), s("t")},
                                                    {s("target_part"), s("t1")},
                                                    {s("quote"), contentMarker(3)}}}},
            {s("links"),
             QJsonArray{QJsonObject{{s("from"), s("EX-001")}, {s("to"), s("s")}, {s("reason"), text()}}}}};
        const QString json = m_folder.filePath(s("case.json"));
        save(json, QJsonDocument(whole).toJson());
        ASSERT_THAT(opened.loadFile(json, m_quiet), IsOk());
    }

    // Two of three events, the exhibit, the testimony; the citation and the link stay where they are.
    void putIntoBin(session::CaseSession& opened) {
        ASSERT_OK_AND(const auto items, opened.list(records::Kind::Event));
        for (qsizetype i = 0; i < items.size(); ++i) {
            if (i % 3 == 2) continue;
            ASSERT_THAT(opened.editing().moveToBin(items[i][s("ref")].toString()), IsOk());
        }
        for (const char* ref : {"EX-001", "TE-001"})
            ASSERT_THAT(opened.editing().moveToBin(s(ref)), IsOk());
    }

    enum class Overwriting { On, Off };

    // Below a session, so that the safeguard can be switched off. The log is looked at while the case is
    // open.
    void empty(Overwriting overwriting) {
        ASSERT_OK_AND(auto vault,
                      vault::Vault::open(path(), credentials(), services(), casefile::migrations()));
        storage::Connection& connection = vault.connection();
        if (overwriting == Overwriting::Off) stopOverwriting(connection);
        ASSERT_EQ(connection.number("PRAGMA secure_delete").value_or(-1),
                  overwriting == Overwriting::On ? 1 : 0);
        rememberSealed(connection);
        privacy::TextStore texts(connection, vault.registerKeys(), m_random);
        casefile::Repository repository(connection, texts, m_clock, m_random);
        const casefile::References references(connection);
        privacy::CurrentNames names(connection, vault.registerKeys());
        session::Bin bin({{connection, vault.registerKeys(), texts, repository, m_clock, m_random},
                          references,
                          vault.registerKeys(),
                          names,
                          s("Investigator"),
                          [] { return records::Words(); },
                          [] { return true; },
                          [] { return false; }});
        ASSERT_OK_AND(const session::Erased erased, bin.empty(m_quiet));
        EXPECT_EQ(erased.records, kMany / 3 * 2 + 2);
        EXPECT_EQ(erased.alongside, 2);
        EXPECT_FALSE(erased.isLogLeft);
        ASSERT_OK_AND(m_terms, termsOf(connection));
        m_pages = decryptedPages(path(), connection.material().key) +
                  decryptedLog(path() + s("-wal"), connection.material().key);
        m_counts.clear();
        for (const char* table : {"original", "original_piece", "page", "draft", "undo_around"})
            m_counts.append(connection.number(QByteArray("SELECT count(*) FROM ") + table).value_or(-1));
    }

    // A stretch of each sealed value: they are erased like what stands in the clear.
    void rememberSealed(storage::Connection& connection) {
        constexpr const char* kOfTexts = "SELECT substr(t.sealed, 30, 24) FROM text t JOIN record r ON "
                                         "r.id = t.owner WHERE r.deleted IS NOT NULL AND t.sealed IS "
                                         "NOT NULL LIMIT 20";
        for (const char* query :
             {"SELECT substr(sealed, 200, 32) FROM original_piece",
              "SELECT substr(facts, 30, 32) FROM original", "SELECT substr(layout, 30, 32) FROM page",
              "SELECT substr(sealed, 30, 24) FROM draft", kOfTexts}) {
            ASSERT_OK_AND(auto statement, connection.prepare(query));
            ASSERT_OK_AND(const auto values,
                          statement.all([](const storage::Statement& row) { return row.blob(0); }));
            ASSERT_FALSE(values.isEmpty()) << query;
            for (const QByteArray& value : values)
                ASSERT_GE(value.size(), 16) << query;
            m_sealed += values;
        }
    }
    int sealedFound() const {
        int found = 0;
        for (const QByteArray& value : m_sealed)
            found += m_pages.contains(value) ? 1 : 0;
        return found;
    }

    QString text() {
        return QStringLiteral("%1 met %2 at noon. ").arg(contentMarker(++m_next), nameMarker(1));
    }
    static QString stays() { return s(kStays) + s(" met ") + nameMarker(1); }
    QString path() const { return m_folder.filePath(s("a.casebound")); }
    vault::Services services() { return {m_derivation, m_random, m_clock}; }
    static vault::Credentials credentials() { return {SecureBytes::copyOf("quiet river stone"), {}, {}}; }
    static void save(const QString& file, const QByteArray& bytes) {
        QFile out(file);
        ASSERT_TRUE(out.open(QIODevice::WriteOnly));
        ASSERT_EQ(out.write(bytes), bytes.size());
    }

    QTemporaryDir m_folder;
    CheapKeyDerivation m_derivation;
    SystemRandom m_random;
    SystemClock m_clock;
    NoProgress m_quiet;
    int m_next = 10;
    QByteArray m_pages;
    QByteArray m_terms;
    QList<QByteArray> m_sealed;
    QList<qint64> m_counts;
};

TEST_F(EmptiedBinTest, NoPageFreeOrNotNoTermAndNoLogHoldsAnythingOfWhatWasErased) {
    empty(Overwriting::On);
    ASSERT_TRUE(holds(m_pages, kStays)) << "the pages were not read";
    ASSERT_TRUE(holds(m_terms, kStays)) << "the terms were not read";
    EXPECT_FALSE(holds(m_pages, kContentStem));
    EXPECT_FALSE(holdsValue(m_pages, kContentStem));
    EXPECT_FALSE(holds(m_terms, kContentStem));
    EXPECT_EQ(sealedFound(), 0) << "of " << m_sealed.size();
    EXPECT_EQ(m_counts, QList<qint64>(5, 0));
}

TEST_F(EmptiedBinTest, TheChainAndTheCaseAreWholeAfterwardsAndErasedEntriesAreCounted) {
    empty(Overwriting::On);
    ASSERT_OK_AND(auto opened,
                  session::CaseSession::open(path(), credentials(), services(), s("Investigator")));
    ASSERT_OK_AND(const auto report, opened->check(m_quiet));
    EXPECT_TRUE(report.isWhole());
    EXPECT_GE(report.chain.payloadsErased, 2 * (kMany / 3 * 2 + 2));
    EXPECT_EQ(report.originals, 0);
    ASSERT_OK_AND(const auto found, opened->search(s(kStays), 1000));
    EXPECT_GE(found.size(), kMany / 3);
    ASSERT_OK_AND(const auto none, opened->search(contentMarker(11), 10));
    EXPECT_TRUE(none.isEmpty());
}

TEST_F(EmptiedBinTest, WithoutOverwritingWhatWasErasedIsFound) {
    empty(Overwriting::Off);
    EXPECT_TRUE(holds(m_pages, kContentStem));
    EXPECT_GT(sealedFound(), 0);
}

} // namespace
} // namespace casebound::canary
