// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/csv/csv_text.h"

#include <QStringConverter>

namespace casebound::ingest {

namespace {

// Lines end in LF, CR or both.
int lineAt(QByteArrayView bytes) {
    int line = 1;
    for (qsizetype at = 0; at < bytes.size(); ++at)
        if (bytes[at] == '\n' || (bytes[at] == '\r' && (at + 1 >= bytes.size() || bytes[at + 1] != '\n')))
            ++line;
    return line;
}

// Only to name the place: decodes line by line until one fails.
int lineOfBadBytes(QByteArrayView bytes) {
    qsizetype start = 0;
    for (qsizetype at = 0; at <= bytes.size(); ++at) {
        if (at < bytes.size() && bytes[at] != '\n' && bytes[at] != '\r') continue;
        QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
        const QString text = decoder(bytes.sliced(start, at - start));
        if (decoder.hasError()) return lineAt(bytes.first(start));
        start = at + 1;
    }
    return 0;
}

const char* const kSaveAgain =
    "Save the table as \"CSV UTF-8\" (in LibreOffice: Text CSV, character set UTF-8) and load that.";

} // namespace

QString columnName(qsizetype column) {
    return QStringLiteral("column %1").arg(column);
}

tl::unexpected<Error> csvMistake(const QString& fileName, int line, const QString& field,
                                 const QString& message) {
    Error error{ErrorCode::InvalidInput, message + QStringLiteral(" Nothing was taken in.")};
    error.file = fileName;
    error.line = line;
    error.field = field;
    return failure(std::move(error));
}

Result<QString> decodeCsv(const QByteArray& bytes, const QString& fileName) {
    QByteArrayView rest = bytes;
    if (rest.startsWith("\xFE\xFF") || rest.startsWith("\xFF\xFE"))
        return csvMistake(
            fileName, 1, {},
            QStringLiteral("This table is written in UTF-16. %1").arg(QLatin1String(kSaveAgain)));
    if (rest.startsWith("\xEF\xBB\xBF")) rest = rest.sliced(3);
    const qsizetype nul = rest.indexOf('\0');
    if (nul >= 0)
        return csvMistake(
            fileName, lineAt(rest.first(nul)), {},
            QStringLiteral("There is a NUL byte in the file: it is no table, or not written in UTF-8. %1")
                .arg(QLatin1String(kSaveAgain)));
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    QString text = decoder(rest);
    if (decoder.hasError())
        return csvMistake(
            fileName, lineOfBadBytes(rest), {},
            QStringLiteral("This line is not written in UTF-8. %1").arg(QLatin1String(kSaveAgain)));
    return text;
}

} // namespace casebound::ingest
