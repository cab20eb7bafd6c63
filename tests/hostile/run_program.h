// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/reader_program.h"

#include <QString>
#include <QStringList>

namespace casebound {

struct Ended {
    int status = -1; // exit status, or -1
    int signal = 0;  // that ended it, or 0
    bool dumped = false;
};

// A program beside this test program.
QString programPath(const QString& name);
reading::ReaderProgram readerNamed(const QString& name);

// Runs it in `folder` with one variable in its environment, descriptor 9 open, and core files allowed without
// limit.
Ended runProgram(const QString& path, const QStringList& arguments, const QString& folder);

} // namespace casebound
