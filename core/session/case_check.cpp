// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/original_store.h"
#include "core/crypto/hash.h"
#include "core/session/open_case.h"

#include <functional>
#include <utility>

namespace casebound::session {

namespace {

// Damage that stops a step is itself what the step looked for.
Outcome orFinding(Outcome step, CheckReport& report, const char* where) {
    if (step || step.error().code != ErrorCode::Damaged) return step;
    report.findings.append({storage::Finding::Kind::Structure, QString::fromLatin1(where)});
    return {};
}

Outcome checkChain(storage::Connection& connection, CheckReport& report, Progress& progress) {
    CB_TRY(report.chain, storage::verifyChain(connection, progress));
    return {};
}

Outcome checkIndex(storage::Connection& connection, CheckReport& report, Progress& progress) {
    CB_TRY(report.index, privacy::checkSearchIndex(connection, progress));
    return {};
}

} // namespace

// Each step through a connection of its own: after a page that does not verify SQLCipher reads nothing more.
Result<CheckReport> CaseSession::check(Progress& progress) {
    CheckReport report;
    {
        CB_TRY(auto own, m_case->vault.newConnection());
        CB_TRY(report.findings, storage::checkDatabase(own, storage::Depth::Full, progress));
    }
    using Look = std::function<Outcome(storage::Connection&)>;
    const std::pair<const char*, Look> steps[] = {
        {"the history cannot be read to its end",
         [&](storage::Connection& own) { return checkChain(own, report, progress); }},
        {"the search index cannot be compared with the texts",
         [&](storage::Connection& own) { return checkIndex(own, report, progress); }},
        {"not all originals could be looked at",
         [&](storage::Connection& own) { return checkOriginals(own, report, progress); }}};
    for (const auto& [where, look] : steps) {
        CB_TRY(auto own, m_case->vault.newConnection());
        CB_CHECK(orFinding(look(own), report, where));
    }
    const auto labels = labelsThatGiveAway();
    if (labels) report.labelsThatGiveAway = *labels;
    return report;
}

Outcome CaseSession::mendSearchIndex(Progress& progress) {
    return privacy::rebuildSearchIndex(connection(), m_services.clock, m_services.random, progress);
}

// Every original once more through SHA-256, against the hash that was sealed when it came in.
Outcome CaseSession::checkOriginals(storage::Connection& connection, CheckReport& report,
                                    Progress& progress) {
    casefile::OriginalStore originals(connection, m_case->vault.registerKeys());
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
        if (!facts || !read || hash.finish() != facts->sha256)
            report.damagedOriginals.append(m_references.ref(exhibit).value_or(QStringLiteral("EX")));
        if (!facts || !read) {
            CB_TRY(connection, m_case->vault.newConnection());
        }
        progress.report(++report.originals, exhibits.size(), QStringLiteral("Checking originals"));
    }
    return {};
}

} // namespace casebound::session
