// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

namespace casebound::architecture {

// module -> the modules that it may include directly.
using Table = QMap<QString, QSet<QString>>;

// The table of the design, core, ui and app: change it together with core/CMakeLists.txt, and say why in the
// commit.
const Table& designTable();

// Modules of core as declared in root/core/CMakeLists.txt, casebound_module(NAME USES …), and wire, which
// stands in its own folder below reading.
Table declaredTable(const QString& root);

// Where two tables of core differ: "vault: declared uses reading, which the design does not allow".
QStringList differences(const Table& declared, const Table& design);

// A line for each module that can reach itself.
QStringList cycles(const Table& table);

// The module that a path belongs to: core/text/fold.h -> text, core/reading/wire/frame.h -> wire,
// app/cli/main.cpp -> app/cli, ui/views/reply/x.h -> ui/views/reply, ui/jobs/x.h -> ui/jobs. Empty for
// anything else.
QString moduleOf(const QString& path);

} // namespace casebound::architecture
