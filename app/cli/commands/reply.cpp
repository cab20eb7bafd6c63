// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/backup_words.h"
#include "app/cli/leaving.h"

namespace casebound::cli {

namespace {

Result<session::FileFormat> formatOf(const Context& context) {
    const auto format = session::formatFrom(context.arguments.value("format"));
    if (!format || *format == session::FileFormat::Json)
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("Say in which format: --format md, html or pdf."));
    return *format;
}

Result<Exit> rehearseReply(const Context& context, const privacy::Destination& to) {
    CB_TRY(const auto opened, context.openCase());
    CB_TRY(const auto report, opened->rehearseReply(context.arguments.positional().at(1), to));
    CB_CHECK(opened->close());
    return printRehearsal(context.console, report);
}

Result<Exit> runReply(const Context& context) {
    CB_TRY(const auto to, destinationOf(context));
    if (context.arguments.has("dry-run")) return rehearseReply(context, to);
    CB_TRY(const auto format, formatOf(context));
    CB_TRY(const QString path, outputOf(context));
    CB_TRY(const auto opened, context.openCase());
    TerminalProgress progress(context.console.isJson());
    CB_TRY(const auto report,
           opened->writeReply(context.arguments.positional().at(1), format, to, path, progress));
    const Exit exit =
        printReport(context.console, report,
                    QStringLiteral("The reply was written; the ledger has it as %1.").arg(report.exportRef));
    CB_CHECK(closeChanged(context.console, *opened));
    return exit;
}

} // namespace

Command replyCommand() {
    return {
        "reply",
        "CASE REF --purpose P --audience A (--format F -o FILE | --dry-run)",
        "write a reply, point by point, through the gate",
        "REF is a reply, such as RE-001. Every point of the statement is quoted in full, with its claims, "
        "the answer and\n"
        "what each passage rests on; what has no answer yet is said openly. The gate looks at consents "
        "and grounds for\n"
        "this purpose and audience, draws labels of this file's own, and searches the finished file for "
        "every registered\n"
        "name. What is in the way is listed, with the record to mend; then nothing is written and the "
        "exit status is 1.\n"
        "With --dry-run nothing is written in any case, and for each item is told whose consent, or which "
        "ground, it needs.",
        2,
        2,
        QList<Option>{{"format", "F", "md, html or pdf"}} + destinationOptions() +
            QList<Option>{{"output", "FILE", "where to write it (or -o FILE); not there yet"},
                          dryRunOption()},
        runReply};
}

} // namespace casebound::cli
