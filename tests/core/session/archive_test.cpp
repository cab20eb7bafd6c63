// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/archive.h"

#include "core/packet/age_reader.h"
#include "core/packet/age_writer.h"
#include "core/session/case_session.h"
#include "tests/support/bad_disk.h"
#include "tests/support/cheap_key_derivation.h"
#include "tests/support/fakes.h"
#include "tests/support/result_matchers.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace casebound::session {
namespace {

const QString kWho = QStringLiteral("Ada");

SecureBytes secretOf(const char* text) {
    return SecureBytes::copyOf(text);
}

// A small case with names, and a key to archive it for.
class ArchiveTest : public ::testing::Test {
protected:
    void SetUp() override {
        const auto identity = packet::generateIdentity(m_random);
        ASSERT_OK_AND(const auto recipient, packet::recipientOf(identity));
        m_recipient = packet::formatRecipient(recipient);
        write("key.txt", packet::formatIdentity(identity).view().toByteArray() + '\n');
        ASSERT_OK_AND(auto made, CaseSession::create(pathOf("a.casebound"), credentials("old", "names"),
                                                     CheapKeyDerivation::kProfile, m_services, kWho));
        write("case.json", R"({"identities": [{"key": "i", "names": ["Gerold Pfefferkorn"], "appearances":
            [{"key": "k", "label": "Keeper", "role": "witness"}]}],
            "events": [{"title": "Gerold Pfefferkorn locks the boathouse"}]})");
        NoProgress progress;
        ASSERT_THAT(made->loadFile(pathOf("case.json"), progress), IsOk());
        ASSERT_THAT(made->close(), IsOk());
        QFile::remove(pathOf("case.json"));
    }

    static Credentials credentials(const char* passphrase, const char* names = "") {
        return {secretOf(passphrase), {}, secretOf(names)};
    }
    QString pathOf(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    void write(const char* name, const QByteArray& bytes) const {
        QFile file(pathOf(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }
    QByteArray bytesOf(const char* name) const {
        QFile file(pathOf(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QStringList filesLike(const char* start) const {
        return QDir(m_folder.path()).entryList({QString::fromUtf8(start) + QLatin1Char('*')}, QDir::Files);
    }

    auto open(const char* name, const char* passphrase, const char* names = "") {
        return CaseSession::open(pathOf(name), credentials(passphrase, names), m_services, kWho);
    }
    Result<QString> archive(const char* name = "a.age") {
        CB_TRY(auto opened, open("a.casebound", "old", "names"));
        return opened->archive(pathOf(name), {m_recipient, {}}, m_quiet);
    }
    Outcome restore(const char* name = "a.age", const char* identity = "key.txt") {
        return restoreCase({pathOf(name),
                            {pathOf(identity), {}},
                            pathOf("b.casebound"),
                            credentials("new"),
                            CheapKeyDerivation::kProfile},
                           m_services, m_quiet);
    }
    void expectNothingRestored(const Outcome& outcome, ErrorCode code) {
        EXPECT_THAT(outcome, FailsWith(code));
        EXPECT_EQ(filesLike("b."), QStringList());
    }
    // What the archive's age file holds, in the clear.
    QByteArray plainOf(const char* name) {
        QByteArray plain;
        const auto keys = ageKeys({pathOf("key.txt"), {}});
        auto age = packet::AgeReader::open(packet::sourceOf(bytesOf(name)), *keys);
        EXPECT_THAT(age->copyTo(packet::sinkInto(plain)), IsOk());
        return plain;
    }
    void sealAgain(const char* name, const QByteArray& plain) {
        QByteArray sealed;
        ASSERT_OK_AND(const auto recipients, recipientsOf({m_recipient, {}}));
        ASSERT_OK_AND(auto age, packet::AgeWriter::toRecipients(recipients, packet::AgeForm::Binary,
                                                                packet::sinkInto(sealed), m_random));
        ASSERT_THAT(age.write(plain), IsOk());
        ASSERT_THAT(age.finish(), IsOk());
        write(name, sealed);
    }

    QTemporaryDir m_folder;
    CheapKeyDerivation m_derivation;
    FakeClock m_clock;
    FakeRandom m_random;
    Services m_services{m_derivation, m_random, m_clock};
    NoProgress m_quiet;
    QString m_recipient;
};

TEST_F(ArchiveTest, WhatWasArchivedIsThereAgainWithItsNamesAndItsHistory) {
    ASSERT_OK_AND(const QString ref, archive());
    EXPECT_EQ(filesLike("a.age"), QStringList{QStringLiteral("a.age")});
    ASSERT_THAT(restore(), IsOk());
    EXPECT_EQ(filesLike("b."), QStringList{QStringLiteral("b.casebound")});
    ASSERT_OK_AND(auto first, open("a.casebound", "old", "names"));
    ASSERT_OK_AND(auto again, open("b.casebound", "new"));
    for (const auto& kind : {QStringLiteral("PE-001"), QStringLiteral("EV-001")}) {
        ASSERT_OK_AND(const auto was, first->show(kind));
        ASSERT_OK_AND(const auto is, again->show(kind));
        EXPECT_EQ(is, was);
    }
    ASSERT_OK_AND(const auto hits, again->search(QStringLiteral("Pfefferkorn"), 10));
    EXPECT_FALSE(hits.isEmpty());
    ASSERT_OK_AND(const auto report, again->check(m_quiet));
    EXPECT_TRUE(report.isWhole());
    // The first has one row more: that the archive was made.
    ASSERT_OK_AND(const auto oldRows, first->history({}, 100));
    ASSERT_OK_AND(auto newRows, again->history({}, 100));
    ASSERT_EQ(oldRows.size(), newRows.size() + 1);
    EXPECT_EQ(oldRows.first().toObject()[QStringLiteral("ref")].toString(), ref);
    newRows.prepend(oldRows.first());
    EXPECT_EQ(newRows, oldRows);
}

TEST_F(ArchiveTest, ThatItWasMadeStandsInTheLedger) {
    ASSERT_OK_AND(const QString ref, archive());
    ASSERT_OK_AND(auto first, open("a.casebound", "old", "names"));
    ASSERT_OK_AND(const auto entry, first->show(ref));
    EXPECT_EQ(entry[QStringLiteral("form")].toString(), QStringLiteral("archive"));
    ASSERT_OK_AND(const auto report, first->check(m_quiet));
    EXPECT_TRUE(report.isWhole());
}

TEST_F(ArchiveTest, APassphraseOpensItInAnyNormalForm) {
    ASSERT_OK_AND(auto opened, open("a.casebound", "old", "names"));
    ASSERT_THAT(opened->archive(pathOf("a.age"), {{}, secretOf("caf\xc3\xa9 lamp")}, m_quiet), IsOk());
    const auto restoreWith = [&](const char* passphrase) {
        return restoreCase({pathOf("a.age"),
                            {{}, secretOf(passphrase)},
                            pathOf("b.casebound"),
                            credentials("new", "new names"),
                            CheapKeyDerivation::kProfile},
                           m_services, m_quiet);
    };
    expectNothingRestored(restoreWith("another"), ErrorCode::WrongPassphrase);
    ASSERT_THAT(restoreWith("cafe\xcc\x81 lamp"), IsOk());
    ASSERT_OK_AND(auto hidden, open("b.casebound", "new"));
    EXPECT_FALSE(hidden->namesShown());
}

TEST_F(ArchiveTest, AnotherKeyOpensNothing) {
    ASSERT_THAT(archive(), IsOk());
    write("other.txt", packet::formatIdentity(packet::generateIdentity(m_random)).view().toByteArray());
    expectNothingRestored(restore("a.age", "other.txt"), ErrorCode::WrongPassphrase);
    expectNothingRestored(restore("a.age", "missing.txt"), ErrorCode::NotFound);
    expectNothingRestored(restore("a.age", "a.age"), ErrorCode::InvalidInput);
}

TEST_F(ArchiveTest, CutOffAnywhereItIsRefused) {
    ASSERT_THAT(archive(), IsOk());
    const QByteArray whole = bytesOf("a.age");
    for (const qsizetype size : {whole.size() - 1, whole.size() - 16, whole.size() / 2,
                                 qsizetype(65536 + 300), qsizetype(400), qsizetype(250)}) {
        SCOPED_TRACE(size);
        write("cut.age", whole.first(size));
        expectNothingRestored(restore("cut.age"), ErrorCode::Damaged);
    }
    write("cut.age", {});
    expectNothingRestored(restore("cut.age"), ErrorCode::NotACase);
}

TEST_F(ArchiveTest, AFlippedBitAnywhereIsNoticed) {
    ASSERT_THAT(archive(), IsOk());
    const QByteArray whole = bytesOf("a.age");
    for (const qsizetype at : {qsizetype(300), qsizetype(70000), whole.size() / 2, whole.size() - 1}) {
        SCOPED_TRACE(at);
        QByteArray bytes = whole;
        bytes[at] = static_cast<char>(bytes[at] ^ 4);
        write("bad.age", bytes);
        expectNothingRestored(restore("bad.age"), ErrorCode::Damaged);
    }
}

// By somebody who can seal for the same key: age itself finds nothing wrong.
TEST_F(ArchiveTest, WhatDoesNotKeepToTheFramingIsRefused) {
    ASSERT_THAT(archive(), IsOk());
    const QByteArray plain = plainOf("a.age");
    ASSERT_TRUE(plain.startsWith("casebound archive 1\n"));
    sealAgain("c.age", plain.chopped(1));
    expectNothingRestored(restore("c.age"), ErrorCode::Damaged);
    sealAgain("c.age", plain + 'x');
    expectNothingRestored(restore("c.age"), ErrorCode::Damaged);
    sealAgain("c.age", QByteArray(plain).replace("casebound archive 1", "casebound archive 2"));
    expectNothingRestored(restore("c.age"), ErrorCode::NewerVersion);
    sealAgain("c.age", QByteArray(plain).replace("\n--\n", "\n-\n"));
    expectNothingRestored(restore("c.age"), ErrorCode::Damaged);
    sealAgain("c.age", "PK\x03\x04 something else");
    expectNothingRestored(restore("c.age"), ErrorCode::NotACase);
    // Other keys than the database's own.
    QByteArray keys = plain;
    keys[plain.indexOf("\n--\n") + 8] ^= 1;
    sealAgain("c.age", keys);
    expectNothingRestored(restore("c.age"), ErrorCode::Damaged);
    sealAgain("c.age", plain);
    EXPECT_THAT(restore("c.age"), IsOk());
}

TEST_F(ArchiveTest, NothingIsWrittenOver) {
    write("a.age", "somebody's");
    EXPECT_THAT(archive(), FailsWith(ErrorCode::AlreadyExists));
    EXPECT_EQ(bytesOf("a.age"), QByteArray("somebody's"));
    ASSERT_THAT(archive("c.age"), IsOk());
    write("b.casebound", "somebody's");
    EXPECT_THAT(restore("c.age"), FailsWith(ErrorCode::AlreadyExists));
    EXPECT_EQ(bytesOf("b.casebound"), QByteArray("somebody's"));
    EXPECT_EQ(filesLike("b."), QStringList{QStringLiteral("b.casebound")});
}

TEST_F(ArchiveTest, WhileNamesAreHiddenNothingIsWrittenAndTheWayOutIsSaid) {
    ASSERT_OK_AND(auto opened, open("a.casebound", "old"));
    const auto refused = opened->archive(pathOf("a.age"), {m_recipient, {}}, m_quiet);
    ASSERT_THAT(refused, FailsWith(ErrorCode::NamesHidden));
    EXPECT_TRUE(refused.error().message.contains(QStringLiteral("--names-password-fd")));
    EXPECT_TRUE(filesLike("a.age").isEmpty());
}

TEST_F(ArchiveTest, StoppingLeavesNothingAndNotesNothing) {
    ASSERT_OK_AND(auto opened, open("a.casebound", "old", "names"));
    ASSERT_OK_AND(const auto before, opened->history({}, 100));
    for (int questions = 0;; questions = questions * 3 / 2 + 1) {
        CancelAfter progress(questions);
        const auto stopped = opened->archive(pathOf("a.age"), {m_recipient, {}}, progress);
        if (stopped) break;
        EXPECT_THAT(stopped, FailsWith(ErrorCode::Cancelled));
        EXPECT_TRUE(filesLike("a.age").isEmpty());
        ASSERT_OK_AND(const auto after, opened->history({}, 100));
        EXPECT_EQ(after, before);
    }
}

TEST_F(ArchiveTest, AFullDiskLeavesNothingAndNotesNothing) {
    ASSERT_OK_AND(auto opened, open("a.casebound", "old", "names"));
    const qint64 size = QFile(pathOf("a.casebound")).size();
    ASSERT_OK_AND(const auto before, opened->history({}, 100));
    // Too small for the copy, and for the archive around the copy.
    for (const qint64 room : {size / 2, size + 64}) {
        SCOPED_TRACE(room);
        {
            const SmallDisk disk(static_cast<rlim_t>(room));
            EXPECT_THAT(opened->archive(pathOf("a.age"), {m_recipient, {}}, m_quiet),
                        FailsWith(ErrorCode::NoSpace));
        }
        EXPECT_TRUE(filesLike("a.age").isEmpty());
        ASSERT_OK_AND(const auto after, opened->history({}, 100));
        EXPECT_EQ(after, before);
    }
    ASSERT_THAT(opened->archive(pathOf("a.age"), {m_recipient, {}}, m_quiet), IsOk());
    const SmallDisk disk(static_cast<rlim_t>(size / 2));
    expectNothingRestored(restore(), ErrorCode::NoSpace);
}

// Looks into every file of the folder whenever work reports itself.
class MarkerWatch final : public Progress {
public:
    explicit MarkerWatch(const QString& folder)
        : m_folder(folder) {}
    void report(qint64, qint64, const QString&) override { look(); }
    bool cancelled() const override { return false; }
    void look() {
        for (const QString& name : m_folder.entryList(QDir::Files)) {
            QFile file(m_folder.filePath(name));
            m_files.insert(name);
            if (!file.open(QIODevice::ReadOnly)) continue;
            const QByteArray bytes = file.readAll();
            m_found = m_found || bytes.contains("Pfefferkorn") || bytes.contains("boathouse") ||
                      bytes.startsWith("SQLite format 3");
        }
    }
    bool found() const { return m_found; }
    const QSet<QString>& files() const { return m_files; }

private:
    QDir m_folder;
    QSet<QString> m_files;
    bool m_found = false;
};

TEST_F(ArchiveTest, AtNoTimeIsAnythingOnTheDiskInTheClear) {
    MarkerWatch watch(m_folder.path());
    {
        ASSERT_OK_AND(auto opened, open("a.casebound", "old", "names"));
        ASSERT_THAT(opened->archive(pathOf("a.age"), {m_recipient, {}}, watch), IsOk());
    }
    ASSERT_THAT(restoreCase({pathOf("a.age"),
                             {pathOf("key.txt"), {}},
                             pathOf("b.casebound"),
                             credentials("new"),
                             CheapKeyDerivation::kProfile},
                            m_services, watch),
                IsOk());
    watch.look();
    EXPECT_FALSE(watch.found());
    // It did look while both were under way.
    for (const char* name : {"a.age.part", "a.age.copy.part", "b.casebound.archive.part", "b.casebound.part"})
        EXPECT_TRUE(watch.files().contains(QString::fromLatin1(name))) << name;
    // And it would have found it.
    write("plain", "the boathouse");
    watch.look();
    EXPECT_TRUE(watch.found());
}

} // namespace
} // namespace casebound::session
