// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/field_editor.h"

class QGridLayout;

namespace casebound::widgets {

// Fields with their names above them; short ones stand side by side where there is room.
class FieldGrid : public QWidget {
    Q_OBJECT
public:
    explicit FieldGrid(QWidget* parent = nullptr);

    void addField(FieldEditor* editor, const QString& heading);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Cell {
        QWidget* widget = nullptr;
        bool isShort = false;
    };
    void arrange(int columns);

    QGridLayout* m_grid;
    QList<Cell> m_cells;
    int m_columns = 0;
};

} // namespace casebound::widgets
