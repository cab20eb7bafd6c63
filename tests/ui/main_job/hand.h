// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QEventLoop>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QTimer>

#include <functional>

class QWidget;

namespace casebound {

// Somebody at the window, who knows it only by what it says: finds buttons and fields by their words, clicks
// and types through the display, one deed after the other, and goes on while a dialog asks. What does not
// come within half a minute ends the run.
class Hand : public QObject {
    Q_OBJECT
public:
    explicit Hand(QObject* parent = nullptr);

    // A button, tab or list entry that says this and can be pressed, in the dialog in front if there is one.
    Hand& click(const QString& words);
    // Into the field of this name, or of this placeholder, at its end.
    Hand& into(const QString& field);
    Hand& type(const QString& words);
    Hand& press(const QString& keys); // "Ctrl+S"
    // Waits for it; `what` is told if it never comes.
    Hand& until(const QString& what, std::function<bool()> isSo);

    // All of it. What never came; empty where everything did.
    QString run();

private:
    struct Deed {
        QString what;
        std::function<bool()> canStart;
        std::function<void()> act;
        bool isTyping = false; // whatever pops up meanwhile, it is finished first
    };
    Hand& add(Deed deed);
    void next();
    void giveUp(const QString& what);

    QList<Deed> m_deeds;
    QElapsedTimer m_waiting;
    QTimer m_beat;
    QEventLoop m_loop;
    QString m_missing;
    QWidget* m_actsIn = nullptr; // where a deed is being done; null between deeds
    bool m_isTyping = false;
};

} // namespace casebound
