// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QMimeData;

namespace casebound::widgets {

// Paths of the files and folders of this computer in what is dragged here; empty where it holds none.
QStringList droppedFiles(const QMimeData& data);

} // namespace casebound::widgets
