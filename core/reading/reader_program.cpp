// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/reader_program.h"

#include "core/reading/recognition.h"

#include <QDir>
#include <QFileInfo>

#include <optional>

namespace casebound::reading {

namespace {

std::optional<ReaderProgram> findProgram(const QString& name) {
    // Not from argv or the working directory: whoever starts us may not choose which reader runs.
    const QFileInfo self(QFileInfo(QStringLiteral("/proc/self/exe")).symLinkTarget());
    const QDir folder = self.absoluteDir();
    for (const QString& candidate :
         {folder.filePath(name), folder.filePath(QStringLiteral("../libexec/casebound/") + name)}) {
        const QFileInfo program(QDir::cleanPath(candidate));
        if (program.isFile() && program.isExecutable()) return ReaderProgram{program.absoluteFilePath()};
    }
    return std::nullopt;
}

} // namespace

Result<ReaderProgram> findReaderProgram() {
    if (auto program = findProgram(QStringLiteral("casebound-reader"))) return *std::move(program);
    return failure(ErrorCode::NotFound,
                   QStringLiteral("The program casebound-reader is missing, so nothing foreign can be read. "
                                  "Install Casebound again."));
}

Result<ReaderProgram> findRecognizerProgram() {
    if (auto program = findProgram(QStringLiteral("casebound-ocr"))) return *std::move(program);
    return failure(
        ErrorCode::NotFound,
        QStringLiteral("The program casebound-ocr is missing, so no text can be recognised on images. "
                       "Nothing else is affected. Install Casebound again."));
}

} // namespace casebound::reading
