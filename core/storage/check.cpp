// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/check.h"

#include "core/storage/connection.h"

namespace casebound::storage {
namespace {

constexpr qsizetype kMostFindings = 1000;

void add(QList<Finding>& findings, Finding::Kind kind, const QString& where) {
    if (findings.size() < kMostFindings) findings.append({kind, where});
}

// Damage that stops a check is itself what the check looked for.
Outcome orFinding(Outcome outcome, QList<Finding>& findings, Finding::Kind kind) {
    if (outcome || outcome.error().code != ErrorCode::Damaged) return outcome;
    add(findings, kind, QStringLiteral("cannot be read to the end"));
    return {};
}

Outcome collect(Connection& connection, QByteArrayView pragma, Finding::Kind kind, QList<Finding>& findings) {
    CB_TRY(Statement statement, connection.prepare(pragma));
    return statement.rows([&](const Statement& row) {
        if (row.text(0) != QLatin1String("ok")) add(findings, kind, row.text(0));
    });
}

Outcome collectReferences(Connection& connection, QList<Finding>& findings) {
    CB_TRY(Statement statement, connection.prepare("PRAGMA foreign_key_check"));
    return statement.rows([&](const Statement& row) {
        add(findings, Finding::Kind::Reference,
            QStringLiteral("table %1, row %2, into %3")
                .arg(row.text(0))
                .arg(row.integer(1))
                .arg(row.text(2)));
    });
}

} // namespace

Result<QList<Finding>> checkDatabase(Connection& connection, Depth depth, Progress& progress) {
    QList<Finding> findings;
    const auto next = [&](int step) -> Outcome {
        progress.report(step, 3, QStringLiteral("Checking the case file"));
        return progress.proceed();
    };
    CB_CHECK(next(0));
    // The page check reads the file, not the log.
    CB_CHECK(connection.checkpointTruncate());
    CB_CHECK(orFinding(collect(connection, "PRAGMA cipher_integrity_check", Finding::Kind::Page, findings),
                       findings, Finding::Kind::Page));
    CB_CHECK(next(1));
    const QByteArrayView structure =
        depth == Depth::Full ? "PRAGMA integrity_check(1000)" : "PRAGMA quick_check(1000)";
    CB_CHECK(orFinding(collect(connection, structure, Finding::Kind::Structure, findings), findings,
                       Finding::Kind::Structure));
    CB_CHECK(next(2));
    CB_CHECK(orFinding(collectReferences(connection, findings), findings, Finding::Kind::Reference));
    return findings;
}

} // namespace casebound::storage
