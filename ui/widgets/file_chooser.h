// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompts/prompts.h"

#include <QString>
#include <QStringList>

class QWidget;

namespace casebound::widgets {

// The only place that asks for files. Qt's own dialog, without history: neither Qt's settings nor the
// desktop's list of recent files hear of what was chosen. Where was read from and where was written to last
// is remembered while the program runs, each for itself: documents come from elsewhere than packets go.
class FileChooser {
public:
    // Waits for the answer; empty where it was cancelled. A name to save under gets the filter's ending where
    // it has none, and is not there yet or is refused later: nothing is ever written over.
    QStringList choose(QWidget* over, const prompts::FileQuestion& question);

private:
    QString m_readFrom;
    QString m_writtenTo;
};

} // namespace casebound::widgets
