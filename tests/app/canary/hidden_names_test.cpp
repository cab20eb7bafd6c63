// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/casefile/original_store.h"
#include "core/casefile/schema.h"
#include "core/crypto/hash.h"
#include "core/session/case_session.h"
#include "tests/app/canary/decrypted_pages.h"
#include "tests/app/canary/marked_case.h"
#include "tests/app/canary/markers.h"
#include "tests/app/canary/page_forms.h"
#include "tests/support/cheap_key_derivation.h"
#include "tests/support/pdf_builder.h"
#include "tests/support/result_matchers.h"

#include <QCborMap>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace casebound::canary {
namespace {

// A case whose names have a password of their own. What is looked at afterwards is what somebody has who
// knows the case's passphrase and not that password.
class HiddenNamesTest : public ::testing::Test {
protected:
    static constexpr const char* kMetadata = "metawordqab";
    static constexpr int kAlias = 60; // numbers of names that nobody else has
    static constexpr int kWeakAlias = 61;

    void SetUp() override {
        const QString file = m_folder.filePath(nameMarker(1) + QStringLiteral(".pdf"));
        PdfBuilder pdf;
        const QByteArray words = (contentMarker(900) + QStringLiteral(" paid ") + nameMarker(2)).toLatin1();
        // Large, so that its size is a number that stands nowhere by chance.
        pdf.addPage(PdfBuilder::textAt(72, 700, words) + QByteArray(1'300'000, ' '));
        pdf.setInfo("/Author (" + nameMarker(3).toLatin1() + ") /Title (" + kMetadata + ")");
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
        makeHistory(*opened);
        const QString json = m_folder.filePath(QStringLiteral("case.json"));
        save(json, QJsonDocument(m_case).toJson());
        const auto loaded = opened->loadFile(json, progress);
        ASSERT_THAT(loaded, IsOk());
        ASSERT_THAT(opened->close(), IsOk());
    }

    // Entries of the history with names in the clear: nobody is registered yet.
    static void makeHistory(session::CaseSession& opened) {
        const auto title = [](int name) {
            return contentMarker(902) + QStringLiteral(" saw ") + nameMarker(name);
        };
        ASSERT_OK_AND(const QString ref,
                      opened.editing().save(records::Kind::Event, {}, {{QStringLiteral("title"), title(1)}}));
        for (const int name : {kAlias, kWeakAlias, 4})
            ASSERT_THAT(
                opened.editing().save(records::Kind::Event, ref, {{QStringLiteral("title"), title(name)}}),
                IsOk());
        ASSERT_THAT(opened.editing().moveToBin(ref), IsOk());
    }

    // Aliases of the first person.
    void addAliases() {
        QJsonArray identities = m_case[QStringLiteral("identities")].toArray();
        QJsonObject first = identities[0].toObject();
        first.insert(QStringLiteral("strong"), QJsonArray{nameMarker(kAlias)});
        first.insert(QStringLiteral("weak"), QJsonArray{nameMarker(kWeakAlias)});
        identities[0] = first;
        m_case.insert(QStringLiteral("identities"), identities);
    }

    // Without anybody in Names: what masking is held against.
    void makeUnmaskedCase() {
        m_case = {};
        makeCase();
    }

    // The original's facts as they would stand there if nobody sealed them.
    void unseal() {
        ASSERT_OK_AND(auto vault,
                      vault::Vault::open(path(), withNames(), services(), casefile::migrations()));
        casefile::OriginalStore originals(vault.connection(), vault.registerKeys());
        ASSERT_OK_AND(const auto all, originals.all());
        ASSERT_EQ(all.size(), 1);
        ASSERT_OK_AND(const auto facts, originals.facts(all.first()));
        const QCborMap plain{{QStringLiteral("name"), facts.fileName},
                             {QStringLiteral("sha256"), facts.sha256},
                             {QStringLiteral("size"), facts.size},
                             {QStringLiteral("document"), facts.document}};
        ASSERT_OK_AND(auto transaction,
                      storage::Transaction::maintenance(vault.connection(), m_clock, m_random));
        ASSERT_THAT(vault.connection().run("UPDATE original SET facts = ?", plain.toCborValue().toCbor()),
                    IsOk());
        ASSERT_THAT(transaction.commit(), IsOk());
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
        ASSERT_OK_AND(m_terms, termsOf(connection));
        ASSERT_OK_AND(auto payloads, connection.prepare("SELECT body FROM history_payload"));
        ASSERT_OK_AND(const auto bodies,
                      payloads.all([](const storage::Statement& row) { return row.blob(0); }));
        m_payloads = bodies.join(' ');
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
    QByteArray m_payloads;
};

TEST_F(HiddenNamesTest, NoPageNoTermOfAnIndexAndNoEntryOfTheHistoryHoldsARegisteredNameOrAlias) {
    addAliases();
    makeCase();
    look();
    ASSERT_TRUE(holds(m_pages, kContentStem)) << "the pages were not read";
    ASSERT_TRUE(holds(m_terms, kContentStem)) << "the terms were not read";
    ASSERT_TRUE(holds(m_payloads, kContentStem)) << "the history was not read";
    EXPECT_FALSE(holds(m_pages, kNameStem));
    EXPECT_FALSE(holds(m_terms, kNameStem));
    EXPECT_FALSE(holds(m_payloads, kNameStem));
}

TEST_F(HiddenNamesTest, WhereNobodyIsRegisteredEveryNameIsFoundInAllThree) {
    makeUnmaskedCase();
    look();
    for (const int name : {1, 2, 4, kAlias, kWeakAlias}) {
        const QByteArray marker = nameMarker(name).toLower().toUtf8();
        EXPECT_TRUE(holds(m_pages, marker.constData())) << marker.toStdString();
    }
    EXPECT_TRUE(holds(m_terms, kNameStem));
    for (const int name : {1, kAlias, kWeakAlias, 4})
        EXPECT_TRUE(holds(m_payloads, nameMarker(name).toLower().toUtf8().constData())) << name;
}

TEST_F(HiddenNamesTest, NoPageHoldsAnOriginalsNameHashSizeMetadataOrBytes) {
    addAliases();
    makeCase();
    look();
    ASSERT_FALSE(m_pages.isEmpty());
    EXPECT_FALSE(holds(m_pages, kNameStem)); // its file name, its author
    EXPECT_FALSE(holds(m_pages, kMetadata));
    EXPECT_FALSE(holdsValue(m_pages, crypto::sha256(m_original)));
    EXPECT_FALSE(holdsNumber(m_pages, quint32(m_original.size())));
    EXPECT_FALSE(m_pages.contains("%PDF-"));
}

TEST_F(HiddenNamesTest, WhatIsKnownOfAnOriginalIsFoundWhereItIsNotSealed) {
    addAliases();
    makeCase();
    unseal();
    look();
    EXPECT_TRUE(holds(m_pages, kNameStem));
    EXPECT_TRUE(holds(m_pages, kMetadata));
    EXPECT_TRUE(holdsValue(m_pages, crypto::sha256(m_original)));
    EXPECT_TRUE(holdsNumber(m_pages, quint32(m_original.size())));
}

TEST_F(HiddenNamesTest, WithoutTheIndexsSecureDeleteANameIsFound) {
    addAliases();
    makeCase(false);
    look();
    EXPECT_TRUE(holds(m_pages, kNameStem) || holds(m_terms, kNameStem));
}

} // namespace
} // namespace casebound::canary
