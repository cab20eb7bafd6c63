// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/backup_words.h"

#include <QJsonArray>

namespace casebound::cli {

namespace {

int intOf(const QJsonObject& object, const char* key) {
    return object[QLatin1String(key)].toInt();
}

QString stringIn(const QJsonValue& value, const char* key) {
    return value[QLatin1String(key)].toString();
}

void printCoverage(const Console& console, const QJsonObject& coverage) {
    console.line(QStringLiteral("Characters: %1, of which %2 in points, %3 set aside.")
                     .arg(intOf(coverage, "characters"))
                     .arg(intOf(coverage, "covered"))
                     .arg(intOf(coverage, "set_aside")));
    const QJsonArray uncovered = coverage[QLatin1String("uncovered")].toArray();
    for (const auto& gap : uncovered)
        console.line(QStringLiteral("Not covered, from character %1: “%2”")
                         .arg(gap[QLatin1String("offset")].toInt())
                         .arg(stringIn(gap, "text")));
    if (uncovered.isEmpty()) console.line(QStringLiteral("Every character is covered or set aside."));
    console.line(QStringLiteral("Claims: %1, of which %2 answered.")
                     .arg(intOf(coverage, "claims"))
                     .arg(intOf(coverage, "answered")));
    for (const auto& ref : coverage[QLatin1String("points_with_unanswered_claims")].toArray())
        console.line(QStringLiteral("A claim without an answer: %1").arg(ref.toString()));
    for (const auto& ref : coverage[QLatin1String("points_without_answer")].toArray())
        console.line(QStringLiteral("A point without an answer: %1").arg(ref.toString()));
}

void printProposal(const Console& console, const QJsonArray& points) {
    for (const auto& point : points) {
        console.line(QStringLiteral("%1. %2")
                         .arg(point[QLatin1String("number")].toInt())
                         .arg(stringIn(point, "quote")));
        for (const auto& claim : point[QLatin1String("claims")].toArray())
            console.line(QStringLiteral("     - %1").arg(claim.toString()));
    }
}

void printPoints(const Console& console, const QJsonArray& points) {
    for (const auto& point : points) {
        console.line(QStringLiteral("%1  “%2”").arg(stringIn(point, "ref"), stringIn(point, "quote")));
        for (const auto& claim : point[QLatin1String("claims")].toArray())
            console.line(QStringLiteral("    %1 (%2) %3")
                             .arg(claim[QLatin1String("answered")].toBool() ? QStringLiteral("answered  ")
                                                                            : QStringLiteral("unanswered"),
                                  stringIn(claim, "kind"), stringIn(claim, "text")));
    }
    if (points.isEmpty()) console.note(QStringLiteral("There are no points yet; --propose suggests some."));
}

Result<Exit> showCoverage(const Context& context, session::CaseSession& opened, const QString& ref) {
    CB_TRY(const auto coverage, opened.coverage(ref));
    if (context.console.isJson())
        context.console.json(coverage);
    else
        printCoverage(context.console, coverage);
    return Exit::Done;
}

Result<Exit> propose(const Context& context, session::CaseSession& opened, const QString& ref) {
    CB_TRY(const auto proposed, opened.proposePoints(ref));
    qint64 taken = 0;
    if (context.arguments.has("apply")) {
        CB_TRY(taken, opened.takeProposedPoints(ref));
    }
    if (context.console.isJson()) {
        context.console.json({{QStringLiteral("proposed"), proposed}, {QStringLiteral("taken"), taken}});
        return Exit::Done;
    }
    printProposal(context.console, proposed);
    context.console.note(taken > 0 ? QStringLiteral("%1 points were made.").arg(taken)
                                   : QStringLiteral("Nothing was changed; --propose --apply makes them."));
    return Exit::Done;
}

Result<Exit> runPoints(const Context& context) {
    const Arguments& arguments = context.arguments;
    const QString& ref = arguments.positional().at(1);
    if (arguments.has("apply") && !arguments.has("propose"))
        return failure(ErrorCode::InvalidInput, QStringLiteral("--apply goes with --propose."));
    if (arguments.has("propose") && arguments.has("coverage"))
        return failure(ErrorCode::InvalidInput, QStringLiteral("Give --propose or --coverage, not both."));
    CB_TRY(const auto opened, context.openCase());
    Exit exit = Exit::Done;
    if (arguments.has("coverage")) {
        CB_TRY(exit, showCoverage(context, *opened, ref));
    } else if (arguments.has("propose")) {
        CB_TRY(exit, propose(context, *opened, ref));
    } else {
        CB_TRY(const auto points, opened->points(ref));
        if (context.console.isJson())
            context.console.json({{QStringLiteral("items"), points}});
        else
            printPoints(context.console, points);
    }
    CB_CHECK(arguments.has("apply") ? closeChanged(context.console, *opened) : opened->close());
    return exit;
}

} // namespace

Command pointsCommand() {
    return {"points",
            "CASE REF [--propose [--apply] | --coverage]",
            "the points of a public statement, and what they leave out",
            "REF is a public statement, such as ST-001. Without options its points are listed, with every "
            "claim and whether\n"
            "it is answered. --coverage counts the characters that no point covers and the claims that "
            "nobody answered.\n"
            "--propose splits the statement as its author numbered it, else by sentence; nothing is changed "
            "unless --apply\n"
            "is given too, and never where there are points already.",
            2,
            2,
            {{"propose", nullptr, "suggest points and claims"},
             {"apply", nullptr, "with --propose: make them"},
             {"coverage", nullptr, "count what is covered and answered"}},
            runPoints};
}

} // namespace casebound::cli
