// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace casebound::cli {

namespace {

Result<Exit> run(const Context& context) {
    CB_TRY(const auto opened, context.openCase());
    CB_TRY(const auto record, opened->show(context.arguments.positional().at(1)));
    if (context.console.isJson())
        context.console.json(record);
    else
        context.console.line(
            QString::fromUtf8(QJsonDocument(record).toJson(QJsonDocument::Indented)).trimmed());
    CB_CHECK(opened->close());
    return Exit::Done;
}

} // namespace

Command showCommand() {
    return {"show",
            "CASE REF",
            "show a record, or one page of an exhibit",
            "REF is a reference as lists print it: ST-001. A page of an exhibit is \"EX-001 p.2\".\n"
            "While names are hidden people appear under their labels.",
            2,
            2,
            {},
            run};
}

} // namespace casebound::cli
