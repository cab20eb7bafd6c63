// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/widgets/basics.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace casebound::widgets {
class BusyDots;
}

namespace casebound::views {

// One page before a case is open: a way back, a heading, a form, a line for what went wrong, buttons; and
// instead of the buttons, while something works, that it does and how to stop it.
class StartPage : public QWidget {
    Q_OBJECT
public:
    StartPage(const QString& title, const QString& text, QWidget* parent = nullptr);

    // The case could not be opened or made: said in place.
    virtual void openingFailed(const Error& error);
    // It was given up, by Cancel or Escape.
    virtual void stopped() = 0;
    // Wipes what was typed: the page is left.
    virtual void forget() = 0;
    bool isWorking() const { return m_isWorking; }
    // A heading inside a form, and words that explain.
    static QLabel* section(const QString& title);
    static QLabel* quiet(const QString& words);

Q_SIGNALS:
    void backWanted();
    void stopWanted(); // while it works

protected:
    QVBoxLayout* form() const { return m_form; }
    // After the form, so that the Tab key goes there last. The last one added is what Return does.
    QPushButton* addAction(const QString& verb);
    // Below the heading; follows the page's own words.
    void say(widgets::Notice::Kind kind, const QString& words);
    void sayNothing();
    // The form rests and `words` tell what is going on.
    void work(const QString& words);
    void rest();
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeWorking();

    QWidget* m_column;
    QWidget* m_formWidget;
    QVBoxLayout* m_form;
    widgets::Notice* m_notice;
    QWidget* m_actionsWidget;
    QHBoxLayout* m_actions;
    QWidget* m_working;
    QLabel* m_workingWords;
    bool m_isWorking = false;
};

} // namespace casebound::views
