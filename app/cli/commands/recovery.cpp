// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/recovery.h"
#include "app/cli/command.h"

#include <QJsonArray>

#include <vector>

namespace casebound::cli {

namespace {

using session::SheetKind;

// One page to copy: a whole sheet, or one of its shares.
struct Page {
    QString title;
    SecureBytes words;
};

Result<std::vector<Page>> pagesOf(const Context& context, const session::RecoverySecret& secret) {
    const QString of = secret.kind == SheetKind::Case ? QStringLiteral("Case") : QStringLiteral("Names");
    const QString head = QStringLiteral("%1, keys %2").arg(of, session::keyingName(secret.keyingTag));
    std::vector<Page> pages;
    if (!context.arguments.has("shares")) {
        CB_TRY(auto words, session::rowsOf(secret));
        pages.push_back({QStringLiteral("Recovery sheet. ") + head, std::move(words)});
        return pages;
    }
    CB_TRY(auto shares, session::sharesOf(secret, context.services.random));
    for (std::size_t i = 0; i < shares.size(); ++i)
        pages.push_back({QStringLiteral("Recovery share %1 of 3, any two are needed. ").arg(i + 1) + head,
                         std::move(shares.at(i))});
    return pages;
}

void print(const Console& console, const Page& page) {
    console.line(page.title + QLatin1Char('\n'));
    int number = 0;
    for (const QByteArray& row : page.words.view().toByteArray().split('\n'))
        console.line(QStringLiteral("  %1  %2").arg(++number).arg(QString::fromLatin1(row)));
    console.line({});
}

QJsonObject sheetJson(const Page& page) {
    QJsonArray rows;
    for (const QByteArray& row : page.words.view().toByteArray().split('\n'))
        rows.append(QString::fromLatin1(row));
    return {{QStringLiteral("title"), page.title}, {QStringLiteral("rows"), rows}};
}

// Whoever copied by hand shows that it can be read: a sheet with a slip is found when nothing can be done.
Outcome askWordsBack(const Context& context, const Page& page) {
    for (const auto asked : session::askBack(page.words, context.services.random)) {
        const QString prompt =
            QStringLiteral("From your copy: row %1, word %2").arg(asked.row + 1).arg(asked.word + 1);
        for (;;) {
            CB_TRY(const auto typed, context.console.secret(-1, prompt));
            if (session::isRight(page.words, asked, typed)) break;
            context.console.note(QStringLiteral("That is another word. Compare your copy and try again."));
        }
    }
    return {};
}

Outcome show(const Context& context, const std::vector<Page>& pages, const session::HistoryHead& head) {
    if (context.console.isJson()) {
        QJsonArray sheets;
        for (const Page& page : pages)
            sheets.append(sheetJson(page));
        context.console.json(
            {{QStringLiteral("sheets"), sheets},
             {QStringLiteral("history"),
              QJsonObject{{QStringLiteral("entries"), head.seq},
                          {QStringLiteral("hash"), QString::fromLatin1(head.hash.toHex())}}}});
        return {};
    }
    for (const Page& page : pages) {
        print(context.console, page);
        if (!context.arguments.has("unasked") && context.console.canAsk())
            CB_CHECK(askWordsBack(context, page));
    }
    if (head.seq > 0)
        context.console.line(QStringLiteral("History: %1 entries, the last %2")
                                 .arg(head.seq)
                                 .arg(QString::fromLatin1(head.hash.toHex().left(16))));
    context.console.line(QStringLiteral("Whoever has the words and the file needs no passphrase. Copy them "
                                        "by hand and keep them apart from the\n"
                                        "case: printers and printing systems keep copies, and so may this "
                                        "terminal. The words are outdated as "
                                        "soon as the\npassphrase is changed."));
    return {};
}

Result<Exit> runRecovery(const Context& context) {
    CB_TRY(const auto credentials, context.credentials());
    CB_TRY(const auto opened, context.openCase(credentials));
    const SheetKind kind = context.arguments.has("names") ? SheetKind::Names : SheetKind::Case;
    CB_TRY(const auto secret, opened->recoverySecret(kind, credentials.namesPassphrase));
    CB_TRY(const auto head, opened->historyHead());
    CB_CHECK(opened->close());
    CB_TRY(const auto pages, pagesOf(context, secret));
    CB_CHECK(show(context, pages, head));
    return Exit::Done;
}

} // namespace

Command recoveryCommand() {
    return {
        "recovery",
        "CASE [--names] [--shares] [--unasked]",
        "a recovery sheet: words that open the case without its passphrase",
        "Prints the words to copy by hand, and asks some of them back. With --shares three pages, of which "
        "any two are\n"
        "needed. With --names the sheet of the names, where they have a password of their own "
        "(--names-password-fd).\n"
        "\"recover\" opens the case with them.",
        1,
        1,
        {{"names", nullptr, "of the names instead of the case"},
         {"shares", nullptr, "three shares, any two of which are needed"},
         {"unasked", nullptr, "no words are asked back"}},
        runRecovery};
}

} // namespace casebound::cli
