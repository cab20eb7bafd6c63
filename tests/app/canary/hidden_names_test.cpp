// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/casefile/schema.h"
#include "core/crypto/hash.h"
#include "core/session/case_session.h"
#include "tests/app/canary/decrypted_pages.h"
#include "tests/app/canary/marked_case.h"
#include "tests/app/canary/markers.h"
#include "tests/support/cheap_key_derivation.h"
#include "tests/support/pdf_builder.h"
#include "tests/support/result_matchers.h"

#include <QDir>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace casebound::canary {
namespace {

// A case whose names have a password of their own. What is looked at afterwards is what somebody has who
// knows the case's passphrase and not that password.
class HiddenNamesTest : public ::testing::Test {
protected:
    void SetUp() override {
        const QString file = m_folder.filePath(nameMarker(1) + QStringLiteral(".pdf"));
        PdfBuilder pdf;
        const QByteArray words = (contentMarker(900) + QStringLiteral(" paid ") + nameMarker(2)).toLatin1();
        pdf.addPage(PdfBuilder::textAt(72, 700, words));
        pdf.setInfo("/Author (" + nameMarker(3).toLatin1() + ")");
        m_original = pdf.build();
        save(file, m_original);
        m_case = markedCase(nameMarker(1) + QStringLiteral(".pdf"), contentMarker(900));
    }

    // Import first, names afterwards: what was indexed in the clear has to go again.
    void makeCase(bool withSecureDelete = true) {
        ASSERT_OK_AND(auto made,
                      session::CaseSession::create(path(), withNames(), CheapKeyDerivation::kProfile,
                                                   services(), QStringLiteral("Investigator")));
        ASSERT_THAT(made->close(), IsOk());
        if (!withSecureDelete) switchSecureDeleteOff();
        ASSERT_OK_AND(auto opened, session::CaseSession::open(path(), withNames(), services(),
                                                              QStringLiteral("Investigator")));
        NoProgress progress;
        ASSERT_OK_AND(const auto files,
                      opened->importFiles({m_folder.filePath(nameMarker(1) + QStringLiteral(".pdf"))}, 1, {},
                                          progress, {}));
        ASSERT_EQ(files.size(), 1);
        ASSERT_EQ(files[0].ref, QStringLiteral("EX-001")) << files[0].reason.toStdString();
        const QString json = m_folder.filePath(QStringLiteral("case.json"));
        save(json, QJsonDocument(m_case).toJson());
        const auto loaded = opened->loadFile(json, progress);
        ASSERT_THAT(loaded, IsOk());
        ASSERT_THAT(opened->close(), IsOk());
    }

    void switchSecureDeleteOff() {
        ASSERT_OK_AND(auto vault,
                      vault::Vault::open(path(), withNames(), services(), casefile::migrations()));
        ASSERT_OK_AND(auto transaction,
                      storage::Transaction::maintenance(vault.connection(), m_clock, m_random));
        ASSERT_THAT(vault.connection().run("INSERT INTO search (search, rank) VALUES ('secure-delete', 0)"),
                    IsOk());
        ASSERT_THAT(transaction.commit(), IsOk());
    }

    // What can be read without the names password: all pages in the clear, and the terms of the index.
    void look() {
        ASSERT_OK_AND(auto vault,
                      vault::Vault::open(path(), withoutNames(), services(), casefile::migrations()));
        ASSERT_FALSE(vault.registerKeys().isShown());
        storage::Connection& connection = vault.connection();
        ASSERT_THAT(connection.execute("CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, search, row)"),
                    IsOk());
        ASSERT_OK_AND(auto terms, connection.prepare("SELECT group_concat(term, ' ') FROM temp.terms"));
        ASSERT_OK_AND(const bool any, terms.step());
        ASSERT_TRUE(any);
        m_terms = terms.text(0).toUtf8();
        ASSERT_THAT(connection.checkpointTruncate(), IsOk());
        m_pages = decryptedPages(path(), connection.material().key);
    }

    QString path() const { return m_folder.filePath(QStringLiteral("a.casebound")); }
    vault::Services services() { return {m_derivation, m_random, m_clock}; }
    static vault::Credentials withoutNames() { return {SecureBytes::copyOf("quiet river stone"), {}, {}}; }
    static vault::Credentials withNames() {
        return {SecureBytes::copyOf("quiet river stone"), {}, SecureBytes::copyOf("seven grey herons")};
    }
    static void save(const QString& path, const QByteArray& bytes) {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }

    QTemporaryDir m_folder;
    CheapKeyDerivation m_derivation;
    SystemRandom m_random;
    SystemClock m_clock;
    QByteArray m_original;
    QJsonObject m_case;
    QByteArray m_pages;
    QByteArray m_terms;
};

TEST_F(HiddenNamesTest, NoPageAndNoTermOfTheIndexHoldsARegisteredName) {
    makeCase();
    look();
    ASSERT_TRUE(holds(m_pages, kContentStem)) << "the pages were not read";
    ASSERT_TRUE(holds(m_terms, kContentStem)) << "the terms were not read";
    EXPECT_FALSE(holds(m_pages, kNameStem));
    EXPECT_FALSE(holds(m_terms, kNameStem));
}

TEST_F(HiddenNamesTest, NoPageHoldsAnOriginalsHashOrItsBytes) {
    makeCase();
    look();
    const QByteArray hash = crypto::sha256(m_original);
    ASSERT_FALSE(m_pages.isEmpty());
    EXPECT_FALSE(m_pages.contains(hash));
    EXPECT_FALSE(m_pages.toLower().contains(hash.toHex()));
    EXPECT_FALSE(m_pages.contains("%PDF-"));
}

TEST_F(HiddenNamesTest, WithoutTheIndexsSecureDeleteANameIsFound) {
    makeCase(false);
    look();
    EXPECT_TRUE(holds(m_pages, kNameStem) || holds(m_terms, kNameStem));
}

} // namespace
} // namespace casebound::canary
