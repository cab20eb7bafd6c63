// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/backup_words.h"

#include <QJsonArray>

namespace casebound::cli {

namespace {

using session::Erased;
using session::Erasure;

constexpr const char* kWays[] = {"put", "take-out", "erase", "empty"};

Outcome checkWays(const Arguments& arguments) {
    int ways = 0;
    for (const char* way : kWays)
        ways += arguments.has(way) ? 1 : 0;
    if (ways <= 1) return {};
    return failure(ErrorCode::InvalidInput,
                   QStringLiteral("Give one of --put, --take-out, --erase and --empty, not several."));
}

Outcome showBin(const Console& console, session::CaseSession& opened) {
    CB_TRY(const auto items, opened.editing().binned());
    if (console.isJson()) {
        console.json({{QStringLiteral("items"), items}});
        return {};
    }
    if (items.isEmpty()) console.line(QStringLiteral("The bin is empty."));
    for (const auto& item : items)
        console.line(QStringLiteral("%1  %2  %3")
                         .arg(item[QLatin1String("ref")].toString().leftJustified(7),
                              item[QLatin1String("deleted")].toString(),
                              item[QLatin1String("title")].toString()));
    return {};
}

QString listed(const QStringList& refs) {
    constexpr qsizetype kShown = 10;
    const QString shown = refs.mid(0, kShown).join(QStringLiteral(", "));
    if (refs.size() <= kShown) return shown;
    return QStringLiteral("%1 and %2 more").arg(shown).arg(refs.size() - kShown);
}

// What goes, in words, for the question.
QString inWords(const Erasure& erasure) {
    QString words = QStringLiteral("Erased for good: %1.\n").arg(listed(erasure.records));
    if (!erasure.alongside.isEmpty())
        words +=
            QStringLiteral("With them go the citations, links, translations and consents that are nothing "
                           "without them: %1.\n")
                .arg(listed(erasure.alongside));
    if (!erasure.losing.isEmpty())
        words += QStringLiteral("These point at them and lose that: %1.\n").arg(listed(erasure.losing));
    if (!erasure.mentioning.isEmpty())
        words += QStringLiteral("These mention somebody of them and will say \"Person\": %1.\n")
                     .arg(listed(erasure.mentioning));
    return words + QStringLiteral("This cannot be undone. Backups and archives made before keep it.");
}

QJsonObject binJson(const Erasure& erasure, const Erased& erased) {
    const auto refs = [](const QStringList& list) { return QJsonArray::fromStringList(list); };
    return {{QStringLiteral("erased"), refs(erasure.records)},
            {QStringLiteral("alongside"), refs(erasure.alongside)},
            {QStringLiteral("losing"), refs(erasure.losing)},
            {QStringLiteral("mentioning"), refs(erasure.mentioning)},
            {QStringLiteral("records"), erased.records + erased.alongside}};
}

// Nothing is erased without a yes: at the terminal, or on the command line.
Result<bool> isMeant(const Context& context, const Erasure& erasure) {
    if (context.arguments.has("yes")) return true;
    if (!context.console.canAsk())
        return failure(
            ErrorCode::InvalidInput,
            QStringLiteral("Erasing cannot be undone. Nothing was erased: add --yes if it is meant."));
    return context.console.confirms(inWords(erasure) + QStringLiteral(" Erase?"));
}

Result<Exit> erase(const Context& context, session::CaseSession& opened) {
    const QStringList refs = context.arguments.values("erase");
    CB_TRY(const Erasure erasure, opened.bin().foresee(refs));
    Erased erased;
    if (!erasure.records.isEmpty()) {
        CB_TRY(const bool isSure, isMeant(context, erasure));
        if (!isSure) {
            context.console.line(QStringLiteral("Nothing was erased."));
            return Exit::Found;
        }
        TerminalProgress progress(context.console.isJson());
        CB_TRY(erased, opened.bin().erase(erasure.records, progress));
    }
    if (context.console.isJson())
        context.console.json(binJson(erasure, erased));
    else if (erasure.records.isEmpty())
        context.console.line(QStringLiteral("The bin is empty."));
    else
        context.console.line(
            QStringLiteral("Erased: %1 of the bin, %2 with them.").arg(erased.records).arg(erased.alongside));
    return Exit::Done;
}

Outcome move(const Context& context, session::CaseSession& opened, bool isIn) {
    const QStringList refs = context.arguments.values(isIn ? "put" : "take-out");
    for (const QString& ref : refs)
        CB_CHECK(isIn ? opened.editing().moveToBin(ref) : opened.editing().takeOut(ref));
    return showBin(context.console, opened);
}

Result<Exit> act(const Context& context, session::CaseSession& opened) {
    const Arguments& arguments = context.arguments;
    if (arguments.has("erase") || arguments.has("empty")) return erase(context, opened);
    if (arguments.has("put") || arguments.has("take-out"))
        CB_CHECK(move(context, opened, arguments.has("put")));
    else
        CB_CHECK(showBin(context.console, opened));
    return Exit::Done;
}

Result<Exit> runBin(const Context& context) {
    CB_CHECK(checkWays(context.arguments));
    CB_TRY(const auto opened, context.openCase());
    CB_TRY(const Exit exit, act(context, *opened));
    const bool isChanged = context.arguments.has("erase") || context.arguments.has("empty") ||
                           context.arguments.has("put") || context.arguments.has("take-out");
    CB_CHECK(isChanged ? closeChanged(context.console, *opened) : opened->close());
    return exit;
}

} // namespace

Command binCommand() {
    return {
        "bin",
        "CASE [--put REF... | --take-out REF... | --erase REF... [--yes] | --empty [--yes]]",
        "records that were deleted: list, take out again, erase for good",
        "A record in the bin is in no list, search or packet, and comes back as it was. What is erased is "
        "gone from the\n"
        "file, its history's contents included; only that it was there and was erased stays in history. "
        "Citations, links,\n"
        "translations and consents that are nothing without it go with it. Its reference is not given "
        "again. Names are\n"
        "not touched. Backups and archives made before keep it.",
        1,
        1,
        {{"put", "REF", "into the bin; may be given several times"},
         {"take-out", "REF", "out of the bin again; may be given several times"},
         {"erase", "REF", "erase this record of the bin for good; may be given several times"},
         {"empty", nullptr, "erase everything in the bin for good"},
         {"yes", nullptr, "erase without asking"}},
        runBin};
}

} // namespace casebound::cli
