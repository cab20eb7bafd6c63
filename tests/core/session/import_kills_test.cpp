// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/session/case_session.h"
#include "core/session/services.h"
#include "tests/core/vault/remembered_derivation.h"
#include "tests/support/fakes.h"
#include "tests/support/killed_child.h"
#include "tests/support/pdf_builder.h"
#include "tests/support/result_matchers.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <iostream>
#include <random>

#include <gtest/gtest.h>

namespace casebound::session {
namespace {

constexpr int kKillsOfImport = 40;          // a fifth of CASEBOUND_KILLS, where that is in the environment
constexpr unsigned kLongestImport = 250000; // microseconds until the kill
constexpr int kFiles = 12;
constexpr int kReaders = 2;
const QString kName = QStringLiteral("fair.casebound");

// An import that is killed at any moment: the child says of each exhibit that it was imported, the parent
// looks at what is left.
class ImportKillsTest : public ::testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(m_place.mkpath(QStringLiteral("papers")));
        for (int i = 0; i < kFiles; ++i)
            write(QStringLiteral("papers/%1.pdf").arg(i),
                  pdfWithText({QStringLiteral("Minutes %1 of the board").arg(i),
                               QStringLiteral("Page two of minutes %1").arg(i)}));
        ASSERT_OK_AND(const auto made, CaseSession::create(m_place.filePath(kName), credentials(),
                                                           CheapKeyDerivation::kProfile, m_services, who()));
        ASSERT_THAT(made->close(), IsOk());
        QFile file(m_place.filePath(kName));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        m_empty = file.readAll();
    }
    void beginAnew() {
        for (const QString& left : m_place.entryList(QDir::Files | QDir::Hidden))
            m_place.remove(left);
        write(kName, m_empty);
    }
    void write(const QString& name, const QByteArray& bytes) const {
        QFile file(m_place.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }
    // In the child.
    void importAll(const Acknowledgements& done) {
        auto opened = open();
        if (!opened) return;
        NoProgress quiet;
        const auto imported = (*opened)->importFiles({m_place.filePath(QStringLiteral("papers"))}, kReaders,
                                                     {}, quiet, [&done](const ingest::ImportedFile& file) {
                                                         if (!file.ref.isEmpty()) done.one();
                                                     });
        if (imported) ::pause();
    }

    // What is wrong afterwards; empty: nothing. All that was acknowledged is there, and nothing by half.
    QString lookAt(int acknowledged) {
        {
            auto opened = open();
            if (!opened) return QStringLiteral("does not open: ") + opened.error().message;
            const QString wrong = lookInside(**opened, acknowledged);
            if (!wrong.isEmpty()) return wrong;
        }
        const QStringList left = m_place.entryList(QDir::Files | QDir::Hidden);
        return left == QStringList{kName} ? QString() : QStringLiteral("left over: ") + left.join(u' ');
    }
    QString lookInside(CaseSession& session, int acknowledged) {
        const auto exhibits = session.list(records::Kind::Exhibit);
        if (!exhibits) return QStringLiteral("exhibits cannot be listed");
        if (exhibits->size() != acknowledged && exhibits->size() != acknowledged + 1)
            return QStringLiteral("%1 exhibits, %2 acknowledged").arg(exhibits->size()).arg(acknowledged);
        for (const auto& exhibit : *exhibits) {
            const auto last = session.show(exhibit[QLatin1String("ref")].toString() + QStringLiteral(" p.2"));
            if (!last || !(*last)[QLatin1String("text")].toString().startsWith(QLatin1String("Page two")))
                return QStringLiteral("an exhibit has not all of its pages");
        }
        NoProgress quiet;
        const auto report = session.check(quiet);
        if (!report || !report->isWhole()) return QStringLiteral("is damaged");
        return report->originals == exhibits->size() ? QString() : QStringLiteral("an original is missing");
    }
    // The same folder once more: each file is an exhibit once.
    QString importAgain() {
        auto opened = open();
        NoProgress quiet;
        if (!opened ||
            !(*opened)->importFiles({m_place.filePath(QStringLiteral("papers"))}, kReaders, {}, quiet, {}))
            return QStringLiteral("the import cannot be done again");
        return lookInside(**opened, kFiles);
    }

    Result<std::unique_ptr<CaseSession>> open() {
        return CaseSession::open(m_place.filePath(kName), credentials(), m_services, who());
    }
    static QString who() { return QStringLiteral("Ada"); }
    static Credentials credentials() { return {SecureBytes::copyOf("quiet river stone"), {}, {}}; }

    QTemporaryDir m_folder;
    QDir m_place{m_folder.path()};
    vault::RememberedDerivation m_derivation;
    SystemRandom m_random;
    FakeClock m_clock;
    Services m_services{m_derivation, m_random, m_clock};
    QByteArray m_empty;
    std::mt19937 m_chance{std::random_device()()}; // the moments are the system's to choose anyway
};

TEST_F(ImportKillsTest, WheneverAnImportIsKilledNoAcknowledgedExhibitIsLostAndNoneIsThereByHalf) {
    bool isNumber = false;
    const int asked = qEnvironmentVariableIntValue("CASEBOUND_KILLS", &isNumber);
    const int kills = isNumber ? asked / 5 : kKillsOfImport;
    int acknowledged = 0;
    for (int i = 0; i < kills; ++i) {
        beginAnew();
        const KilledWork killed = killDuring([this](const Acknowledgements& done) { importAll(done); },
                                             i % 2 == 0, static_cast<unsigned>(m_chance() % kLongestImport));
        ASSERT_TRUE(killed.inTheMiddle);
        ASSERT_EQ(lookAt(killed.acknowledged), QString());
        if (i % 8 == 0) {
            ASSERT_EQ(importAgain(), QString());
        }
        acknowledged += killed.acknowledged;
    }
    EXPECT_GT(acknowledged, 0); // otherwise no kill came late enough to mean anything
    std::cout << kills << " kills during an import, " << acknowledged << " exhibits acknowledged\n";
}

// What the look is worth: an exhibit that was acknowledged and is not there.
TEST_F(ImportKillsTest, AnExhibitThatIsLostIsNoticed) {
    EXPECT_EQ(importAgain(), QString());
    EXPECT_EQ(lookAt(kFiles), QString());
    EXPECT_EQ(lookAt(kFiles + 1), QStringLiteral("12 exhibits, 13 acknowledged"));
}

} // namespace
} // namespace casebound::session
