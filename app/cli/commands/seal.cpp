// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/age_options.h"
#include "app/cli/backup_words.h"
#include "app/cli/leaving.h"

namespace casebound::cli {

namespace {

// As people compare it: ten groups of four.
QString grouped(const QString& fingerprint) {
    QStringList groups;
    for (qsizetype at = 0; at < fingerprint.size(); at += 4)
        groups.append(fingerprint.mid(at, 4));
    return groups.join(QLatin1Char(' '));
}

Result<Exit> rehearseSeal(const Context& context, const session::SealRequest& request) {
    CB_TRY(const auto opened, context.openCase());
    CB_TRY(const auto report, opened->rehearseSeal(request));
    CB_CHECK(opened->close());
    return printRehearsal(context.console, report);
}

Result<Exit> runSeal(const Context& context) {
    session::SealRequest request;
    CB_TRY(request.to, destinationOf(context));
    request.selected = context.arguments.values("select");
    if (context.arguments.has("dry-run")) return rehearseSeal(context, request);
    CB_TRY(request.path, outputOf(context));
    CB_TRY(const auto opened, context.openCase());
    CB_TRY(request.sealFor, sealFor(context));
    TerminalProgress progress(context.console.isJson());
    CB_TRY(const auto report, opened->seal(request, progress));
    const Exit exit = printReport(
        context.console, report,
        QStringLiteral("The packet is sealed: %1 files, in the ledger as %2. It was signed with the key\n  "
                       "%3\nTell the reader this fingerprint by another way, by phone for instance.")
            .arg(report.files)
            .arg(report.exportRef, grouped(report.fingerprint)));
    CB_CHECK(closeChanged(context.console, *opened));
    return exit;
}

} // namespace

Command sealCommand() {
    return {"seal",
            "CASE --purpose P --audience A [--select REF]… "
            "((--to AGE1 | --packet-passphrase-fd N) -o FILE | --dry-run)",
            "a sealed, anonymised packet for somebody to read",
            "The packet is an age file for one recipient. Inside is a zip with a summary, the exhibits as "
            "PDFs made from\n"
            "their masked text (never the original pages), a manifest, its signature, and a file that says "
            "how to check all\n"
            "that with age, unzip, sha256sum and minisign. --select takes these records only, with the "
            "people they name and\n"
            "the evidence they cite. What is in the way is listed; then nothing is written and the exit "
            "status is 1. Exhibits\n"
            "leave only after somebody looked for names that nobody registered (candidates_reviewed). With "
            "--dry-run nothing is\n"
            "written in any case, and for each item is told whose consent, or which ground, it needs.",
            1,
            1,
            destinationOptions() + sealForOptions() +
                QList<Option>{{"select", "REF", "only this record; may be given several times"},
                              {"output", "FILE", "where to write it (or -o FILE); not there yet"},
                              dryRunOption()},
            runSeal};
}

} // namespace casebound::cli
