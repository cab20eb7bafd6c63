// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include <QJsonArray>

namespace casebound::cli {

namespace {

Result<Exit> runSearch(const Context& context) {
    CB_TRY(const int limit, context.arguments.number("limit", 50, 1, 10000));
    CB_TRY(const auto opened, context.openCase());
    CB_TRY(const auto items,
           opened->search(context.arguments.positional().mid(1).join(QLatin1Char(' ')), limit));
    if (context.console.isJson()) {
        context.console.json({{QStringLiteral("items"), items}});
    } else {
        for (const auto& item : items)
            context.console.line(QStringLiteral("%1  %2\n    %3")
                                     .arg(item[QLatin1String("ref")].toString().leftJustified(12),
                                          item[QLatin1String("field")].toString(),
                                          item[QLatin1String("passage")].toString()));
        if (items.isEmpty()) context.console.note(QStringLiteral("Nothing was found."));
    }
    CB_CHECK(opened->close());
    return Exit::Done;
}

} // namespace

Command searchCommand() {
    return {"search",
            "CASE QUERY… [--limit N]",
            "find words in everything that is in the case",
            "All words must be there, in whatever case and with or without accents. \"Words in quotes\" "
            "stand together,\n"
            "pay* finds payment and payments, near(cash box) finds both close to each other. A label finds "
            "where that\n"
            "person is mentioned; so does a real name while names are shown.",
            2,
            -1,
            {{"limit", "N", "at most so many results; default 50"}},
            runSearch};
}

} // namespace casebound::cli
