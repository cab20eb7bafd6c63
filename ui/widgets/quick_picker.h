// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>

#include <functional>

class QListWidget;

namespace casebound::widgets {

class LineEdit;

struct Pick {
    QString ref;
    QString id; // of a part, where one is meant
    QString title;
    QString icon;
};

// A question that is answered by typing a few letters and pressing Enter: a line, and below it what could be
// meant. Fixed answers stand first, so that Enter alone takes the first of them. Escape answers nothing.
// Deletes itself when it closes.
class QuickPicker : public QFrame {
    Q_OBJECT
public:
    using Answer = std::function<void(const QList<Pick>& found)>;
    // Asked for what was typed; the answer may come later.
    using Ask = std::function<void(const QString& typed, Answer answer)>;

    QuickPicker(const QString& title, const QList<Pick>& fixed, Ask ask, QWidget* parent);

    // Below this part of the parent, or above it where there is no room.
    void popUp(const QRect& near);

Q_SIGNALS:
    void picked(const casebound::widgets::Pick& pick);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void look();
    void fill(const QList<Pick>& found);
    void take();

    QList<Pick> m_fixed;
    QList<Pick> m_shown;
    Ask m_ask;
    LineEdit* m_line;
    QListWidget* m_list;
    int m_asked = 0;
    bool m_isStale = false;   // what is listed was found for something else than what is typed
    bool m_takesNext = false; // Enter came before the answer
};

// Where a frame of this size goes that belongs to `near`, a part of `owner`: global, inside the screen.
QPoint besidePart(const QWidget& owner, const QRect& near, const QSize& size);

} // namespace casebound::widgets
