// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/reader_program.h"

#include <QDir>
#include <QFileInfo>

namespace casebound::reading {

Result<ReaderProgram> findReaderProgram() {
    // Not from argv or the working directory: whoever starts us may not choose which reader runs.
    const QFileInfo self(QFileInfo(QStringLiteral("/proc/self/exe")).symLinkTarget());
    const QDir folder = self.absoluteDir();
    for (const QString& candidate :
         {folder.filePath(QStringLiteral("casebound-reader")),
          folder.filePath(QStringLiteral("../libexec/casebound/casebound-reader"))}) {
        const QFileInfo program(QDir::cleanPath(candidate));
        if (program.isFile() && program.isExecutable()) return ReaderProgram{program.absoluteFilePath()};
    }
    return failure(ErrorCode::NotFound,
                   QStringLiteral("The program casebound-reader is missing, so nothing foreign can be read. "
                                  "Install Casebound again."));
}

} // namespace casebound::reading
