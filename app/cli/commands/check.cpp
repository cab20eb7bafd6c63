// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/backup_words.h"

#include <QJsonArray>

namespace casebound::cli {

namespace {

QJsonObject toJson(const session::CheckReport& report, const std::optional<session::GoodBackup>& last) {
    QJsonArray findings;
    for (const auto& finding : report.findings)
        findings.append(finding.where);
    return {{QStringLiteral("whole"), report.isWhole()},
            {QStringLiteral("findings"), findings},
            {QStringLiteral("history_rows"), report.chain.rows},
            {QStringLiteral("history_whole"), report.chain.whole},
            {QStringLiteral("history_masked_anew"), report.chain.payloadsReplaced},
            {QStringLiteral("history_erased"), report.chain.payloadsErased},
            {QStringLiteral("originals"), report.originals},
            {QStringLiteral("originals_skipped"), report.originalsSkipped},
            {QStringLiteral("originals_damaged"), QJsonArray::fromStringList(report.damagedOriginals)},
            {QStringLiteral("labels_that_give_away"), QJsonArray::fromStringList(report.labelsThatGiveAway)},
            {QStringLiteral("last_good_backup"), lastGoodJson(last)}};
}

void print(const Console& console, const session::CheckReport& report,
           const std::optional<session::GoodBackup>& last) {
    for (const auto& finding : report.findings)
        console.line(QStringLiteral("Damage: %1").arg(finding.where));
    for (const QString& ref : report.damagedOriginals)
        console.line(QStringLiteral("Damage: the original of %1 is not what came in.").arg(ref));
    if (!report.chain.whole)
        console.line(QStringLiteral("Damage: the history does not hold from row %1 on.")
                         .arg(report.chain.firstBroken));
    console.line(QStringLiteral("History: %1 rows, %2 masked anew, %3 erased.")
                     .arg(report.chain.rows)
                     .arg(report.chain.payloadsReplaced)
                     .arg(report.chain.payloadsErased));
    console.line(QStringLiteral("Originals: %1 verified.").arg(report.originals));
    if (report.originalsSkipped > 0)
        console.line(QStringLiteral("%1 originals could not be verified: names are hidden.")
                         .arg(report.originalsSkipped));
    console.line(report.isWhole()
                     ? QStringLiteral("The case is whole.")
                     : QStringLiteral("The case is damaged. Do not write to it; copy it, and go back to "
                                      "the last good backup."));
    console.line(lastGoodLine(last));
}

Result<Exit> run(const Context& context) {
    CB_TRY(const auto opened, context.openCase());
    TerminalProgress progress(context.console.isJson());
    CB_TRY(const auto report, opened->check(progress));
    // The damage found may be just there.
    const auto last = opened->backups().lastGood().value_or(std::nullopt);
    if (context.console.isJson())
        context.console.json(toJson(report, last));
    else
        print(context.console, report, last);
    warnOfLabels(context.console, report.labelsThatGiveAway);
    CB_CHECK(opened->close());
    return report.isWhole() ? Exit::Done : Exit::Damaged;
}

} // namespace

Command checkCommand() {
    return {"check",
            "CASE",
            "verify every page, the history and every original",
            "Exit status 4 when something is damaged. Nothing is changed. Also says when and where the last "
            "good backup "
            "was made.",
            1,
            1,
            {},
            run};
}

} // namespace casebound::cli
