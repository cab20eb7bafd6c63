// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/statements/statement_actions.h"

#include "ui/widgets/theme.h"

#include <QWidget>

namespace casebound::views {

StatementActions::StatementActions(QWidget& owner)
    : QObject(&owner)
    , m_owner(owner) {
    newStatement = make(QStringLiteral("add"), tr("New public statement…"), QKeySequence::New);
    newPoint = make(QStringLiteral("split"), tr("New point"), QKeySequence(tr("Ctrl+Return")),
                    tr("Makes a point of the selected words"));
    setAside = make(QStringLiteral("set-aside"), tr("Set aside…"), QKeySequence(tr("Ctrl+Shift+Return")),
                    tr("The selected words need no answer, for a reason"));
    takeBack = make(QStringLiteral("undo"), tr("Take back what is set aside here"),
                    QKeySequence(tr("Ctrl+Shift+Backspace")));
    cite = make(QStringLiteral("quote"), tr("Cite in the answer"), QKeySequence(tr("Ctrl+Shift+Q")),
                tr("The selected words become a citation of the answer"));
    addClaim = make(QStringLiteral("claim"), tr("Add claim"), QKeySequence(tr("Ctrl+Shift+M")));
    addPassage = make(QStringLiteral("reply"), tr("Add passage"), QKeySequence(tr("Ctrl+Shift+A")));
    pickCitation = make(QStringLiteral("citation"), tr("Add citation…"), QKeySequence(tr("Ctrl+Shift+E")));
    removePoint = make(QStringLiteral("remove"), tr("Remove point"), {});
    previousPoint = make(QStringLiteral("previous"), tr("Previous point"), QKeySequence(tr("Alt+PgUp")));
    nextPoint = make(QStringLiteral("next"), tr("Next point"), QKeySequence(tr("Alt+PgDown")));
    nextUncovered = make(QStringLiteral("next"), tr("Next uncovered"), QKeySequence(tr("F8")),
                         tr("To the next words that belong to no point"));
    nextUnanswered = make(QStringLiteral("next"), tr("Next unanswered"), QKeySequence(tr("F7")),
                          tr("To the next claim without an answer"));
    preview = make(QStringLiteral("preview"), tr("Preview"), QKeySequence(tr("Ctrl+Shift+P")),
                   tr("The reply beside the answer"));
    preview->setCheckable(true);
    addText = make(QStringLiteral("statement"), tr("Add the text…"), {});
    copyReference = make(QStringLiteral("copy"), tr("Copy reference"), QKeySequence(tr("Ctrl+Shift+C")));
    bin = make(QStringLiteral("bin"), tr("Move to the bin"), QKeySequence(tr("Ctrl+Shift+Del")));
    save = make(QStringLiteral("save"), tr("Save"), QKeySequence::Save);
}

QAction* StatementActions::make(const QString& icon, const QString& text, const QKeySequence& key,
                                const QString& help) {
    auto* action = new QAction(widgets::icon(icon), text, this);
    const QString words = help.isEmpty() ? text : help;
    action->setToolTip(key.isEmpty() ? words
                                     : tr("%1 (%2)").arg(words, key.toString(QKeySequence::NativeText)));
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_owner.addAction(action);
    m_all.append(action);
    return action;
}

} // namespace casebound::views
