// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/services.h"

#include <QWidget>

class QLabel;

namespace casebound::widgets {

// How hard a passphrase of one's own is to guess: a thin bar of four steps and why, in words. It is told the
// answer and never sees the passphrase. Not there while nothing was said.
class StrengthMeter : public QWidget {
    Q_OBJECT
public:
    explicit StrengthMeter(QWidget* parent = nullptr);

    void say(const session::PassphraseStrength& strength);
    void clear();

    QString text() const;
    int steps() const; // of the bar that are filled, 1-4

private:
    class Bar;
    Bar* m_bar;
    QLabel* m_words;
};

} // namespace casebound::widgets
