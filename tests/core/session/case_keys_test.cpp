// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/case_keys.h"

#include "core/casefile/schema.h"
#include "core/casefile/signing_keys.h"
#include "core/packet/age_keys.h"
#include "core/privacy/public_form.h"
#include "core/session/recovery.h"
#include "core/storage/row_copy.h"
#include "tests/core/session/desk_fixture.h"

#include <QDir>
#include <QSet>

namespace casebound::session {
namespace {

SecureBytes secret(const char* text) {
    return SecureBytes::copyOf(text);
}

Credentials credentials(const char* passphrase, const char* names = "") {
    return {secret(passphrase), {}, secret(names)};
}

// A case in which something is sealed in every way there is.
class CaseKeysTest : public DeskTest {
protected:
    void SetUp() override {
        DeskTest::SetUp();
        open("names");
        load(R"({"identities": [{"key": "i", "names": ["Gerold Pfefferkorn"], "appearances":
            [{"key": "k", "label": "Keeper", "role": "witness"}]}],
            "events": [{"title": "Gerold Pfefferkorn locks the boathouse"}]})");
        PdfBuilder pdf;
        pdf.addPage(PdfBuilder::textAt(72, 700, "Gerold Pfefferkorn had the key of the boathouse."));
        m_pdf = pdf.build();
        m_exhibit = import(m_pdf);
        ASSERT_THAT(m_case->deskStore().saveDraft(s("event new"), {{s("title"), s("half a title")}}), IsOk());
        const auto recipient = packet::recipientOf(packet::generateIdentity(m_random));
        ASSERT_THAT(m_case->archive(m_folder.filePath(s("a.age")), {packet::formatRecipient(*recipient), {}},
                                    m_quiet),
                    IsOk());
        m_path = m_case->path();
        ASSERT_THAT(m_case->close(), IsOk());
        m_case.reset();
        sealByHand();
    }

    // What no use case of a small case makes: a signing key, a public form.
    void sealByHand() {
        ASSERT_OK_AND(auto vault, openVault("old", "names"));
        auto& connection = vault.connection();
        ASSERT_OK_AND(auto transaction,
                      storage::Transaction::begin(connection, {s("Ada")}, m_clock, m_random));
        casefile::SigningKeys keys(connection, vault.registerKeys(), [] {
            const QByteArray publicKey(32, 'p');
            return casefile::RawSigningKey{publicKey, SecureBytes::copyOf(QByteArray(32, 's') + publicKey)};
        });
        ASSERT_THAT(keys.forAudience(transaction, s("first-review")), IsOk());
        ASSERT_OK_AND(auto rows, connection.prepare("SELECT id FROM appearance"));
        ASSERT_OK_AND(const auto appearance, rows.first([](const storage::Statement& row) {
            return row.id<text::AppearanceId>(0);
        }));
        m_appearance = *appearance;
        ASSERT_OK_AND(const QByteArray form,
                      privacy::sealPublicForm(vault.registerKeys(), m_appearance, s("G. P.")));
        ASSERT_THAT(connection.run("UPDATE appearance SET public_form = ? WHERE id = ?", form, m_appearance),
                    IsOk());
        ASSERT_THAT(transaction.commit(), IsOk());
    }

    vault::Services services() { return {m_derivation, m_random, m_clock}; }
    Result<vault::Vault> openVault(const char* passphrase, const char* names = "") {
        return vault::Vault::open(m_path, credentials(passphrase, names), services(), casefile::migrations());
    }
    auto openCase(const char* passphrase, const char* names = "") {
        return CaseSession::open(m_path, credentials(passphrase, names), services(), s("Ada"));
    }
    Outcome change(const Credentials& current, KeyChange change) {
        RekeyRequest request{m_path,
                             {current.passphrase.clone(), {}, current.namesPassphrase.clone()},
                             std::move(change),
                             s("Ada")};
        return rekeyCase(request, services(), m_quiet);
    }
    SecureBytes sheetOf(vault::SheetKind kind) {
        auto opened = openCase("old", "names");
        const auto sheet = (*opened)->recoverySecret(kind, secret("names"));
        EXPECT_THAT(sheet, IsOk());
        return std::move(*rowsOf(*sheet));
    }
    static std::vector<SecureBytes> list(SecureBytes one) {
        std::vector<SecureBytes> words;
        words.push_back(std::move(one));
        return words;
    }
    RecoverRequest recovery(std::vector<SecureBytes> words) {
        return {m_path, std::move(words), {}, credentials("new"), CheapKeyDerivation::kProfile, s("Ada")};
    }

    QByteArray bytes() const {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void put(const QByteArray& bytes) const {
        QFile file(m_path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    // Every value of a case that was sealed: "table.column:" and the bytes.
    static QSet<QByteArray> longValues(storage::Connection& connection) {
        QSet<QByteArray> values;
        auto tables =
            connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE "
                               "'search%' AND name NOT LIKE 'sqlite%'");
        const auto names = tables->all([](const storage::Statement& row) { return row.blob(0); });
        for (const QByteArray& table : *names) {
            auto rows = connection.prepare("SELECT * FROM " + table);
            auto count = connection.prepare("SELECT count(*) FROM pragma_table_info('" + table + "')");
            const auto columns = count->first([](const storage::Statement& row) { return row.integer(0); });
            EXPECT_THAT(rows->rows([&](const storage::Statement& row) {
                for (int column = 0; column < columns.value().value_or(0); ++column)
                    if (const QByteArray value = row.blob(column); value.size() > 40)
                        values.insert(table + '.' + QByteArray::number(column) + ':' + value);
            }),
                        IsOk());
        }
        return values;
    }

    QString m_path;
    QString m_exhibit;
    QByteArray m_pdf;
    text::AppearanceId m_appearance;
};

TEST_F(CaseKeysTest, EverythingThatWasSealedOpensUnderTheNewKeys) {
    ASSERT_THAT(change(credentials("old", "names"), {.passphrase = secret("new")}), IsOk());
    EXPECT_THAT(openCase("old", "names"), FailsWith(ErrorCode::WrongPassphrase));
    ASSERT_OK_AND(m_case, openCase("new", "names"));
    EXPECT_TRUE(shown(s("EV-001"))[s("title")].toString().contains(s("Gerold Pfefferkorn")));
    EXPECT_TRUE(shown(m_exhibit + s(" p.1"))[s("text")].toString().contains(s("Gerold Pfefferkorn")));
    ASSERT_OK_AND(const auto report, m_case->check(m_quiet));
    EXPECT_TRUE(report.isWhole());
    EXPECT_EQ(report.originals, 1);
    ASSERT_OK_AND(const auto draft, m_case->deskStore().draft(s("event new")));
    EXPECT_EQ(draft.value_or(QJsonObject())[s("title")].toString(), s("half a title"));
    EXPECT_THAT(m_case->labelsThatGiveAway(), IsOk());
    m_case.reset();
    ASSERT_OK_AND(auto vault, openVault("new", "names"));
    ASSERT_OK_AND(auto row, vault.connection().prepare("SELECT public_form FROM appearance WHERE id = ?"));
    ASSERT_OK_AND(const auto form,
                  row.bindAll(m_appearance).first([](const storage::Statement& one) { return one.blob(0); }));
    EXPECT_EQ(privacy::openPublicForm(vault.registerKeys(), m_appearance, *form).value_or(QString()),
              s("G. P."));
    ASSERT_OK_AND(auto transaction, storage::Transaction::maintenance(vault.connection(), m_clock, m_random));
    casefile::SigningKeys keys(vault.connection(), vault.registerKeys(), {});
    ASSERT_OK_AND(const auto key, keys.forAudience(transaction, s("first-review")));
    EXPECT_EQ(key.secretKey.view().first(3), QByteArrayView("sss"));
}

// A column that nobody told of would keep its old bytes, which only the old keys open.
TEST_F(CaseKeysTest, NoSealedValueIsTheSameAsBefore) {
    QSet<QByteArray> before;
    {
        ASSERT_OK_AND(auto vault, openVault("old", "names"));
        before = longValues(vault.connection());
    }
    ASSERT_THAT(change(credentials("old", "names"), {.passphrase = secret("new")}), IsOk());
    ASSERT_OK_AND(auto vault, openVault("new", "names"));
    QSet<QByteArray> same = longValues(vault.connection());
    same.intersect(before);
    for (const QByteArray& value : std::as_const(same)) {
        const QByteArray body = value.mid(value.indexOf(':') + 1);
        const bool isText = std::all_of(body.begin(), body.end(), [](char c) { return c >= ' ' && c < 127; });
        EXPECT_TRUE(isText) << value.left(value.indexOf(':')).constData();
        EXPECT_FALSE(body.contains("\"s\":")) << "a sealed text in " << value.left(20).constData();
    }
    EXPECT_GT(before.size(), 12);
}

TEST_F(CaseKeysTest, ADuplicateIsStillKnownAfterwards) {
    ASSERT_THAT(change(credentials("old", "names"), {.passphrase = secret("new")}), IsOk());
    ASSERT_OK_AND(m_case, openCase("new", "names"));
    const QString path = write("again.pdf", m_pdf);
    ASSERT_OK_AND(const auto files, m_case->importFiles({path}, 1, {}, m_quiet, {}));
    ASSERT_EQ(files.size(), 1);
    EXPECT_EQ(files.first().result, ingest::ImportResult::Duplicate);
}

TEST_F(CaseKeysTest, WhatIsNotSaidStaysAsItIs) {
    ASSERT_THAT(change(credentials("old", "names"), {.namesPassphrase = secret("other names")}), IsOk());
    ASSERT_OK_AND(m_case, openCase("old", "other names"));
    EXPECT_TRUE(m_case->namesShown());
    m_case.reset();
    ASSERT_THAT(change(credentials("old", "other names"), {.namesPassphrase = SecureBytes()}), IsOk());
    ASSERT_OK_AND(m_case, openCase("old"));
    EXPECT_FALSE(m_case->namesHaveOwnPassword());
    EXPECT_TRUE(m_case->namesShown());
}

TEST_F(CaseKeysTest, TwoKeyingsInARowAndACaseThatIsOpenElsewhere) {
    ASSERT_THAT(change(credentials("old", "names"), {.passphrase = secret("second")}), IsOk());
    ASSERT_THAT(change(credentials("second", "names"), {.passphrase = secret("third")}), IsOk());
    ASSERT_OK_AND(m_case, openCase("third", "names"));
    EXPECT_THAT(change(credentials("third", "names"), {.passphrase = secret("fourth")}),
                FailsWith(ErrorCode::InUse));
}

TEST_F(CaseKeysTest, ACaseWhosePassphraseIsLostOpensFromItsSheet) {
    auto request = recovery(list(sheetOf(vault::SheetKind::Case)));
    request.namesWords = list(sheetOf(vault::SheetKind::Names));
    request.next.namesPassphrase = secret("new names");
    ASSERT_OK_AND(const auto recovered, recoverCase(request, services(), m_quiet));
    EXPECT_EQ(recovered, Recovered::Everything);
    EXPECT_THAT(openCase("old"), FailsWith(ErrorCode::WrongPassphrase));
    ASSERT_OK_AND(m_case, openCase("new", "new names"));
    EXPECT_TRUE(shown(s("EV-001"))[s("title")].toString().contains(s("Gerold Pfefferkorn")));
}

TEST_F(CaseKeysTest, ItOpensFromAnyTwoSharesAndNotFromOne) {
    std::array<SecureBytes, 3> shares;
    {
        ASSERT_OK_AND(const auto opened, openCase("old", "names"));
        ASSERT_OK_AND(const auto sheet, opened->recoverySecret(vault::SheetKind::Case, {}));
        ASSERT_OK_AND(shares, sharesOf(sheet, m_random));
    }
    EXPECT_THAT(recoverCase(recovery(list(shares[0].clone())), services(), m_quiet),
                FailsWith(ErrorCode::InvalidInput));
    for (const auto& [one, other] : {std::pair(0, 1), std::pair(2, 0), std::pair(1, 2)}) {
        std::vector<SecureBytes> words = list(shares.at(static_cast<std::size_t>(one)).clone());
        words.push_back(shares.at(static_cast<std::size_t>(other)).clone());
        EXPECT_THAT(secretOfWords(words, vault::SheetKind::Case), IsOk());
        if (one != 1) continue;
        ASSERT_THAT(recoverCase(recovery(std::move(words)), services(), m_quiet), IsOk());
    }
    EXPECT_THAT(openCase("new"), IsOk());
}

TEST_F(CaseKeysTest, WithoutTheNamesSheetTheyStaySealedUnderTheirOldPassword) {
    ASSERT_OK_AND(const auto recovered,
                  recoverCase(recovery(list(sheetOf(vault::SheetKind::Case))), services(), m_quiet));
    EXPECT_EQ(recovered, Recovered::NamesStaySealed);
    ASSERT_OK_AND(m_case, openCase("new", "names"));
    EXPECT_TRUE(shown(s("EV-001"))[s("title")].toString().contains(s("Gerold Pfefferkorn")));
}

TEST_F(CaseKeysTest, AnOutdatedSheetIsRecognisedAndStillOpensABackupOfItsTime) {
    SecureBytes sheet = sheetOf(vault::SheetKind::Case);
    const QString backup = m_folder.filePath(s("backup.casebound"));
    {
        ASSERT_OK_AND(const auto opened, openCase("old", "names"));
        ASSERT_THAT(opened->backup(backup), IsOk());
    }
    ASSERT_THAT(change(credentials("old", "names"), {.passphrase = secret("second")}), IsOk());
    auto request = recovery(list(std::move(sheet)));
    const auto refused = recoverCase(request, services(), m_quiet);
    ASSERT_THAT(refused, FailsWith(ErrorCode::WrongPassphrase));
    EXPECT_TRUE(refused.error().message.contains(s("outdated")));
    ASSERT_THAT(openCase("second", "names"), IsOk());
    request.path = backup;
    EXPECT_THAT(recoverCase(request, services(), m_quiet), IsOk());
}

TEST_F(CaseKeysTest, AFileWhoseSaltIsDamagedOpensFromItsSheetAndIsWholeAfterwards) {
    const SecureBytes sheet = sheetOf(vault::SheetKind::Case);
    int recovered = 0;
    for (const QByteArray& salt : {QByteArray(16, '\0'), QByteArray("%PDF-1.7 and so on").left(16),
                                   QByteArray(1, '\x02') + QByteArray(15, 'x')}) {
        const QByteArray whole = bytes();
        ASSERT_NE(whole.left(16), salt);
        put(salt + whole.mid(16));
        EXPECT_FALSE(openCase("old", "names"));
        auto request = recovery(list(sheet.clone()));
        request.next.namesPassphrase = secret("names");
        ASSERT_OK_AND(const auto all, recoverCase(request, services(), m_quiet));
        EXPECT_EQ(all, Recovered::Everything);
        EXPECT_NE(bytes().left(16), salt);
        ASSERT_OK_AND(m_case, openCase("new", "names"));
        EXPECT_TRUE(shown(s("EV-001"))[s("title")].toString().contains(s("Gerold Pfefferkorn")));
        ASSERT_OK_AND(const auto report, m_case->check(m_quiet));
        EXPECT_TRUE(report.isWhole());
        m_case.reset();
        put(whole);
        ++recovered;
    }
    EXPECT_EQ(recovered, 3);
}

TEST_F(CaseKeysTest, MoreDamageOfTheFirstPageIsToldAsDamageWithTheWaysOutAndNothingIsWritten) {
    const SecureBytes sheet = sheetOf(vault::SheetKind::Case);
    const QByteArray whole = bytes();
    for (const bool saltToo : {false, true}) {
        QByteArray damaged = whole;
        damaged[700] = static_cast<char>(damaged.at(700) ^ 1);
        if (saltToo) damaged.replace(0, 16, QByteArray(16, '\x01'));
        put(damaged);
        const auto refused = recoverCase(recovery(list(sheet.clone())), services(), m_quiet);
        ASSERT_THAT(refused, FailsWith(ErrorCode::Damaged));
        for (const char* word : {"belongs to this case", "backup", "--salvage"})
            EXPECT_TRUE(refused.error().message.contains(s(word))) << word;
        EXPECT_TRUE(bytes() == damaged);
    }
}

TEST_F(CaseKeysTest, AnOutdatedSheetChangesNothingInAFileWhoseSaltIsAnother) {
    const SecureBytes sheet = sheetOf(vault::SheetKind::Case);
    ASSERT_THAT(change(credentials("old", "names"), {.passphrase = secret("second")}), IsOk());
    const QByteArray before = bytes();
    EXPECT_THAT(recoverCase(recovery(list(sheet.clone())), services(), m_quiet),
                FailsWith(ErrorCode::WrongPassphrase));
    EXPECT_TRUE(bytes() == before);
}

TEST_F(CaseKeysTest, ASheetOfTheNamesDoesNotPassForOneOfTheCase) {
    const auto refused = recoverCase(recovery(list(sheetOf(vault::SheetKind::Names))), services(), m_quiet);
    ASSERT_THAT(refused, FailsWith(ErrorCode::InvalidInput));
    EXPECT_TRUE(refused.error().message.contains(s("names")));
    EXPECT_THAT(openCase("old", "names"), IsOk());
}

} // namespace
} // namespace casebound::session
