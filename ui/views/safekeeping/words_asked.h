// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/recovery.h"

#include <QList>
#include <QWidget>

class QLabel;

namespace casebound::widgets {
class SecretEdit;
}

namespace casebound::views {

// Some words of a sheet, typed from the copy that somebody made: a slip on paper is found while the words can
// still be shown.
class WordsAsked : public QWidget {
    Q_OBJECT
public:
    explicit WordsAsked(QWidget* parent = nullptr);

    void ask(const SecureBytes& words, Random& random);
    void forget();
    bool isComplete() const;
    // Those that are wrong are cleared, and the first of them has the keyboard. How many.
    int wrong(const SecureBytes& words);

Q_SIGNALS:
    void changed();
    void submitted();

private:
    struct Line {
        QLabel* place;
        widgets::SecretEdit* word;
    };
    QList<session::AskedWord> m_asked;
    QList<Line> m_lines;
};

} // namespace casebound::views
