// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include <QJsonArray>

namespace casebound::cli {

namespace {

Result<Exit> run(const Context& context) {
    CB_TRY(const auto opened, context.openCase());
    CB_TRY(const auto report, opened->loadFile(context.arguments.positional().at(1)));
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
    CB_CHECK(opened->close());
    return Exit::Done;
}

} // namespace

Command loadCommand() {
    return {"load",
            "CASE FILE.json",
            "register names and write records from a file",
            "The file holds {\"identities\": […], \"allegations\": […], …}. \"template KIND\" lists every "
            "field of a kind.\n"
            "Records refer to each other by a \"key\" of the file's own or by a reference of the case. Names "
            "are registered\n"
            "first and masked in everything, what is in the case already included. All of the file is taken "
            "in or nothing.",
            2,
            2,
            {},
            run};
}

} // namespace casebound::cli
