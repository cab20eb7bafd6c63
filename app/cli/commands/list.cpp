// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include <QJsonArray>

namespace casebound::cli {

namespace {

const QLatin1String kUnchecked("unchecked");

Result<records::Kind> kindFrom(const QString& plural) {
    if (const auto kind = records::kindFromPlural(plural)) return *kind;
    QStringList known;
    for (const auto& entry : records::kKinds)
        known.append(QString::fromLatin1(entry.plural));
    return failure(
        ErrorCode::InvalidInput,
        QStringLiteral("There is no such kind. Kinds are: %1; besides them there is \"unchecked\".")
            .arg(known.join(QStringLiteral(", "))));
}

// Records with text that was typed while names were hidden.
Result<Exit> listUnchecked(const Context& context) {
    CB_TRY(const auto opened, context.openCase());
    CB_TRY(const QStringList refs, opened->overview().unchecked());
    QJsonArray items;
    for (const QString& ref : refs) {
        items.append(QJsonObject{{QStringLiteral("ref"), ref}});
        if (!context.console.isJson()) context.console.line(ref);
    }
    if (context.console.isJson()) context.console.json({{QStringLiteral("items"), items}});
    CB_CHECK(opened->close());
    return Exit::Done;
}

Result<Exit> runList(const Context& context) {
    if (context.arguments.positional().at(1) == kUnchecked) return listUnchecked(context);
    CB_TRY(const auto kind, kindFrom(context.arguments.positional().at(1)));
    CB_TRY(const auto opened, context.openCase());
    CB_TRY(const auto items, opened->list(kind));
    QStringList telling;
    if (kind == records::Kind::Appearance) {
        CB_TRY(telling, opened->labelsThatGiveAway());
    }
    if (context.console.isJson()) {
        QJsonObject answer{{QStringLiteral("items"), items}};
        if (!telling.isEmpty())
            answer.insert(QStringLiteral("labels_that_give_away"), QJsonArray::fromStringList(telling));
        context.console.json(answer);
    } else {
        for (const auto& item : items)
            context.console.line(
                QStringLiteral("%1  %2").arg(item[QLatin1String("ref")].toString().leftJustified(7),
                                             item[QLatin1String("title")].toString()));
    }
    warnOfLabels(context.console, telling);
    CB_CHECK(opened->close());
    return Exit::Done;
}

} // namespace

Command listCommand() {
    return {"list",
            "CASE KIND",
            "list the records of a kind",
            "KIND is one of: appearances bodies allegations testimonies events public-statements replies "
            "exhibits sources\n"
            "requests citations links translations topics consents exports; or unchecked: records of any "
            "kind with text\n"
            "that was typed while names were hidden, which is not searched and does not leave until they are "
            "shown.",
            2,
            2,
            {},
            runList};
}

} // namespace casebound::cli
