// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/backup_words.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>

namespace casebound::cli {

namespace {

using session::BackupState;

QString nameOf(BackupState state) {
    switch (state) {
    case BackupState::Opens:
        return QStringLiteral("opens");
    case BackupState::Damaged:
        return QStringLiteral("damaged");
    case BackupState::FormerKeys:
        return QStringLiteral("former-keys");
    }
    return {};
}

QString remarkOn(BackupState state) {
    switch (state) {
    case BackupState::Opens:
        return {};
    case BackupState::Damaged:
        return QStringLiteral("  (damaged: does not open)");
    case BackupState::FormerKeys:
        return QStringLiteral("  (opens with what opened the case before its keys were changed)");
    }
    return {};
}

Outcome change(const Context& context, session::Backups backups) {
    const Arguments& given = context.arguments;
    if (given.has("on") && given.has("off"))
        return failure(ErrorCode::InvalidInput, QStringLiteral("--on and --off say two different things."));
    if (!given.has("folder") && !given.has("keep") && !given.has("on") && !given.has("off")) return {};
    CB_TRY(auto settings, backups.settings());
    CB_TRY(settings.keep, given.number("keep", settings.keep, 1, session::BackupSettings::kMostKept));
    if (given.has("folder")) settings.folder = QFileInfo(given.value("folder")).absoluteFilePath();
    if (given.has("folder") || given.has("on")) settings.onClose = true;
    if (given.has("off")) settings.onClose = false;
    CB_CHECK(backups.choose(settings));
    if (given.has("folder"))
        for (const QString& warning : backups.warningsOf(settings.folder))
            context.console.note(QStringLiteral("Warning: ") + warning);
    return {};
}

// Those named, and with --delete-older all under former keys; what stops one stops the rest.
Result<QStringList> removeAsked(const Arguments& given, session::Backups backups) {
    QStringList paths;
    for (const QString& path : given.values("delete"))
        paths.append(QFileInfo(path).absoluteFilePath());
    if (given.has("delete-older")) {
        CB_TRY(const auto older, backups.older());
        for (const auto& file : older)
            if (!paths.contains(file.path)) paths.append(file.path);
    }
    for (const QString& path : paths)
        CB_CHECK(backups.remove(path));
    return paths;
}

void printChoice(const Console& console, const session::BackupSettings& settings,
                 const std::optional<session::GoodBackup>& last, const QList<session::BackupFile>& files) {
    console.line(settings.onClose
                     ? QStringLiteral("Automatic backups: whenever the case closes after a change, into %1; "
                                      "the newest %2 are kept.")
                           .arg(settings.folder)
                           .arg(settings.keep)
                     : QStringLiteral("Automatic backups: off. --folder FOLDER chooses where they go and "
                                      "switches them on; best on another disk than the case's."));
    console.line(lastGoodLine(last));
    const QLocale locale;
    for (const auto& file : files)
        console.line(QStringLiteral("  %1  %2  %3%4")
                         .arg(timeOf(file.at), locale.formattedDataSize(file.bytes).rightJustified(10),
                              file.path, remarkOn(file.state)));
}

QJsonObject backupsJson(const session::BackupSettings& settings,
                        const std::optional<session::GoodBackup>& last,
                        const QList<session::BackupFile>& files, const QStringList& deleted) {
    QJsonArray list;
    for (const auto& file : files)
        list.append(QJsonObject{{QStringLiteral("path"), file.path},
                                {QStringLiteral("at"), file.at.toString(Qt::ISODate)},
                                {QStringLiteral("bytes"), file.bytes},
                                {QStringLiteral("state"), nameOf(file.state)},
                                {QStringLiteral("automatic"), file.isAutomatic}});
    return {{QStringLiteral("on_close"), settings.onClose},
            {QStringLiteral("folder"), settings.folder},
            {QStringLiteral("keep"), settings.keep},
            {QStringLiteral("last_good"), lastGoodJson(last)},
            {QStringLiteral("deleted"), QJsonArray::fromStringList(deleted)},
            {QStringLiteral("backups"), list}};
}

Result<Exit> runBackups(const Context& context) {
    CB_TRY(const auto opened, context.openCase());
    CB_CHECK(change(context, opened->backups()));
    CB_TRY(const QStringList deleted, removeAsked(context.arguments, opened->backups()));
    CB_TRY(const auto settings, opened->backups().settings());
    CB_TRY(const auto last, opened->backups().lastGood());
    CB_TRY(const auto files, opened->backups().list());
    CB_CHECK(opened->close());
    for (const QString& path : deleted)
        context.console.note(QStringLiteral("Deleted: %1").arg(path));
    if (context.console.isJson())
        context.console.json(backupsJson(settings, last, files, deleted));
    else
        printChoice(context.console, settings, last, files);
    return Exit::Done;
}

} // namespace

Command backupsCommand() {
    return {
        "backups",
        "CASE [--folder FOLDER] [--keep N] [--on | --off] [--delete FILE]… [--delete-older]",
        "automatic backups, the last good one, and all that are there",
        "Lists every file beside the case, in the folder chosen for automatic backups and in the last good "
        "one's that\n"
        "begins like the case, whatever its name. Automatic backups are off until a folder is chosen; then "
        "commands that\n"
        "can change the case make one when they close it after a change. It counts only once it was opened "
        "and checked;\n"
        "then automatic ones beyond the number to keep are removed, oldest first, and nothing else is. The "
        "choice, with\n"
        "the folder's path, is kept in the case, readable for everybody who opens it.\n"
        "  casebound-cli backups mill.casebound --folder /media/stick/mill --keep 7",
        1,
        1,
        {{"folder", "FOLDER", "where automatic backups go, a folder that is there; switches them on"},
         {"keep", "N", "how many automatic backups are kept, 5 by default"},
         {"on", nullptr, "make them"},
         {"off", nullptr, "make none"},
         {"delete", "FILE", "delete this backup; may be given several times"},
         {"delete-older", nullptr, "delete all that open with keys which the case had before"}},
        runBackups};
}

} // namespace casebound::cli
