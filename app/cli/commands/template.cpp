// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "core/session/services.h"

namespace casebound::cli {

namespace {

Result<Exit> runTemplate(const Context& context) {
    const auto kind = records::kindFromPlural(context.arguments.positional().first());
    if (!kind)
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("There is no such kind. \"help list\" names them."));
    if (context.console.isJson())
        context.console.json(records::fieldGuideJson(*kind));
    else
        context.console.line(records::fieldGuide(*kind).trimmed());
    return Exit::Done;
}

} // namespace

Command templateCommand() {
    return {"template",
            "KIND",
            "every field of a kind, with what may stand in it",
            "No case is needed. KIND as in \"help list\".",
            1,
            1,
            {},
            runTemplate};
}

} // namespace casebound::cli
