// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/readable.h"

#include <QHash>
#include <QJsonArray>

namespace casebound::cli {

namespace {

// Looks each record up once, however often it is referred to.
class Titles {
public:
    explicit Titles(session::CaseSession& opened)
        : m_opened(opened) {}

    QString of(const QString& ref) {
        const auto parsed = records::parseReference(ref);
        if (!parsed) return {};
        const QString whole = records::reference(parsed->kind, parsed->number);
        const auto known = m_titles.constFind(whole);
        if (known != m_titles.constEnd()) return *known;
        const QJsonObject record = m_opened.show(whole).value_or(QJsonObject());
        const QString title = record.value(QLatin1String("title")).toString();
        return *m_titles.insert(whole,
                                title.isEmpty() ? record.value(QLatin1String("label")).toString() : title);
    }

private:
    session::CaseSession& m_opened;
    QHash<QString, QString> m_titles;
};

// Of a person who said no: what others have had already.
void printLeft(const Console& console, const QJsonArray& left) {
    if (!left.isEmpty()) console.line(QStringLiteral("\nWhat already left of this person:"));
    for (const QJsonValue& row : left) {
        QStringList items;
        for (const QJsonValue& item : row[QLatin1String("items")].toArray())
            items.append(
                QStringLiteral("%1 as %2")
                    .arg(item[QLatin1String("ref")].toString(), item[QLatin1String("shown_as")].toString()));
        if (items.isEmpty()) items.append(QStringLiteral("everything"));
        QStringList parts;
        for (const char* field : {"export", "form", "purpose", "audience", "at"})
            if (const QString part = row[QLatin1String(field)].toString(); !part.isEmpty())
                parts.append(part);
        console.line(QStringLiteral("    %1: %2")
                         .arg(parts.join(QStringLiteral(", ")), items.join(QStringLiteral(", "))));
    }
}

void printRecord(const Console& console, const QJsonObject& record, Titles& titles) {
    console.line(readable(record, [&](const QString& ref) { return titles.of(ref); }));
    printLeft(console, record.value(QLatin1String("left")).toArray());
}

Result<Exit> runShow(const Context& context) {
    CB_TRY(const auto opened, context.openCase());
    CB_TRY(const auto record, opened->show(context.arguments.positional().at(1)));
    Titles titles(*opened);
    if (context.console.isJson())
        context.console.json(record);
    else
        printRecord(context.console, record, titles);
    CB_CHECK(opened->close());
    return Exit::Done;
}

} // namespace

Command showCommand() {
    return {"show",
            "CASE REF",
            "show a record, or one page of an exhibit",
            "REF is a reference as lists print it: ST-001. A page of an exhibit is \"EX-001 p.2\".\n"
            "What is filled in is shown, references with the titles behind them, and at the end what is not\n"
            "filled in yet. While names are hidden people appear under their labels. A consent that was "
            "refused or\n"
            "withdrawn lists what already left of that person, to whom and under which label.",
            2,
            2,
            {},
            runShow};
}

} // namespace casebound::cli
