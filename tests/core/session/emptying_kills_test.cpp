// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/schema.h"
#include "core/storage/check.h"
#include "tests/core/session/editing_fixture.h"

#include <QJsonArray>

#include <array>
#include <csignal>
#include <iostream>
#include <random>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace casebound::session {
namespace {

constexpr int kKillsOfBin = 40;              // CASEBOUND_KILLS in the environment for more
constexpr unsigned kLongestEmptying = 30000; // microseconds until the kill
constexpr int kBinned = 60;

// Says after each record that it is gone: one byte, so that none can be half written.
class Telling final : public Progress {
public:
    explicit Telling(int pipe)
        : m_pipe(pipe) {}
    void report(qint64, qint64, const QString& what) override {
        if (what == QLatin1String("erasing")) tell();
    }
    bool cancelled() const override { return false; }
    void tell() const {
        if (::write(m_pipe, "y", 1) != 1) ::_exit(1);
    }

private:
    int m_pipe;
};

class EmptyingKills : public EditingTest {
protected:
    // Each source with a note, a link that goes with it, and a history.
    void makeCase() {
        QJsonArray sources;
        QJsonArray links;
        for (int i = 0; i < kBinned; ++i) {
            const QString key = QString::number(i);
            sources.append(QJsonObject{
                {q("key"), key},
                {q("title"), q("Gerold Pfefferkorn rows")},
                {q("notes"), QJsonArray{QJsonObject{{q("text"), QString(300, QLatin1Char('n'))}}}}});
            links.append(QJsonObject{{q("from"), key}, {q("to"), key}, {q("reason"), q("why")}});
        }
        load(QJsonDocument(QJsonObject{{q("sources"), sources}, {q("links"), links}}).toJson());
        for (int i = 1; i <= kBinned; ++i)
            ASSERT_THAT(editing().moveToBin(QStringLiteral("SO-%1").arg(i, 3, 10, QLatin1Char('0'))), IsOk());
        m_path = m_session->path();
        ASSERT_THAT(m_session->close(), IsOk());
        m_session.reset();
        QFile file(m_path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        m_bytes = file.readAll();
    }
    void layOut() {
        for (const char* rest : {"-wal", "-shm", ".lock"})
            QFile::remove(m_path + q(rest));
        QFile file(m_path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        ASSERT_EQ(file.write(m_bytes), m_bytes.size());
    }
    static vault::Credentials credentials() { return {SecureBytes::copyOf("six quiet words"), {}, {}}; }

    void emptyInChild(int pipe) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL); // does not outlive a test that fails
        Telling telling(pipe);
        auto opened = CaseSession::open(m_path, credentials(), m_services, q("Ada"));
        if (!opened) ::_exit(1);
        telling.tell(); // it began
        if (!(*opened)->bin().empty(telling)) ::_exit(1);
        ::pause();
    }
    // How many records the child said to be gone. It is killed at a random moment after `first` of them.
    int killWhileEmptying(int first) {
        std::array<int, 2> ends = {};
        if (::pipe(ends.data()) != 0) return -1;
        const pid_t child = ::fork();
        if (child == 0) emptyInChild(ends[1]);
        ::close(ends[1]);
        char byte = 0;
        int told = -1;
        while (told < first && ::read(ends[0], &byte, 1) == 1)
            ++told;
        ::usleep(static_cast<useconds_t>(m_chance() % kLongestEmptying));
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        EXPECT_TRUE(WIFSIGNALED(status));
        while (::read(ends[0], &byte, 1) == 1)
            ++told;
        ::close(ends[0]);
        return told;
    }

    // Every record wholly there or wholly gone, and the case whole.
    void look(int told) {
        ASSERT_OK_AND(auto vault,
                      vault::Vault::open(m_path, credentials(), m_services, casefile::migrations()));
        storage::Connection& connection = vault.connection();
        const auto number = [&](const char* sql) { return connection.number(sql).value_or(-1); };
        const qint64 left = number("SELECT count(*) FROM record WHERE kind = 'source'");
        const qint64 erased = kBinned - left;
        EXPECT_TRUE(erased == told || erased == told + 1) << erased << " gone, " << told << " told";
        EXPECT_EQ(number("SELECT count(*) FROM link"), left);
        EXPECT_EQ(number("SELECT count(*) FROM source"), left);
        EXPECT_EQ(number("SELECT count(*) FROM note"), left);
        // A title and a note of each source, a reason of each link.
        EXPECT_EQ(number("SELECT count(*) FROM text"), 3 * left);
        EXPECT_EQ(number("SELECT count(*) FROM mention"), left);
        EXPECT_EQ(number("SELECT count(*) FROM undo_step"), left);
        // Both were created; the source was binned, too. Of what is gone only rows "erased" have a payload.
        EXPECT_EQ(number("SELECT count(*) FROM history WHERE what = 'erased'"), 2 * erased);
        EXPECT_EQ(number("SELECT count(*) FROM history h JOIN history_payload p ON p.seq = h.seq WHERE "
                         "h.ref LIKE 'SO-%' OR h.ref LIKE 'LI-%'"),
                  3 * left + 2 * erased);
        ASSERT_OK_AND(const auto chain, storage::verifyChain(connection, m_quiet));
        EXPECT_TRUE(chain.whole);
        ASSERT_OK_AND(const auto findings,
                      storage::checkDatabase(connection, storage::Depth::Quick, m_quiet));
        EXPECT_TRUE(findings.isEmpty());
        m_erased += erased;
        m_inTheMiddle += erased > 0 && erased < kBinned ? 1 : 0;
    }

    QString m_path;
    QByteArray m_bytes;
    std::mt19937 m_chance{std::random_device()()}; // the moments are the system's to choose anyway
    qint64 m_erased = 0;
    int m_inTheMiddle = 0;
};

TEST_F(EmptyingKills, WheneverItIsKilledEachRecordIsWhollyThereOrWhollyGone) {
    makeCase();
    bool isNumber = false;
    const int asked = qEnvironmentVariableIntValue("CASEBOUND_KILLS", &isNumber);
    const int kills = isNumber ? asked : kKillsOfBin;
    for (int i = 0; i < kills && !HasFailure(); ++i) {
        layOut();
        // On a slow machine none would get far by itself.
        const int told = killWhileEmptying(i % 4 != 0 ? 0 : static_cast<int>(m_chance() % 20));
        ASSERT_GE(told, 0);
        look(told);
    }
    EXPECT_GT(m_erased, 0); // otherwise no kill came late enough to mean anything
    std::cout << kills << " kills during emptying the bin, " << m_inTheMiddle << " in its middle, "
              << m_erased << " records gone\n";
}

} // namespace
} // namespace casebound::session
