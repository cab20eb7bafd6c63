// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/shell/window_fixture.h"

#include <QWidget>

#include <functional>

namespace casebound {

// Looks at the whole window in every place that it has: each room with its first record open or its first row
// chosen, every tab in it, the window in two halves, received packets, and the start with its pages. What can
// be unfolded is. `look` is told where it is.
void inEveryPlace(WindowFixture& fixture, const std::function<void(const QString& where)>& look);

// Tells each of them, so that none is cut off; true without any.
bool areNone(QStringList problems);

// What can be seen of the window now, in the order of its making.
QList<QWidget*> seenIn(const QWidget& window);
// Reached with the Tab key: seen, enabled, and nobody's stand-in.
bool takesTab(const QWidget& widget);
// "QPushButton 'Save' in views::RecordsView", for what a test says when it fails.
QString described(const QWidget& widget);

} // namespace casebound
