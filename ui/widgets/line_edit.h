// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QMenu;

namespace casebound::widgets {

// One line of plain words: copies and cuts as a secret, never drags, keeps nothing of it in PRIMARY.
class LineEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit LineEdit(QWidget* parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void copySelection();
    void cutSelection();
    void dropForged();
};

} // namespace casebound::widgets
