// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/salvaging.h"

#include "app/cli/sheet_words.h"
#include "core/session/salvage.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <utility>

namespace casebound::cli {

namespace {

using session::RegisterLeft;
using session::SalvagedRows;
using session::SalvagedTable;
using session::SalvageReport;

// What people know a table as; its own name otherwise.
QString wordsForLoss(const QByteArray& table) {
    static constexpr std::array kWords{std::pair("record", "list of records"),
                                       std::pair("part", "parts of records"),
                                       std::pair("text", "texts"),
                                       std::pair("mention", "mentions of people"),
                                       std::pair("page", "pages of exhibits"),
                                       std::pair("original", "facts about originals"),
                                       std::pair("original_piece", "originals"),
                                       std::pair("history", "history"),
                                       std::pair("history_payload", "contents of the history"),
                                       std::pair("identity", "names"),
                                       std::pair("register_keys", "keys of the names"),
                                       std::pair("schema", "list of tables")};
    const auto* found =
        std::find_if(kWords.begin(), kWords.end(), [&](const auto& words) { return table == words.first; });
    if (found != kWords.end()) return QString::fromLatin1(found->second);
    return QString::fromLatin1(table).replace(u'_', u' ');
}

QJsonObject salvageJson(const SalvagedRows& rows) {
    QJsonArray tables;
    for (const SalvagedTable& table : rows.tables) {
        if (table.isMadeAnew && table.isWhole()) continue;
        tables.append(QJsonObject{{QStringLiteral("table"), QString::fromLatin1(table.name)},
                                  {QStringLiteral("rows"), table.rows},
                                  {QStringLiteral("lost_rows"), table.lostRows},
                                  {QStringLiteral("lost_pages"), table.lostPages},
                                  {QStringLiteral("made_anew"), table.isMadeAnew}});
    }
    return {{QStringLiteral("pages"), rows.pages},
            {QStringLiteral("lost_pages"), rows.lostPages},
            {QStringLiteral("unplaced_pages"), rows.unplacedPages},
            {QStringLiteral("tables"), tables}};
}

QString nameOfLoss(RegisterLeft names) {
    switch (names) {
    case RegisterLeft::Shown:
        return QStringLiteral("saved");
    case RegisterLeft::Sealed:
        return QStringLiteral("sealed");
    case RegisterLeft::Lost:
        return QStringLiteral("lost");
    }
    return {};
}

QJsonObject salvageJson(const SalvageReport& report) {
    QJsonArray gaps;
    for (const auto& gap : report.historyGaps)
        gaps.append(QJsonArray{gap.first, gap.last});
    const auto& mending = report.mending;
    const auto list = [](const QStringList& refs) { return QJsonArray::fromStringList(refs); };
    QJsonObject json = salvageJson(report.rows);
    json.insert(QStringLiteral("lost_nothing"), report.lostNothing());
    json.insert(QStringLiteral("names"), nameOfLoss(report.names));
    json.insert(QStringLiteral("history_lost"), gaps);
    json.insert(QStringLiteral("originals"), report.originals);
    json.insert(QStringLiteral("originals_skipped"), report.originalsSkipped);
    json.insert(QStringLiteral("originals_damaged"), list(mending.brokenOriginals));
    json.insert(QStringLiteral("originals_lost"), list(mending.lostOriginals));
    json.insert(QStringLiteral("records_found_again"), list(mending.foundAgain));
    json.insert(QStringLiteral("records_emptied"), list(mending.emptied));
    json.insert(QStringLiteral("records_lost"), list(mending.lostRecords));
    json.insert(QStringLiteral("texts_restored"), list(mending.restoredTexts));
    json.insert(QStringLiteral("texts_lost"), list(mending.lostTexts));
    json.insert(QStringLiteral("pages_lost"), list(mending.lostPages));
    json.insert(QStringLiteral("rows_removed"), mending.removedRows);
    json.insert(QStringLiteral("references_cleared"), mending.clearedReferences);
    json.insert(QStringLiteral("mentions_lost"), mending.lostMentions);
    return json;
}

void printLosses(const Console& console, const SalvagedRows& rows) {
    for (const SalvagedTable& table : rows.tables) {
        if (table.isWhole()) continue;
        QString said = QStringLiteral("%1: %2 can be read").arg(wordsForLoss(table.name)).arg(table.rows);
        if (table.lostRows > 0) said += QStringLiteral(", %1 are lost").arg(table.lostRows);
        if (table.lostPages > 0) said += QStringLiteral(", %1 pages are lost").arg(table.lostPages);
        console.line(
            said + (table.isMadeAnew ? QStringLiteral(" (made anew from the rest).") : QStringLiteral(".")));
    }
    if (rows.ownerlessPages() > 0)
        console.line(
            QStringLiteral("%1 lost pages: nothing tells what they held.").arg(rows.ownerlessPages()));
    if (rows.unplacedPages > 0)
        console.line(
            QStringLiteral("%1 pages can be read, but nothing tells what they belong to; some may be of "
                           "an index only.")
                .arg(rows.unplacedPages));
}

void printRefs(const Console& console, const char* what, const QStringList& refs) {
    constexpr qsizetype kMost = 40;
    if (refs.isEmpty()) return;
    QString said =
        QString::fromUtf8(what) + QStringLiteral(": ") + refs.mid(0, kMost).join(QStringLiteral(", "));
    if (refs.size() > kMost)
        said += QStringLiteral(" and %1 more (--json lists all)").arg(refs.size() - kMost);
    console.line(said + u'.');
}

void printCount(const Console& console, const QString& said, qint64 count) {
    if (count > 0) console.line(said.arg(count));
}

void printMending(const Console& console, const casebound::session::SalvageReport& report) {
    const auto& mending = report.mending;
    printRefs(console, "Found again by their history", mending.foundAgain);
    printRefs(console, "Lost fields of their own, which are empty now", mending.emptied);
    printRefs(console, "Lost, but for what the history says of them", mending.lostRecords);
    printRefs(console, "Texts that are back from the history", mending.restoredTexts);
    printRefs(console, "Lost texts", mending.lostTexts);
    printRefs(console, "Lost pages of exhibits", mending.lostPages);
    printRefs(console, "Lost originals", mending.lostOriginals);
    printRefs(console, "Originals that are not what came in; what is left is kept", mending.brokenOriginals);
    printCount(console, QStringLiteral("%1 rows were left out: what they belonged to is lost."),
               mending.removedRows);
    printCount(console, QStringLiteral("%1 references point nowhere now: what they pointed at is lost."),
               mending.clearedReferences);
    printCount(console, QStringLiteral("%1 times a text does not say any more who is mentioned."),
               mending.lostMentions);
    for (const auto& gap : report.historyGaps)
        console.line(QStringLiteral("History: the entries %1 to %2 are lost. The new case notes it.")
                         .arg(gap.first)
                         .arg(gap.last));
}

void printLosses(const Console& console, const SalvageReport& report) {
    printLosses(console, report.rows);
    printMending(console, report);
    if (report.names == RegisterLeft::Lost)
        console.line(
            QStringLiteral("Names and originals are lost: the page that held their keys is damaged, and "
                           "nobody can open them without. A backup or an archive made since the keys were "
                           "last changed still has them."));
    if (report.originalsSkipped > 0)
        console.line(QStringLiteral("%1 originals were copied sealed and could not be verified: names are "
                                    "sealed, or the names password that was given does not fit.")
                         .arg(report.originalsSkipped));
    console.line(report.lostNothing()
                     ? QStringLiteral("Nothing was lost. The new case opens as the damaged one did; it was "
                                      "verified.")
                     : QStringLiteral("Everything else was saved. The new case opens as the damaged one did; "
                                      "it was verified. Keep the damaged file, and compare with the last "
                                      "good backup."));
}

} // namespace

QList<Option> salvageOptions() {
    return {
        {"salvage", "NEW", "save what can be read into this new case"},
        {"words-fd", "N", "with --salvage: a recovery sheet instead of the passphrase; twice for two shares"},
        {"names-words-fd", "N", "with --salvage: the same of the names"}};
}

Result<Exit> salvage(const Context& context) {
    CB_CHECK(checkMemoryLock());
    session::SalvageRequest request;
    request.path = context.arguments.positional().first();
    request.newPath = context.arguments.value("salvage");
    request.who = context.author();
    CB_TRY(request.words, sheetWords(context, "words-fd"));
    CB_TRY(request.namesWords, sheetWords(context, "names-words-fd"));
    if (request.words.empty()) {
        CB_TRY(request.credentials, context.credentials());
    } else {
        CB_TRY(const int namesFd, context.arguments.number("names-password-fd", -1, 0, 1023));
        if (namesFd >= 0) {
            CB_TRY(request.credentials.namesPassphrase,
                   context.console.secret(namesFd, QStringLiteral("Names password")));
        }
    }
    TerminalProgress progress(context.console.isJson());
    CB_TRY(const auto report, session::salvageCase(request, context.services, progress));
    if (context.console.isJson())
        context.console.json(salvageJson(report));
    else
        printLosses(context.console, report);
    return report.lostNothing() ? Exit::Done : Exit::Found;
}

Result<QJsonObject> survey(const Context& context, const session::Credentials& credentials) {
    session::SalvageRequest request;
    request.path = context.arguments.positional().first();
    request.credentials = {credentials.passphrase.clone(), credentials.keyFilePath, {}};
    TerminalProgress progress(context.console.isJson());
    CB_TRY(const auto rows, session::surveyCase(request, context.services, progress));
    if (context.console.isJson()) return salvageJson(rows);
    context.console.line(QStringLiteral("What can be saved:"));
    printLosses(context.console, rows);
    context.console.line(
        rows.isWhole()
            ? QStringLiteral("Everything can be saved into a new case: \"check CASE --salvage NEW\".")
            : QStringLiteral("All else can be saved into a new case: \"check CASE --salvage NEW\". The last "
                             "good backup may have what is lost."));
    return QJsonObject();
}

} // namespace casebound::cli
