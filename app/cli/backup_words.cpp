// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/backup_words.h"

namespace casebound::cli {

namespace {

using State = session::BackupOnClose::State;

// One by one, so that one that is in the way keeps none of the others.
QStringList removeAll(const Console& console, session::Backups backups, const QStringList& paths) {
    QStringList left;
    for (const QString& path : paths) {
        const Outcome removed = backups.remove(path);
        if (removed) continue;
        console.warning(removed.error());
        left.append(path);
    }
    return left;
}

Result<QStringList> listAndOffer(const Context& context, session::CaseSession& opened) {
    const Console& console = context.console;
    TerminalProgress progress(console.isJson());
    const auto made = opened.backups().whenClosing(progress);
    warnOfBackup(console, made);
    CB_TRY(const auto older, opened.backups().older());
    if (older.isEmpty()) return QStringList();
    QStringList paths;
    for (const auto& file : older)
        paths.append(file.path);
    const bool hasNew = made.state == State::Made || made.state == State::NothingNew;
    console.note(QStringLiteral("These files still open with what opened the case before:\n  %1")
                     .arg(paths.join(QStringLiteral("\n  "))));
    console.note(QStringLiteral("Delete those that should not%1: \"backups CASE --delete-older\" deletes all "
                                "of these, and no others.")
                     .arg(hasNew ? QString() : QStringLiteral(", but make a new backup first")));
    if (!console.canAsk()) return paths;
    CB_TRY(const bool isWanted, console.confirms(QStringLiteral("Delete them now?")));
    return isWanted ? removeAll(console, opened.backups(), paths) : paths;
}

} // namespace

QString timeOf(const QDateTime& at) {
    return at.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm")) + QStringLiteral(" UTC");
}

QString lastGoodLine(const std::optional<session::GoodBackup>& backup) {
    if (!backup)
        return QStringLiteral(
            "Last good backup: none yet. \"backup\" makes one, and \"backups\" has them made "
            "by themselves.");
    const QString place = backup->path.isEmpty() ? QStringLiteral("a place that is not kept") : backup->path;
    return QStringLiteral("Last good backup: %1, %2%3.")
        .arg(timeOf(backup->at), place,
             backup->isThere || backup->path.isEmpty() ? QString() : QStringLiteral(" (not there now)"));
}

QJsonValue lastGoodJson(const std::optional<session::GoodBackup>& backup) {
    if (!backup) return QJsonValue();
    return QJsonObject{{QStringLiteral("at"), backup->at.toUTC().toString(Qt::ISODate)},
                       {QStringLiteral("path"), backup->path},
                       {QStringLiteral("bytes"), backup->bytes},
                       {QStringLiteral("history_row"), backup->head.seq},
                       {QStringLiteral("there"), backup->isThere}};
}

void warnOfBackup(const Console& console, const session::BackupOnClose& backup) {
    if (!backup.problem) return;
    Error warning = *backup.problem;
    const QString what =
        backup.state == State::Failed
            ? QStringLiteral("No automatic backup was made; the case is saved and closed. ")
            : QStringLiteral("The backup was made, but not all older ones could be removed. ");
    warning.message = what + warning.message;
    console.warning(warning);
}

Outcome closeChanged(const Console& console, session::CaseSession& opened) {
    TerminalProgress progress(console.isJson());
    CB_TRY(const auto backup, opened.closeWithBackup(progress));
    warnOfBackup(console, backup);
    return {};
}

QStringList tellOlderBackups(const Context& context, const QString& path,
                             const session::Credentials& credentials) {
    auto opened = session::CaseSession::open(path, credentials, context.services, context.author());
    Result<QStringList> left = QStringList();
    if (!opened) {
        left = failure(opened.error());
    } else {
        left = listAndOffer(context, **opened);
        if (const Outcome closed = (*opened)->close(); !closed) context.console.warning(closed.error());
    }
    if (left) return *left;
    Error warning = left.error();
    warning.message = QStringLiteral("Which older backups there are could not be told. ") + warning.message;
    context.console.warning(warning);
    return {};
}

} // namespace casebound::cli
