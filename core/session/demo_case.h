// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QString>

namespace casebound::session {

class CaseSession;

// Where the demo's documents are: beside the running program (a build tree), else in ../share/casebound
// (installed). The records stand beside the folder, in a file that is named like it ("demo.json"). Errors:
// NotFound, with the words for somebody whose installation is incomplete.
Result<QString> findDemoFolder();

// Imports the demo's documents into a new case and loads its records. Every person in them is invented.
// Errors: those of CaseSession::importFiles and loadFile; ReaderFailed where a document could not be read.
Outcome fillDemoCase(CaseSession& session, const QString& demoFolder, Progress& progress);

} // namespace casebound::session
