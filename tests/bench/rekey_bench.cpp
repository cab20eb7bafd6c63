// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/case_keys.h"
#include "tests/bench/benches.h"
#include "tests/bench/made_case.h"
#include "tests/bench/programs.h"
#include "tests/bench/raw_case.h"
#include "tests/support/cheap_key_derivation.h"

#include <QElapsedTimer>
#include <QFileInfo>

namespace casebound::bench {

namespace {

constexpr int kOriginals = 24;
constexpr int kPages = 2000;
constexpr int kRekeyings = 7;

// When verifying began, and when the work was last asked whether to stop, which is at its end.
class Phases final : public Progress {
public:
    Phases() { m_timer.start(); }
    void report(qint64, qint64, const QString& what) override {
        if (m_began < 0 && what.startsWith(QLatin1String("Checking"))) m_began = m_timer.nsecsElapsed();
    }
    bool cancelled() const override {
        m_last = m_timer.nsecsElapsed();
        return false;
    }
    double verifying() const { return static_cast<double>(m_last - m_began) / 1e9; }

private:
    QElapsedTimer m_timer;
    qint64 m_began = -1;
    mutable qint64 m_last = 0;
};

enum class Part { Writing, Verifying };

// The passphrase stays: salt and keys do not.
Timed rekeying(const QString& path, const session::Services& services, Part part) {
    return [=]() -> Result<double> {
        session::RekeyRequest request{path, benchCredentials(), {}, QStringLiteral("bench")};
        Phases phases;
        CB_TRY(const double seconds,
               secondsOf([&] { return session::rekeyCase(request, services, phases); }));
        return part == Part::Verifying ? phases.verifying() : seconds - phases.verifying();
    };
}

Timed exporting(const QString& from, const QString& to, const QByteArray& key, Random& random) {
    return [=, &random]() -> Result<double> {
        QFile::remove(to);
        CB_TRY(const auto seconds, runScript(from, {groupOf({key, attachNew(to, random)}),
                                                    groupOf({"SELECT sqlcipher_export('copy')"})}));
        CB_TRY(const double flushing, secondsOf([&]() -> Outcome {
                   CB_CHECK(run({QStringLiteral("sync"), to}));
                   return {};
               }));
        return seconds.at(1) + flushing;
    };
}

} // namespace

Outcome benchRekey(const QString& folder) {
    const CheapKeyDerivation derivation;
    SystemRandom random;
    const SystemClock clock;
    const session::Services services{derivation, random, clock};
    const QDir top(folder);
    const QString ours = top.filePath(QStringLiteral("ours.casebound"));
    const QString theirs = top.filePath(QStringLiteral("theirs.casebound"));
    const QString copy = top.filePath(QStringLiteral("copy.casebound"));
    CB_CHECK(makeCase(ours, {kOriginals, kPages, 200, CheapKeyDerivation::kProfile}, services, top));
    CB_CHECK(copyOver(ours, theirs));
    CB_TRY(const QByteArray key, keyStatement(theirs, services));
    const qint64 megabytes = QFileInfo(ours).size() >> 20;
    CB_TRY(const Comparison writing,
           compare(QStringLiteral("%1 MiB, all but verifying").arg(megabytes),
                   rekeying(ours, services, Part::Writing), QStringLiteral("sqlcipher_export, sync"),
                   exporting(theirs, copy, key, random), kRekeyings));
    CB_TRY(Comparison verifying, alone(QStringLiteral("verifying what was written"),
                                       rekeying(ours, services, Part::Verifying), {}, kRekeyings));
    verifying.other = QStringLiteral("(not done)");
    for (const QString& file : {ours, theirs, copy})
        QFile::remove(file);
    print(QStringLiteral("New keys for a case"), {writing, verifying});
    return {};
}

} // namespace casebound::bench
