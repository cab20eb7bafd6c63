// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace casebound::architecture {

// Names that stand in unnamed namespaces of two sources of one target: which sources are compiled together
// differs from system to system, so that they would collide here and not there, or one be called for the
// other. One line for each, "target: name in a.cpp, b.cpp"; none when all is well.
QStringList namesUnnamedTwice(const QString& root);

} // namespace casebound::architecture
