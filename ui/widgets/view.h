// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_desk.h"
#include "ui/prompts/prompts.h"

#include <QList>
#include <QWidget>

class QAction;

namespace casebound::widgets {

// What every view works with. All of it outlives the views.
struct Context {
    models::CaseDesk& desk;
    prompts::Prompts& prompts;
};

// What stands in the middle of the window while a case is open. Views do not know each other: they ask the
// window to go somewhere.
class View : public QWidget {
    Q_OBJECT
public:
    View(const Context& context, QWidget* parent = nullptr)
        : QWidget(parent)
        , m_context(context) {}

    // Shows what this reference names: "EV-003", "EX-001 p.2", "ST-001.3"; empty: the view's beginning.
    virtual void show(const QString& ref) = 0;
    // Where it is now, to come back to; empty at its beginning.
    virtual QString place() const = 0;
    // The case has changed, or names were shown or hidden: what is shown may be out of date. What somebody is
    // typing stays.
    virtual void refresh() = 0;
    // Somebody leaves: what was typed is written. False where it cannot be (a date that is none, said on the
    // spot) and was kept as a draft.
    virtual bool leave() { return true; }
    // The program locks or ends: what is not written yet becomes drafts (session::DeskStore), without
    // questions.
    virtual void keepDrafts() {}
    // The search field of the view, if it has one of its own (Ctrl+F).
    virtual void find() {}
    // For the menu "Record" while this view is shown.
    virtual QList<QAction*> viewActions() const { return {}; }

    using QWidget::show;

Q_SIGNALS:
    void goTo(const QString& ref);       // another place, in this half of the window
    void openBeside(const QString& ref); // in the other half
    void moved();                        // place() has changed by itself
    void showNamesWanted();              // where they are sealed, the window asks for their password
    void changeKeysWanted();             // the case is closed for that
    void said(const QString& message);   // for the status bar: no content of the case

protected:
    models::CaseDesk& desk() const { return m_context.desk; }
    prompts::Prompts& prompts() const { return m_context.prompts; }
    const Context& context() const { return m_context; }

private:
    Context m_context;
};

} // namespace casebound::widgets
