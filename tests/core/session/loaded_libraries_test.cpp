// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/packet/age_keys.h"
#include "core/session/case_session.h"
#include "core/session/received_packet.h"
#include "core/session/services.h"
#include "tests/core/session/desk_fixture.h"
#include "tests/support/cheap_key_derivation.h"
#include "tests/support/result_matchers.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace casebound::session {
namespace {

QByteArray maps() {
    QFile file(s("/proc/self/maps"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The main job within this process, as the window and the command line do it.
class MainJobTest : public ::testing::Test {
protected:
    QString at(const char* name) const { return m_folder.filePath(s(name)); }

    Result<VerifiedPacket> doMainJob() {
        const Credentials credentials{SecureBytes::copyOf("quiet river stone"), {}, {}};
        CB_TRY(auto opened, CaseSession::create(at("a.casebound"), credentials, CheapKeyDerivation::kProfile,
                                                {m_derivation, m_random, m_clock}, s("Investigator")));
        CB_TRY(const auto files,
               opened->importFiles({s(CASEBOUND_BINARY_DIR "/demo")}, 2, {}, m_progress, {}));
        if (files.size() < 5) return failure(ErrorCode::Internal, s("The demo's documents are not there."));
        CB_TRY(const auto loaded,
               opened->loadFile(s(CASEBOUND_SOURCE_DIR "/resources/demo/case.json"), m_progress));
        if (loaded.records == 0) return failure(ErrorCode::Internal, s("Nothing was loaded."));
        CB_TRY(const auto found, opened->search(s("well fund"), 10));
        if (found.isEmpty()) return failure(ErrorCode::Internal, s("Nothing was found."));
        SealRequest request;
        request.to = {records::Purpose::Reviewers, s("first-review")};
        request.sealFor.passphrase = SecureBytes::copyOf("seven dry lanterns");
        request.path = at("p.age");
        CB_TRY(const auto report, opened->seal(request, m_progress));
        if (!report.left) return failure(ErrorCode::Refused, s("The gate refused."));
        CB_CHECK(opened->close());
        return verifyPacket(at("p.age"), {{}, SecureBytes::copyOf("seven dry lanterns")}, {}, m_progress);
    }

    QTemporaryDir m_folder;
    CheapKeyDerivation m_derivation;
    SystemRandom m_random;
    SystemClock m_clock;
    NoProgress m_progress;
};

TEST_F(MainJobTest, NeverLoadsAParserOfForeignDocumentsOrAnotherSqlite) {
    ASSERT_OK_AND(const auto verified, doMainJob());
    EXPECT_GT(verified.members.size(), 8);
    const QByteArray loaded = maps();
    EXPECT_TRUE(loaded.contains("libQt6Core")); // the file says what is loaded
    for (const char* banned : {"poppler", "libsqlite3", "tesseract", "libQt6Gui", "libnss3"})
        EXPECT_FALSE(loaded.contains(banned)) << banned;
}

} // namespace
} // namespace casebound::session
