// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/destination.h"
#include "ui/widgets/view.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace casebound::shell {

// One half of the window: the view of the room one is in, and where one has been in this half. Views are made
// when their room is first entered, and kept.
class Pane : public QWidget {
    Q_OBJECT
public:
    explicit Pane(const widgets::Context& context, QWidget* parent = nullptr);

    // Enters a room and shows what it names, unless what was typed elsewhere can neither be written nor kept.
    // Quietly: the keyboard stays where it is.
    enum class Focus { Take, Leave };
    void go(const models::Destination& destination, Focus focus = Focus::Take);
    bool canGoBack() const { return m_trail.canGoBack(); }
    bool canGoForward() const { return m_trail.canGoForward(); }
    void back();
    void forward();

    models::Destination place() const;
    widgets::View* view() const; // null before the first room was entered
    QList<widgets::View*> views() const { return m_views.values(); }
    widgets::View* viewOf(const models::Destination& destination); // made where it is not there yet

    // Shown only in a split window.
    void setCloseVisible(bool visible);
    void setActive(bool active);

Q_SIGNALS:
    void moved();
    void activated(); // somebody works in this half
    void closeWanted();
    void openBeside(const QString& ref);
    void showNamesWanted();
    void changeKeysWanted();
    void said(const QString& message);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void enter(const models::Destination& destination, Focus focus = Focus::Take);
    void showHeader();
    void connectView(widgets::View& view);
    void follow(widgets::View& view);

    widgets::Context m_context;
    models::Trail m_trail;
    QHash<QString, widgets::View*> m_views; // by room
    QWidget* m_header;
    QLabel* m_title;
    QToolButton* m_close;
    QStackedWidget* m_stack;
};

} // namespace casebound::shell
