// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace casebound::reading {

// Where casebound-reader is. Always an absolute path: nothing is looked up in PATH or the environment.
struct ReaderProgram {
    QString path;
};

// Beside the running program (a build tree), else in ../libexec/casebound (installed).
// Errors: NotFound, with the words for somebody whose installation is incomplete.
Result<ReaderProgram> findReaderProgram();

} // namespace casebound::reading
