// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/original_store.h"
#include "core/crypto/hash.h"
#include "core/session/open_case.h"

namespace casebound::session {

Result<CheckReport> CaseSession::check(Progress& progress) {
    CheckReport report;
    CB_TRY(report.findings, storage::checkDatabase(connection(), storage::Depth::Full, progress));
    CB_TRY(report.chain, storage::verifyChain(connection(), progress));
    CB_CHECK(checkOriginals(report, progress));
    CB_TRY(report.labelsThatGiveAway, labelsThatGiveAway());
    return report;
}

// Every original once more through SHA-256, against the hash that was sealed when it came in.
Outcome CaseSession::checkOriginals(CheckReport& report, Progress& progress) {
    casefile::OriginalStore originals(connection(), m_case->vault.registerKeys());
    CB_TRY(const auto exhibits, originals.all());
    if (!namesShown()) {
        report.originalsSkipped = exhibits.size();
        return {};
    }
    for (const auto& exhibit : exhibits) {
        CB_CHECK(progress.proceed());
        crypto::Sha256 hash;
        const auto facts = originals.facts(exhibit);
        const auto read = originals.bytes(exhibit, [&](QByteArrayView piece) -> Outcome {
            hash.add(piece);
            return {};
        });
        if (!facts || !read || hash.finish() != facts->sha256) {
            CB_TRY(const QString ref, m_references.ref(exhibit));
            report.damagedOriginals.append(ref);
        }
        progress.report(++report.originals, exhibits.size(), QStringLiteral("Checking originals"));
    }
    return {};
}

} // namespace casebound::session
