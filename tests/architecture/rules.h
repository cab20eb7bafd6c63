// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/architecture/table.h"

#include <QString>
#include <QStringList>

namespace casebound::architecture {

// Each check reads the tree at `root` and returns one line for each violation, "path:line: what", none when
// all is well.

// Every #include "…" of core, app and ui names a file of those that exists, in the same module or in one that
// the table allows.
QStringList includesOutsideTheTable(const QString& root, const Table& table);

// Libraries with one home: <sqlite3.h> in storage, Poppler in app/reader and so on; test libraries nowhere.
QStringList librariesOutsideTheirHome(const QString& root);

// Below the window nothing but QtCore: no Qt header that is not in the folder `qtCoreHeaders` (the reader
// draws pages, so it may use QtGui, never QtWidgets).
QStringList qtBeyondCore(const QString& root, const QString& qtCoreHeaders);

// Words that stand for what the core must not do: dialogs, event loops, translated text; QFileDialog nowhere
// at all but in the one wrapper.
QStringList forbiddenWords(const QString& root);

// SQL in a string literal outside the modules that own tables.
QStringList sqlOutsideItsModules(const QString& root);

// Sources over 400 lines, without the license line first, headers without #pragma once.
QStringList filesOutOfShape(const QString& root);

// Entries of the top level that are not on the fixed list, those that .gitignore names left out.
QStringList topLevelStrangers(const QString& root);

} // namespace casebound::architecture
