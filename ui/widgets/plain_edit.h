// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace casebound::widgets {

// Several lines of plain words without mentions: copies and cuts as a secret, never drags, keeps nothing of
// it in PRIMARY.
class PlainEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit PlainEdit(QWidget* parent = nullptr);

protected:
    QMimeData* createMimeDataFromSelection() const override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void copySelection();
    void cutSelection();
};

} // namespace casebound::widgets
