// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/case_keys.h"
#include "tests/core/session/desk_fixture.h"

#include <QDir>

namespace casebound::session {

inline Credentials opens(const char* passphrase) {
    return {SecureBytes::copyOf(passphrase), {}, {}};
}

// An open case, and a folder for its backups beside it.
class BackupsTest : public DeskTest {
protected:
    void SetUp() override {
        DeskTest::SetUp();
        m_path = m_case->path();
        ASSERT_TRUE(QDir(m_folder.path()).mkdir(s("stick")));
        m_stick = QDir(m_folder.filePath(s("stick")));
    }
    void choose(int keep = 3) { ASSERT_THAT(m_case->backups().choose({true, m_stick.path(), keep}), IsOk()); }
    void change() { load(R"({"events": [{"title": "The lamp goes out"}]})"); }
    // Closes as the programs do and opens again; minutes pass.
    BackupOnClose close() {
        const auto closed = m_case->closeWithBackup(m_quiet);
        EXPECT_THAT(closed, IsOk());
        reopen();
        m_clock.advance(600);
        return closed.value_or(BackupOnClose());
    }
    void reopen(const char* passphrase = "old") {
        m_case.reset();
        auto opened = CaseSession::open(m_path, opens(passphrase), services(), s("Ada"));
        ASSERT_THAT(opened, IsOk());
        m_case = std::move(*opened);
    }
    void giveNewKeys() {
        m_case.reset();
        RekeyRequest request{m_path, opens("old"), {.passphrase = SecureBytes::copyOf("new")}, s("Ada")};
        ASSERT_THAT(rekeyCase(request, services(), m_quiet), IsOk());
        reopen("new");
    }
    Services services() { return {m_derivation, m_random, m_clock}; }
    QStringList onStick() const { return m_stick.entryList(QDir::Files, QDir::Name); }
    QString stick(const char* name) const { return m_stick.filePath(s(name)); }
    void expectOpens(const QString& path, const char* passphrase, qsizetype events) {
        auto opened = CaseSession::open(path, opens(passphrase), services(), s("Ada"));
        ASSERT_THAT(opened, IsOk());
        ASSERT_OK_AND(const auto list, (*opened)->list(records::Kind::Event));
        EXPECT_EQ(list.size(), events);
        ASSERT_OK_AND(const auto report, (*opened)->check(m_quiet));
        EXPECT_TRUE(report.isWhole());
    }
    std::optional<GoodBackup> lastGood() {
        const auto last = m_case->backups().lastGood();
        EXPECT_THAT(last, IsOk());
        return last.value_or(std::nullopt);
    }
    static QByteArray bytesOf(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void writeTo(const QString& path, const QByteArray& bytes) {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    QString m_path;
    QDir m_stick;
};

} // namespace casebound::session
