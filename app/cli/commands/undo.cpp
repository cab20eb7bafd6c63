// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/backup_words.h"

namespace casebound::cli {

namespace {

enum class Way { Back, Again };

// {"undone": {"ref", "what"} or null, "left": whether there is more}; "redone" for the other way.
Result<Exit> step(const Context& context, Way way) {
    const bool isUndo = way == Way::Back;
    CB_TRY(const auto opened, context.openCase());
    session::Editing& editing = opened->editing();
    const auto next = isUndo ? editing.nextUndo() : editing.nextRedo();
    CB_CHECK(isUndo ? editing.undo() : editing.redo());
    const bool isMore = (isUndo ? editing.nextUndo() : editing.nextRedo()).has_value();
    CB_CHECK(closeChanged(context.console, *opened));
    if (context.console.isJson()) {
        const QJsonValue done = next ? QJsonValue(QJsonObject{{QStringLiteral("ref"), next->ref},
                                                              {QStringLiteral("what"), next->what}})
                                     : QJsonValue();
        context.console.json({{isUndo ? QStringLiteral("undone") : QStringLiteral("redone"), done},
                              {QStringLiteral("left"), isMore}});
        return Exit::Done;
    }
    if (!next) {
        context.console.line(isUndo ? QStringLiteral("There is nothing to undo.")
                                    : QStringLiteral("There is nothing to do again."));
        return Exit::Done;
    }
    context.console.line((isUndo ? QStringLiteral("Undone: %1 %2.") : QStringLiteral("Done again: %1 %2."))
                             .arg(next->ref, next->what));
    return Exit::Done;
}

Result<Exit> undo(const Context& context) {
    return step(context, Way::Back);
}

Result<Exit> redo(const Context& context) {
    return step(context, Way::Again);
}

} // namespace

Command undoCommand() {
    return {
        "undo",
        "CASE",
        "take back the last change that was made by hand",
        "The case keeps the last 200 changes that were made in the window, or with \"bin\", also after it "
        "was closed.\n"
        "Taking one back is a change of its own in history. What something else changed since is not "
        "touched: status 1.",
        1,
        1,
        {},
        undo};
}

Command redoCommand() {
    return {
        "redo", "CASE", "do again what was taken back last", "Until something else is changed by hand.", 1, 1,
        {},     redo};
}

} // namespace casebound::cli
