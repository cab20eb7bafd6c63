// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace casebound::widgets {

// An item of a list while it is not being edited: what it says, in a line or two. Return edits it, Delete
// removes it, Alt with up and down moves it.
class ItemLine : public QFrame {
    Q_OBJECT
public:
    ItemLine(int index, const QString& words, bool readOnly);

    int index() const { return m_index; }

Q_SIGNALS:
    void wanted(int index);
    void removed(int index);
    void shifted(int index, int by);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void addButtons();

    int m_index;
    bool m_isReadOnly;
};

} // namespace casebound::widgets
