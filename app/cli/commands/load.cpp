// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/backup_words.h"

#include <QJsonArray>

namespace casebound::cli {

namespace {

Result<std::optional<records::Kind>> kindOfFile(const Arguments& arguments) {
    if (!arguments.has("kind")) return std::nullopt;
    const auto kind = records::kindFromPlural(arguments.value("kind"));
    if (!kind)
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("There is no such kind. \"help list\" names them."));
    return kind;
}

Result<Exit> runLoad(const Context& context) {
    CB_TRY(const auto kind, kindOfFile(context.arguments));
    CB_TRY(const auto opened, context.openCase());
    TerminalProgress progress(context.console.isJson());
    CB_TRY(const auto report, opened->loadFile(context.arguments.positional().at(1), progress, kind));
    if (context.console.isJson())
        context.console.json({{QStringLiteral("identities"), report.identities},
                              {QStringLiteral("records"), report.records},
                              {QStringLiteral("labels_that_give_away"),
                               QJsonArray::fromStringList(report.labelsThatGiveAway)}});
    else
        context.console.line(QStringLiteral("Loaded: %1 names registered, %2 records written.")
                                 .arg(report.identities)
                                 .arg(report.records));
    warnOfLabels(context.console, report.labelsThatGiveAway);
    CB_CHECK(closeChanged(context.console, *opened));
    return Exit::Done;
}

} // namespace

Command loadCommand() {
    return {"load",
            "CASE FILE.json|FILE.csv [--kind KIND]",
            "register names and write records from a file",
            "A JSON file holds {\"identities\": […], \"allegations\": […], …}. \"template KIND\" lists every "
            "field of a kind.\n"
            "Records refer to each other by a \"key\" of the file's own or by a reference of the case. Names "
            "are registered\n"
            "first and masked in everything, what is in the case already included.\n"
            "A table (.csv or .tsv) holds records of one kind, which --kind or the file's name says: "
            "events.csv. Its first\n"
            "row names the fields. UTF-8, with commas, semicolons or tabs between the cells. Several values "
            "in one cell have\n"
            "semicolons between them (\\; is a semicolon itself); an empty cell leaves its field as it is.\n"
            "All of the file is taken in or nothing.",
            2,
            2,
            {{"kind", "KIND", "for a table: what its rows are, as in \"help list\""}},
            runLoad};
}

} // namespace casebound::cli
