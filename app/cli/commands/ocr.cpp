// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/backup_words.h"

#include <QJsonArray>

namespace casebound::cli {

namespace {

using session::RecognitionReport;
using session::RecognizedPage;

QJsonObject pageJson(const RecognizedPage& page) {
    return {{QStringLiteral("ref"), page.ref},
            {QStringLiteral("words"), page.words},
            {QStringLiteral("confidence"), page.confidence},
            {QStringLiteral("reason"), page.reason}};
}

QString pageLine(const RecognizedPage& page) {
    if (!page.reason.isEmpty()) return QStringLiteral("failed      %1  %2").arg(page.ref, page.reason);
    if (page.words == 0) return QStringLiteral("nothing     %1").arg(page.ref);
    return QStringLiteral("recognised  %1  %2 words, %3 % sure")
        .arg(page.ref)
        .arg(page.words)
        .arg(page.confidence);
}

// What is asked for; else English where it is installed, or the only one that is.
QStringList languagesFor(const Arguments& arguments) {
    const QString asked = arguments.value("languages");
    if (!asked.isEmpty()) return asked.split(u'+', Qt::SkipEmptyParts);
    const QStringList installed = session::Recognition::languages();
    if (installed.contains(QStringLiteral("eng"))) return {QStringLiteral("eng")};
    return installed.size() == 1 ? installed : QStringList();
}

void tell(const Console& console, const RecognitionReport& report, const QJsonArray& pages) {
    if (console.isJson())
        return console.json({{QStringLiteral("recognized"), report.recognized},
                             {QStringLiteral("empty"), report.empty},
                             {QStringLiteral("failed"), report.failed},
                             {QStringLiteral("cited"), report.cited},
                             {QStringLiteral("pages"), pages}});
    if (pages.isEmpty() && report.cited == 0)
        return console.note(QStringLiteral("No page waits: all have text, or were looked at before."));
    console.note(
        QStringLiteral("Pages that have text now: %1; on which nothing was made out: %2; that failed: %3.")
            .arg(report.recognized)
            .arg(report.empty)
            .arg(report.failed));
    if (report.cited > 0)
        console.note(
            QStringLiteral("Left as they are, since citations point into their text: %1.").arg(report.cited));
}

Result<Exit> runOcr(const Context& context) {
    const QStringList languages = languagesFor(context.arguments);
    if (languages.isEmpty() && !session::Recognition::languages().isEmpty())
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("Say which languages are on the pages, with --languages: %1.")
                           .arg(session::Recognition::languages().join(QStringLiteral(", "))));
    CB_TRY(const auto opened, context.openCase());
    TerminalProgress progress(context.console.isJson());
    QJsonArray pages;
    const auto each = [&](const RecognizedPage& page) {
        pages.append(pageJson(page));
        if (!context.console.isJson()) context.console.line(pageLine(page));
    };
    CB_TRY(const auto report,
           opened->recognition().run(context.arguments.positional().mid(1), languages, progress, each));
    tell(context.console, report, pages);
    CB_CHECK(closeChanged(context.console, *opened));
    return report.failed > 0 ? Exit::Found : Exit::Done;
}

} // namespace

Command ocrCommand() {
    return {"ocr",
            "CASE [EX…] [--languages L]",
            "make out the text on scans and photographs",
            "Looks at the pages of these exhibits, of all where none is named, that have no text or none "
            "that can be\n"
            "trusted, and gives them the text that is made out on them: masked and searchable like all "
            "other. It is\n"
            "marked as recognised, with how sure that is, and whoever reviewed the exhibit for names has to "
            "do so\n"
            "again. Pages whose text is cited stay as they are. What was done before an interruption stays "
            "done.\n"
            "Exit status 1 when at least one page failed.",
            1,
            -1,
            {{"languages", "L", "of the pages, as in deu+eng; default eng where it is installed"}},
            runOcr};
}

} // namespace casebound::cli
