// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace casebound::widgets {

// The line in which words are typed that are to be found on pages, how many places have them, and steps from
// one to the next. Finding is the owner's.
class FindBar : public QWidget {
    Q_OBJECT
public:
    // F3 and Shift+F3 work while the keyboard is anywhere in `scope`, which holds the bar and what it
    // searches.
    explicit FindBar(QWidget& scope);

    // Shown, with its words chosen to be typed over.
    void start();
    QString words() const;
    // The place that is looked at, from 0, of how many; `more`: and there are more still.
    void say(qsizetype current, qsizetype count, bool more);

Q_SIGNALS:
    void wanted(const QString& words);
    void step(int by); // to the next place, 1, or the one before, -1
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void stepBy(const QKeySequence& key, int by, QWidget& scope);
    void finish();

    QLineEdit* m_line;
    QLabel* m_count;
};

} // namespace casebound::widgets
