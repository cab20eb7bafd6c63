// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace casebound::ingest {

// The file's text, without a byte order mark. Errors: InvalidInput with file and line where it is not UTF-8
// or holds NUL bytes.
Result<QString> decodeCsv(const QByteArray& bytes, const QString& fileName);

// "column 3": for a cell whose column has no name that is known to be harmless.
QString columnName(qsizetype column);

// An InvalidInput with its place. Nothing of the file's content goes into `message`.
tl::unexpected<Error> csvMistake(const QString& fileName, int line, const QString& field,
                                 const QString& message);

} // namespace casebound::ingest
