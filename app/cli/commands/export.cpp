// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/backup_words.h"
#include "app/cli/leaving.h"

namespace casebound::cli {

namespace {

Result<Exit> rehearseExport(const Context& context, const privacy::Destination& to) {
    CB_TRY(const auto opened, context.openCase());
    CB_TRY(const auto report, opened->rehearseSummary(to));
    CB_CHECK(opened->close());
    return printRehearsal(context.console, report);
}

Result<Exit> runExport(const Context& context) {
    CB_TRY(const auto to, destinationOf(context));
    if (context.arguments.has("dry-run")) return rehearseExport(context, to);
    if (context.arguments.positional().size() < 2)
        return failure(ErrorCode::InvalidInput, QStringLiteral("Say into which file to write it."));
    CB_TRY(const auto opened, context.openCase());
    TerminalProgress progress(context.console.isJson());
    CB_TRY(const auto report, opened->exportSummary(context.arguments.positional().at(1), to, progress));
    const Exit exit = printReport(
        context.console, report,
        QStringLiteral("The summary was written; the ledger has it as %1.").arg(report.exportRef));
    CB_CHECK(closeChanged(context.console, *opened));
    return exit;
}

} // namespace

Command exportCommand() {
    return {
        "export",
        "CASE (FILE | --dry-run) --purpose P --audience A",
        "a summary of everything in the case, through the gate",
        "FILE ends in .html, .pdf, .md or .json, which says how it is written. People, allegations, "
        "testimonies,\n"
        "chronology, statements, exhibits, sources and how they relate, under labels and references of "
        "this file's own.\n"
        "Private notes never leave. What is in the way is listed; then nothing is written and the exit "
        "status is 1.\n"
        "With --dry-run nothing is written in any case, and for each item is told whose consent, or which "
        "ground, it needs.",
        1,
        2,
        destinationOptions() + QList<Option>{dryRunOption()},
        runExport};
}

} // namespace casebound::cli
