// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/backup_words.h"
#include "app/cli/new_case.h"
#include "app/cli/sheet_words.h"
#include "core/session/case_keys.h"

#include <QJsonArray>

namespace casebound::cli {

namespace {

Result<session::RecoverRequest> requestFrom(const Context& context) {
    session::RecoverRequest request;
    request.path = context.arguments.positional().first();
    request.who = context.author();
    CB_TRY(request.words, sheetWords(context, "words-fd"));
    if (request.words.empty()) {
        CB_TRY(auto typed, context.console.secretLines(
                               -1, QStringLiteral("Words of the sheet, row by row; an empty row ends them")));
        request.words.push_back(std::move(typed));
    }
    CB_TRY(request.namesWords, sheetWords(context, "names-words-fd"));
    CB_TRY(request.profile, newProfile(context));
    CB_TRY(const int descriptor, context.arguments.number("new-passphrase-fd", -1, 0, 1023));
    CB_TRY(request.next.passphrase, newPassphrase(context, descriptor));
    CB_TRY(const int namesFd, context.arguments.number("names-password-fd", -1, 0, 1023));
    if (namesFd >= 0) {
        CB_TRY(request.next.namesPassphrase,
               context.console.secret(namesFd, QStringLiteral("Names password")));
    }
    request.next.keyFilePath = context.arguments.value("key-file");
    return request;
}

Result<Exit> runRecover(const Context& context) {
    CB_CHECK(checkMemoryLock());
    CB_TRY(const auto request, requestFrom(context));
    TerminalProgress progress(context.console.isJson());
    CB_TRY(const auto recovered, session::recoverCase(request, context.services, progress));
    warnOfPlace(context.console, request.path);
    const bool isAll = recovered == session::Recovered::Everything;
    if (!context.console.isJson())
        context.console.line(
            isAll
                ? QStringLiteral(
                      "The case opens with the new passphrase. The sheet that you used is outdated "
                      "now: make a new one (\"recovery\") and destroy it.")
                : QStringLiteral("The case opens with the new passphrase. Its names stay sealed under their "
                                 "own password, because no sheet of theirs was given. Make a new sheet of "
                                 "the case (\"recovery\"); the one that you used is outdated."));
    const QStringList older = tellOlderBackups(context, request.path, request.next);
    if (context.console.isJson())
        context.console.json({{QStringLiteral("recovered"), true},
                              {QStringLiteral("names"), isAll},
                              {QStringLiteral("older_backups"), QJsonArray::fromStringList(older)}});
    return Exit::Done;
}

} // namespace

Command recoverCommand() {
    return {
        "recover",
        "CASE [--words-fd N]… [--names-words-fd N]… [--new-passphrase-fd N] [--profile N]",
        "open a case whose passphrase is lost, with its recovery sheet",
        "Gives the case a new passphrase and new keys. The words are those of its recovery sheet, or of two "
        "of its three\n"
        "shares, each on a descriptor of its own (--words-fd 3 --words-fd 4); without one they are asked "
        "for. Where names\n"
        "have a password of their own: their sheet with --names-words-fd, or the password with "
        "--names-password-fd, which\n"
        "they keep; without either they stay sealed. A sheet made before the last change of the passphrase "
        "is recognised\n"
        "as outdated, and opens backups of that time. A file whose first 16 bytes are damaged opens from the "
        "sheet too.\n"
        "  casebound-cli recover mill.casebound --words-fd 3 3<sheet.txt",
        1,
        1,
        {{"words-fd", "N", "a sheet of the case, or a share of one; twice for two shares"},
         {"names-words-fd", "N", "the same of the names"},
         {"new-passphrase-fd", "N", "the new passphrase: one line of this descriptor"},
         profileOption()},
        runRecover};
}

} // namespace casebound::cli
