// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/readable.h"

#include <QHash>

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

Result<Exit> run(const Context& context) {
    CB_TRY(const auto opened, context.openCase());
    CB_TRY(const auto record, opened->show(context.arguments.positional().at(1)));
    Titles titles(*opened);
    if (context.console.isJson())
        context.console.json(record);
    else
        context.console.line(readable(record, [&](const QString& ref) { return titles.of(ref); }));
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
            "filled in yet. While names are hidden people appear under their labels.",
            2,
            2,
            {},
            run};
}

} // namespace casebound::cli
