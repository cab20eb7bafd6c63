// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benches.h"
#include "tests/bench/made_case.h"

#include <QFileInfo>

namespace casebound::bench {

namespace {

constexpr int kOpenings = 7;
constexpr int kOriginalsInAGigabyte = 64;

// From the passphrase to a case that answers; closing it again does not count.
Timed opening(const QString& path, const session::Services& services) {
    return [=]() -> Result<double> {
        std::unique_ptr<session::CaseSession> opened;
        CB_TRY(const double seconds, secondsOf([&]() -> Outcome {
                   CB_TRY(opened, session::CaseSession::open(path, benchCredentials(), services,
                                                             QStringLiteral("bench")));
                   return {};
               }));
        CB_CHECK(opened->close());
        return seconds;
    };
}

Timed deriving(const session::Services& services, int profile) {
    return [=]() -> Result<double> {
        const auto credentials = benchCredentials();
        return secondsOf([&]() -> Outcome {
            CB_CHECK(services.derivation.derive(profile, credentials.passphrase, QByteArray(16, 's')));
            return {};
        });
    };
}

} // namespace

Outcome benchUnlock(const QString& folder, int gigabytes) {
    const session::Argon2KeyDerivation derivation;
    SystemRandom random;
    const SystemClock clock;
    const session::Services services{derivation, random, clock};
    const int profile = derivation.defaultProfile();
    const QDir top(folder);
    const QString path = top.filePath(QStringLiteral("unlock.casebound"));
    QList<Comparison> rows;
    for (const CasePlan& plan :
         {CasePlan{0, 1000, 200, profile}, CasePlan{gigabytes * kOriginalsInAGigabyte, 1000, 200, profile}}) {
        QFile::remove(path);
        CB_CHECK(makeCase(path, plan, services, top));
        const qint64 megabytes = QFileInfo(path).size() >> 20;
        CB_TRY(const Comparison row,
               compare(QStringLiteral("a case of %1 MiB, whole").arg(megabytes), opening(path, services),
                       QStringLiteral("its Argon2id alone"), deriving(services, profile), kOpenings));
        rows.append(row);
    }
    QFile::remove(path);
    print(QStringLiteral("Unlocking, profile %1").arg(profile), rows);
    return {};
}

} // namespace casebound::bench
