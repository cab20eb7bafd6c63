// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/backup_words.h"
#include "app/cli/salvaging.h"

#include <QJsonArray>

namespace casebound::cli {

namespace {

QJsonObject checkJson(const session::CheckReport& report, const std::optional<session::GoodBackup>& last) {
    QJsonArray findings;
    for (const auto& finding : report.findings)
        findings.append(finding.where);
    return {{QStringLiteral("whole"), report.isWhole()},
            {QStringLiteral("findings"), findings},
            {QStringLiteral("history_rows"), report.chain.rows},
            {QStringLiteral("history_whole"), report.chain.whole},
            {QStringLiteral("history_masked_anew"), report.chain.payloadsReplaced},
            {QStringLiteral("history_erased"), report.chain.payloadsErased},
            {QStringLiteral("history_lost"), report.chain.lost},
            {QStringLiteral("index"), QJsonObject{{QStringLiteral("agrees"), report.index.agrees()},
                                                  {QStringLiteral("texts"), report.index.texts},
                                                  {QStringLiteral("missing"), report.index.missing},
                                                  {QStringLiteral("different"), report.index.different},
                                                  {QStringLiteral("surplus"), report.index.surplus}}},
            {QStringLiteral("originals"), report.originals},
            {QStringLiteral("originals_skipped"), report.originalsSkipped},
            {QStringLiteral("originals_damaged"), QJsonArray::fromStringList(report.damagedOriginals)},
            {QStringLiteral("labels_that_give_away"), QJsonArray::fromStringList(report.labelsThatGiveAway)},
            {QStringLiteral("last_good_backup"), lastGoodJson(last)}};
}

void printIndex(const Console& console, const session::CheckReport& report) {
    const auto& index = report.index;
    if (index.agrees()) return;
    if (index.isReadable)
        console.line(
            QStringLiteral("The search index does not say what the texts say: %1 are missing in it, %2 "
                           "have other words, %3 should not be there.")
                .arg(index.missing)
                .arg(index.different)
                .arg(index.surplus));
    else
        console.line(QStringLiteral("The search index cannot be read."));
    console.line(
        report.recordsAreWhole()
            ? QStringLiteral("Nothing is lost by that: \"check CASE --mend-index\" makes it anew from "
                             "the texts.")
            : QStringLiteral("It is made anew when the case is salvaged."));
}

void printFindings(const Console& console, const session::CheckReport& report,
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
    if (report.chain.lost > 0)
        console.line(
            QStringLiteral("%1 entries of the history were lost with an earlier damage, and are noted "
                           "as lost.")
                .arg(report.chain.lost));
    printIndex(console, report);
    console.line(QStringLiteral("Originals: %1 verified.").arg(report.originals));
    if (report.originalsSkipped > 0)
        console.line(QStringLiteral("%1 originals could not be verified: names are hidden.")
                         .arg(report.originalsSkipped));
    if (report.recordsAreWhole())
        console.line(QStringLiteral("The case is whole."));
    else
        console.line(
            QStringLiteral("The case is damaged. Do not write to it: copy it, and go back to the last "
                           "good backup, or save what can be read into a new case."));
    console.line(lastGoodLine(last));
}

bool needsIndex(const session::CheckReport& report) {
    return report.recordsAreWhole() && !report.index.agrees();
}

// Closes the case and says of a damaged one what can be saved.
Result<Exit> finish(const Context& context, session::CaseSession& opened, session::CheckReport report,
                    const session::Credentials& credentials) {
    // The damage found may be just there.
    const auto last = opened.backups().lastGood().value_or(std::nullopt);
    QJsonObject json = checkJson(report, last);
    if (!context.console.isJson()) printFindings(context.console, report, last);
    warnOfLabels(context.console, report.labelsThatGiveAway);
    const Outcome closed = opened.close();
    if (!report.recordsAreWhole()) {
        CB_TRY(const QJsonObject saved, survey(context, credentials));
        json.insert(QStringLiteral("can_be_saved"), saved);
    }
    if (context.console.isJson()) context.console.json(json);
    if (report.recordsAreWhole()) CB_CHECK(closed);
    if (report.isWhole()) return Exit::Done;
    return report.recordsAreWhole() ? Exit::Found : Exit::Damaged;
}

Result<Exit> check(const Context& context) {
    CB_TRY(const auto credentials, context.credentials());
    auto opened = context.openCase(credentials);
    if (!opened && opened.error().code == ErrorCode::Damaged) {
        context.console.error(opened.error());
        CB_TRY(const QJsonObject saved, survey(context, credentials));
        if (context.console.isJson())
            context.console.json({{QStringLiteral("whole"), false}, {QStringLiteral("can_be_saved"), saved}});
        return Exit::Damaged;
    }
    if (!opened) return failure(opened.error());
    TerminalProgress progress(context.console.isJson());
    CB_TRY(auto report, (*opened)->check(progress));
    if (context.arguments.has("mend-index") && needsIndex(report)) {
        CB_CHECK((*opened)->mendSearchIndex(progress));
        CB_TRY(report, (*opened)->check(progress));
    }
    return finish(context, **opened, report, credentials);
}

Result<Exit> runCheck(const Context& context) {
    const bool salvages = context.arguments.has("salvage");
    if (salvages && context.arguments.has("mend-index"))
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("--salvage makes the search index anew in any case. Leave --mend-index "
                                      "out."));
    if (!salvages && (context.arguments.has("words-fd") || context.arguments.has("names-words-fd")))
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("The words of a sheet are for --salvage. To open a case whose "
                                      "passphrase is lost, use \"recover\"."));
    return salvages ? salvage(context) : check(context);
}

} // namespace

Command checkCommand() {
    return {
        "check",
        "CASE [--mend-index | --salvage NEW [--words-fd N]… [--names-words-fd N]…]",
        "verify everything in a case, and save what a damaged one still holds",
        "Verifies every page, the structure, the chain of the history, every original and the search index. "
        "Exit status 4\n"
        "when something is damaged: then it says what can be saved. Without an option nothing is changed. "
        "Also says when and "
        "where the\n"
        "last good backup was made.\n"
        "--mend-index makes the search index anew where it does not say what the texts say (exit status 1 "
        "without it).\n"
        "--salvage copies all that can be read into a new case, which opens as the damaged one did, and "
        "lists what was\n"
        "lost; the damaged file is only read. Exit status 0 when nothing was lost, 1 when something was, 4 "
        "when nothing\n"
        "could be saved. Where the first bytes of the file are damaged, a recovery sheet opens the rest.\n"
        "  casebound-cli check mill.casebound --salvage saved.casebound",
        1,
        1,
        QList<Option>{{"mend-index", nullptr, "make the search index anew where it is wrong"}} +
            salvageOptions(),
        runCheck};
}

} // namespace casebound::cli
