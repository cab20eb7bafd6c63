// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/navigation.h"
#include "ui/shell/pane.h"

#include <QWidget>

class QPushButton;
class QSplitter;
class QToolButton;

namespace casebound::shell {

class NavigationList;
class SearchBox;

// The window while a case is open: rooms at the left, one half or two in the middle, above them back and
// forward, the search, and whether names are shown.
class Workplace : public QWidget {
    Q_OBJECT
public:
    explicit Workplace(const widgets::Context& context, QWidget* parent = nullptr);

    // Where it was when the case was last open, or the exhibits.
    void restore();
    void saveState();

    void go(const models::Destination& destination);
    void openBeside(const models::Destination& destination);
    void back();
    void forward();
    void split();
    void closeHalf();
    void otherHalf();
    void search();
    void findHere();
    void toggleNames();
    void wantNames();
    void importPaths(const QStringList& paths);
    void setNavigationVisible(bool visible);

    bool canGoBack() const { return m_active->canGoBack(); }
    bool canGoForward() const { return m_active->canGoForward(); }
    bool isSplit() const;
    Pane& active() const { return *m_active; }
    QList<widgets::View*> views() const; // of both halves, the hidden ones too
    models::Navigation& rooms() { return m_rooms; }

    // Views look again; what is being typed stays.
    void refresh();
    // Every view writes what was typed; false where one could not and kept a draft.
    bool leaveAll();
    void keepDrafts();

Q_SIGNALS:
    void moved(); // another place, view or half
    void changeKeysWanted();
    void said(const QString& message);

private:
    QWidget* makeBar();
    void connectPane(Pane& pane);
    void activate(Pane& pane);
    void showPlace();
    void showNames();
    void countAgain();
    void restoreFrom(const QJsonObject& state);

    widgets::Context m_context;
    models::Navigation m_rooms;
    NavigationList* m_navigation;
    SearchBox* m_search;
    QToolButton* m_back;
    QToolButton* m_forward;
    QPushButton* m_names;
    QSplitter* m_halves;
    Pane* m_first;
    Pane* m_second;
    Pane* m_active;
};

} // namespace casebound::shell
