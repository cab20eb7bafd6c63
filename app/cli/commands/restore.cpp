// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/age_options.h"
#include "app/cli/backup_words.h"
#include "app/cli/new_case.h"
#include "core/session/archive.h"
#include "core/session/backup_restoring.h"

namespace casebound::cli {

namespace {

using session::BackupAge;

Result<Exit> restoreArchive(const Context& context) {
    if (context.arguments.has("case-passphrase-fd"))
        return failure(
            ErrorCode::InvalidInput,
            QStringLiteral("--case-passphrase-fd is for backups: an archive goes to a new place."));
    session::RestoreRequest request;
    request.archive = context.arguments.positional().at(0);
    request.path = context.arguments.positional().at(1);
    CB_TRY(request.access, openWith(context));
    CB_TRY(request.profile, newProfile(context));
    CB_TRY(request.credentials, newCredentials(context));
    TerminalProgress progress(context.console.isJson());
    CB_CHECK(session::restoreCase(request, context.services, progress));
    if (context.console.isJson())
        context.console.json({{QStringLiteral("restored"), true}});
    else
        context.console.line(
            QStringLiteral("The case was restored and verified. It opens with the new passphrase only. "
                           "\"check\" also reads every original."));
    return Exit::Done;
}

QString nameOfFile(BackupAge age) {
    switch (age) {
    case BackupAge::NoCase:
        return QStringLiteral("no-case");
    case BackupAge::Unknown:
        return QStringLiteral("unknown");
    case BackupAge::Same:
        return QStringLiteral("same");
    case BackupAge::Older:
        return QStringLiteral("older");
    case BackupAge::Newer:
        return QStringLiteral("newer");
    case BackupAge::Apart:
        return QStringLiteral("apart");
    }
    return {};
}

QString wordsFor(const session::BackupFacts& facts) {
    const QString last =
        facts.lastChange.isValid()
            ? QStringLiteral("The backup is whole. Its last change is of %1. ").arg(timeOf(facts.lastChange))
            : QStringLiteral("The backup is whole, and nothing was changed in it yet. ");
    switch (facts.age) {
    case BackupAge::NoCase:
        return last;
    case BackupAge::Unknown:
        return last +
               QStringLiteral("Whether the file at the case's place has newer changes cannot be told: it "
                              "does not open with what opens the backup.");
    case BackupAge::Same:
        return last + QStringLiteral("The history of the case ends there too.");
    case BackupAge::Older:
        return last + QStringLiteral("It is older than the case, and lacks its newest changes: %1.")
                          .arg(facts.changes);
    case BackupAge::Newer:
        return last +
               QStringLiteral("It is newer than the case, and has further changes: %1.").arg(facts.changes);
    case BackupAge::Apart:
        return last +
               QStringLiteral("The case has changes that the backup lacks, and the other way round; or "
                              "it is another case.");
    }
    return last;
}

Result<session::RestoreBackupRequest> backupRequest(const Context& context) {
    const Arguments& arguments = context.arguments;
    if (arguments.has("profile"))
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("--profile is for archives: a backup keeps its keys and opens as it "
                                      "did. \"rekey\" changes them."));
    session::RestoreBackupRequest request;
    request.backup = arguments.positional().at(0);
    request.path = arguments.positional().at(1);
    CB_TRY(request.credentials, context.credentials());
    CB_TRY(const int descriptor, arguments.number("case-passphrase-fd", -1, 0, 1023));
    if (descriptor >= 0) {
        CB_TRY(auto passphrase, context.console.secret(descriptor, {}));
        request.current = session::Credentials{std::move(passphrase), arguments.value("key-file"), {}};
    }
    return request;
}

Result<Exit> restoreBackup(const Context& context) {
    CB_TRY(const auto request, backupRequest(context));
    TerminalProgress progress(context.console.isJson());
    CB_TRY(auto restoration, session::beginRestoringBackup(request, context.services, progress));
    const session::BackupFacts facts = restoration.facts();
    context.console.note(wordsFor(facts));
    if (facts.age != BackupAge::NoCase && context.console.canAsk()) {
        CB_TRY(const bool isWanted, context.console.confirms(QStringLiteral(
                                        "Put it in the case's place? The file that is there is "
                                        "kept under another name.")));
        if (!isWanted) {
            context.console.note(QStringLiteral("Nothing was changed."));
            return Exit::Found;
        }
    }
    CB_TRY(const QString kept, restoration.finish());
    if (context.console.isJson())
        context.console.json({{QStringLiteral("restored"), true},
                              {QStringLiteral("kept"), kept.isEmpty() ? QJsonValue() : QJsonValue(kept)},
                              {QStringLiteral("age"), nameOfFile(facts.age)},
                              {QStringLiteral("changes"), facts.changes},
                              {QStringLiteral("last_change"), facts.lastChange.toString(Qt::ISODateWithMs)}});
    else
        context.console.line(
            QStringLiteral(
                "The backup was restored and verified. The case opens with what opened the backup.") +
            (kept.isEmpty() ? QString() : QStringLiteral(" The file that was there is now %1.").arg(kept)));
    return Exit::Done;
}

Result<Exit> runRestore(const Context& context) {
    CB_CHECK(checkMemoryLock());
    const Arguments& arguments = context.arguments;
    const bool isArchive = arguments.has("identity") || arguments.has("packet-passphrase-fd") ||
                           session::maybeArchive(arguments.positional().first());
    CB_TRY(const Exit exit, isArchive ? restoreArchive(context) : restoreBackup(context));
    warnOfPlace(context.console, arguments.positional().at(1));
    return exit;
}

} // namespace

Command restoreCommand() {
    return {
        "restore",
        "(FILE.age CASE (--identity FILE | --packet-passphrase-fd N) [--profile N] | BACKUP CASE "
        "[--case-passphrase-fd N])",
        "make a case from an archive, or put a backup in its place",
        "An archive makes a new case: CASE is not there yet. Its passphrase is a new one, asked for or read "
        "with\n"
        "--passphrase-fd; the old case's does not matter. With --names-password-fd the names get a password "
        "of their own\n"
        "again; without it the case's passphrase opens them too, whatever it was before. The archive is "
        "verified to its last\n"
        "byte; where anything is wrong no case is made. It is left as it is.\n"
        "A backup opens with what opened the case when it was made, and so will CASE. It is verified wholly "
        "and compared with\n"
        "the case that is there, if one is; that file is never written over but kept beside it, as \"NAME "
        "before restoring\n"
        "DATE\". Where CASE has other keys by now, --case-passphrase-fd lets both be compared. The case must "
        "be "
        "closed\n"
        "everywhere.\n"
        "  casebound-cli restore mill.age mill.casebound --identity keep-safe.txt\n"
        "  casebound-cli restore \"/media/stick/mill backup 2026-11-27 0312.casebound\" mill.casebound",
        2,
        2,
        openWithOptions() +
            QList<Option>{profileOption(),
                          {"case-passphrase-fd", "N", "what opens the case that is there, to compare both"}},
        runRestore};
}

} // namespace casebound::cli
