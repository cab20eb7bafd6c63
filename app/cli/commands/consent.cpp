// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/backup_words.h"
#include "app/cli/leaving.h"

#include <QJsonArray>

namespace casebound::cli {

namespace {

Result<Exit> runConsent(const Context& context) {
    CB_TRY(const auto to, destinationOf(context));
    const auto form =
        context.arguments.has("ground") ? records::ConsentForm::Ground : records::ConsentForm::Consent;
    CB_TRY(const auto opened, context.openCase());
    CB_TRY(const QString sheet,
           opened->consentSheets().sheetFor({context.arguments.positional().at(1), form, to}));
    if (context.console.isJson()) {
        CB_TRY(const auto record, opened->show(sheet));
        context.console.json(record);
    } else {
        context.console.line(
            QStringLiteral(
                "The sheet is %1. \"show CASE %1\" says what is in it; \"load\" records the answer.")
                .arg(sheet));
    }
    CB_CHECK(closeChanged(context.console, *opened));
    return Exit::Done;
}

} // namespace

Command consentCommand() {
    return {
        "consent",
        "CASE PERSON --purpose P --audience A [--ground]",
        "the sheet on which somebody's consent, or a ground, is recorded",
        "PERSON is an appearance, such as PE-003. The sheet that is there for this purpose and audience is "
        "found; one that\n"
        "was not asked yet gets the purpose added; else a new one is made, not asked yet, copied from the "
        "case's default:\n"
        "a consent of nobody that was not asked, for this purpose or for any. An answer is never taken for "
        "more than it\n"
        "was given for. --ground is for respondents, officials, authors and third parties, who are not "
        "asked.",
        2,
        2,
        destinationOptions() + QList<Option>{{"ground", nullptr, "a ground, for whom no consent is needed"}},
        runConsent};
}

} // namespace casebound::cli
