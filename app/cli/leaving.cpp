// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/leaving.h"

#include <algorithm>

namespace casebound::cli {

const QList<Option>& destinationOptions() {
    static const QList<Option> options = {
        {"purpose", "P", "internal, lawyer, reviewers, publication or authorities"},
        {"audience", "A", "for whom: a short code such as first-review, never a name"},
    };
    return options;
}

Result<privacy::Destination> destinationOf(const Context& context) {
    return session::destinationFrom(context.arguments.value("purpose"), context.arguments.value("audience"));
}

Result<QString> outputOf(const Context& context) {
    const QString path = context.arguments.value("output");
    if (path.isEmpty())
        return failure(ErrorCode::InvalidInput, QStringLiteral("Say where to write it: -o FILE."));
    return path;
}

void printLeaks(const Console& console, const session::FileLeaks& leaks) {
    if (!leaks.reason.isEmpty()) console.line(QStringLiteral("%1: %2").arg(leaks.file, leaks.reason));
    for (const auto& hit : leaks.hits) {
        console.line(QStringLiteral("%1: %2 (%3), %4, from %5, %6 long%7")
                         .arg(leaks.file, hit.level, hit.rule, hit.where)
                         .arg(hit.offset)
                         .arg(hit.length)
                         .arg(hit.person.isEmpty() ? QString() : QStringLiteral(": ") + hit.person));
        if (!hit.context.isEmpty()) console.line(QStringLiteral("    ") + hit.context);
    }
}

namespace {

// "EX-003: Witness 3 (PE-003), consent: not asked, CO-004"
QString needInWords(const session::NeedRow& row) {
    return QStringLiteral("%1: %2 (%3), %4: %5%6")
        .arg(row.item, row.label, row.person, row.form, QString(row.state).replace(u'-', u' '),
             row.sheet.isEmpty() ? QString() : QStringLiteral(", ") + row.sheet);
}

void printPeople(const Console& console, const session::LeaveReport& report) {
    if (!report.needs.isEmpty()) console.line(QStringLiteral("What each item needs:"));
    for (const auto& row : report.needs)
        console.line(QStringLiteral("    ") + needInWords(row));
    if (!report.groups.isEmpty())
        console.line(QStringLiteral("How many people share what is told of somebody:"));
    for (const auto& row : report.groups)
        console.line(QStringLiteral("    ") + session::inWords(row));
}

void printChecklist(const Console& console, const session::LeaveReport& report) {
    for (const auto& row : report.checklist) {
        const bool isNamed = row.ref.isEmpty() || row.message.contains(row.ref);
        console.line((row.blocks ? QStringLiteral("[ ] ") : QStringLiteral("[!] ")) +
                     (isNamed ? QString() : row.ref + QStringLiteral(": ")) + row.message);
    }
}

bool isBlocked(const session::LeaveReport& report) {
    return std::any_of(report.checklist.begin(), report.checklist.end(),
                       [](const session::CheckRow& row) { return row.blocks; });
}

} // namespace

Option dryRunOption() {
    return {"dry-run", nullptr, "write nothing; tell what is in the way and what each item needs"};
}

Exit printRehearsal(const Console& console, const session::LeaveReport& report) {
    const Exit exit = isBlocked(report) ? Exit::Found : Exit::Done;
    if (console.isJson()) {
        console.json(session::toJson(report));
        return exit;
    }
    printPeople(console, report);
    printChecklist(console, report);
    console.line(exit == Exit::Done
                     ? QStringLiteral("Nothing is in the way. Nothing was written.")
                     : QStringLiteral("What is marked [ ] above is in the way. Nothing was written."));
    return exit;
}

Exit printReport(const Console& console, const session::LeaveReport& report, const QString& done) {
    const Exit exit = report.left ? Exit::Done : Exit::Found;
    if (console.isJson()) {
        console.json(session::toJson(report));
        return exit;
    }
    printPeople(console, report);
    printChecklist(console, report);
    for (const auto& leaks : report.leaks)
        printLeaks(console, leaks);
    if (!report.message.isEmpty()) console.line(report.message);
    if (report.left)
        console.line(done);
    else
        console.line(QStringLiteral("Nothing left the case. Mend what is marked [ ] above, then try again."));
    return exit;
}

} // namespace casebound::cli
