// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QList>
#include <QObject>

class QWidget;

namespace casebound::views {

// What can be done with a statement, each with its key. Keys work while the keyboard is in `owner`.
class StatementActions : public QObject {
    Q_OBJECT
public:
    explicit StatementActions(QWidget& owner);

    QList<QAction*> all() const { return m_all; }
    // What makes sense with words that are selected.
    QList<QAction*> onSelection() const { return {newPoint, setAside, cite, takeBack}; }

    QAction* newStatement = nullptr;
    QAction* newPoint = nullptr;
    QAction* setAside = nullptr;
    QAction* takeBack = nullptr; // what is set aside
    QAction* cite = nullptr;
    QAction* addClaim = nullptr;
    QAction* addPassage = nullptr;
    QAction* pickCitation = nullptr;
    QAction* removePoint = nullptr;
    QAction* previousPoint = nullptr;
    QAction* nextPoint = nullptr;
    QAction* nextUncovered = nullptr;
    QAction* nextUnanswered = nullptr;
    QAction* preview = nullptr;
    QAction* addText = nullptr; // of a statement that has none yet
    QAction* copyReference = nullptr;
    QAction* bin = nullptr;
    QAction* save = nullptr;

private:
    QAction* make(const QString& icon, const QString& text, const QKeySequence& key,
                  const QString& help = {});

    QWidget& m_owner;
    QList<QAction*> m_all;
};

} // namespace casebound::views
