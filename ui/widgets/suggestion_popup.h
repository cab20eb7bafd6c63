// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QJsonObject>
#include <QList>

class QKeyEvent;
class QListWidget;

namespace casebound::widgets {

struct Suggestion {
    QString text;
    QString detail; // beside it, quieter
    QJsonObject data;
};

// What could be meant, below where somebody types. It lies inside the window and never takes the focus:
// whoever owns the text passes on the keys.
class SuggestionPopup : public QFrame {
    Q_OBJECT
public:
    explicit SuggestionPopup(QWidget* owner);

    // At a place of the owner's (in its coordinates); closes where there is nothing to suggest.
    void suggest(const QList<Suggestion>& suggestions, const QRect& at);
    void close();
    bool isOpen() const { return isVisible(); }
    int count() const;
    QString textAt(int row) const;

    // Whether the key was for the list: up, down, return, tab, escape.
    bool takesKey(const QKeyEvent& event);

Q_SIGNALS:
    void chosen(const QJsonObject& data);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place(const QRect& at);
    void choose(int row);
    void move(int by);

    QWidget* m_owner;
    QListWidget* m_list;
};

} // namespace casebound::widgets
