// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include <QJsonArray>

namespace casebound::cli {

namespace {

Result<Exit> runHistory(const Context& context) {
    CB_TRY(const int limit, context.arguments.number("limit", 100, 1, 1000000));
    CB_TRY(const auto opened, context.openCase());
    CB_TRY(const auto items, opened->history(context.arguments.positional().value(1), limit));
    if (context.console.isJson()) {
        context.console.json({{QStringLiteral("items"), items}});
    } else {
        for (const auto& item : items)
            context.console.line(QStringLiteral("%1  %2  %3  %4  %5")
                                     .arg(item[QLatin1String("seq")].toInteger(), 6)
                                     .arg(item[QLatin1String("at")].toString(),
                                          item[QLatin1String("ref")].toString().leftJustified(7),
                                          item[QLatin1String("what")].toString().leftJustified(8),
                                          item[QLatin1String("who")].toString()));
    }
    CB_CHECK(opened->close());
    return Exit::Done;
}

} // namespace

Command historyCommand() {
    return {"history",
            "CASE [REF] [--limit N]",
            "who changed what, newest first",
            "With REF only the changes of that record. The rows are chained by hash; \"check\" verifies the "
            "chain.",
            1,
            2,
            {{"limit", "N", "at most so many rows; default 100"}},
            runHistory};
}

} // namespace casebound::cli
