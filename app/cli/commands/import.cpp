// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/backup_words.h"

#include <QJsonArray>

namespace casebound::cli {

namespace {

QJsonObject toJson(const ingest::ImportedFile& file) {
    QJsonArray warnings;
    for (const auto& flag : file.warnings)
        warnings.append(QJsonObject{{QStringLiteral("flag"), records::nameOf(flag.flag)},
                                    {QStringLiteral("page"), flag.page},
                                    {QStringLiteral("rect"), flag.rect}});
    return {{QStringLiteral("file"), file.file},
            {QStringLiteral("result"), ingest::resultName(file.result)},
            {QStringLiteral("ref"), file.ref},
            {QStringLiteral("warnings"), warnings},
            {QStringLiteral("attachments"), QJsonArray::fromStringList(file.attachments)},
            {QStringLiteral("reason"), file.reason}};
}

QString toLine(const ingest::ImportedFile& file) {
    QStringList notes;
    for (const auto& flag : file.warnings) {
        const QString name = records::nameOf(flag.flag);
        notes.append(flag.page > 0 ? QStringLiteral("%1 p.%2").arg(name).arg(flag.page) : name);
    }
    QString line =
        QStringLiteral("%1  %2  %3")
            .arg(ingest::resultName(file.result).leftJustified(9), file.ref.leftJustified(7), file.file);
    if (!notes.isEmpty()) line += QStringLiteral("\n                    ") + notes.join(QStringLiteral(", "));
    if (!file.attachments.isEmpty())
        line += QStringLiteral("\n                    with what is attached: ") +
                file.attachments.join(QStringLiteral(", "));
    if (!file.reason.isEmpty()) line += QStringLiteral("\n                    ") + file.reason;
    return line;
}

Result<SecureBytes> pdfPassword(const Context& context) {
    CB_TRY(const int descriptor, context.arguments.number("pdf-password-fd", -1, 0, 1023));
    if (descriptor < 0) return SecureBytes();
    return context.console.secret(descriptor, QStringLiteral("Password of the PDFs"));
}

Result<Exit> runImport(const Context& context) {
    CB_TRY(const int jobs, context.arguments.number("jobs", 2, 1, 64));
    CB_TRY(const auto opened, context.openCase());
    CB_TRY(const auto password, pdfPassword(context));
    TerminalProgress progress(context.console.isJson());
    const auto each = [&](const ingest::ImportedFile& file) {
        if (!context.console.isJson()) context.console.line(toLine(file));
    };
    CB_TRY(const auto files,
           opened->importFiles(context.arguments.positional().mid(1), jobs, password, progress, each));
    QJsonArray entries;
    bool hasFailed = false;
    for (const auto& file : files) {
        entries.append(toJson(file));
        hasFailed = hasFailed || file.result == ingest::ImportResult::Failed ||
                    file.result == ingest::ImportResult::Password;
    }
    if (context.console.isJson()) context.console.json({{QStringLiteral("files"), entries}});
    CB_CHECK(closeChanged(context.console, *opened));
    return hasFailed ? Exit::Found : Exit::Done;
}

} // namespace

Command importCommand() {
    return {
        "import",
        "CASE FILE|FOLDER… [--jobs N] [--pdf-password-fd N]",
        "seal documents into the case and read their text in a sandbox",
        "Each file becomes an exhibit: its bytes are sealed, its text is read by a locked-up helper "
        "program, names in\n"
        "it are masked, and it can be searched. Read are PDF, text, HTML, images (JPEG, PNG, TIFF), mails\n"
        "(.eml), DOCX and ODT; anything else is kept sealed. What is attached becomes exhibits of its own.\n"
        "One result for each file:\n"
        "  imported   all is well\n"
        "  warnings   imported; what was noticed is listed\n"
        "  duplicate  the same bytes are in the case already\n"
        "  password   it asks for a password: give it with --pdf-password-fd\n"
        "  failed     with the reason; nothing of this file was kept\n"
        "Exit status 1 when at least one file failed or asks for a password.",
        2,
        -1,
        {{"jobs", "N", "files read at the same time; default 2"},
         {"pdf-password-fd", "N", "read the documents' password from descriptor N, one line"}},
        runImport};
}

} // namespace casebound::cli
