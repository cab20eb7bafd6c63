// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/basics.h"

#include <QWidget>

class QAbstractItemModel;
class QHBoxLayout;
class QStackedLayout;
class QVBoxLayout;

namespace casebound::widgets {

class RecordTable;

// A table with what stands above and below it, and what stands instead of it while there are no rows.
class TablePage : public QWidget {
    Q_OBJECT
public:
    // The page shows `empty` as long as `source` has no rows; the table may show another model over it.
    TablePage(RecordTable* table, QAbstractItemModel* source, EmptyState* empty, QWidget* parent = nullptr);

    RecordTable* table() const { return m_table; }
    QHBoxLayout* tools() const { return m_tools; }
    QVBoxLayout* below() const { return m_below; }
    // A line above all; hidden while `text` is empty.
    void say(Notice::Kind kind, const QString& text);
    Notice* notice() const { return m_notice; }

private:
    RecordTable* m_table;
    Notice* m_notice;
    QStackedLayout* m_stack;
    QHBoxLayout* m_tools;
    QVBoxLayout* m_below;
};

// Columns of a table: the width of each in pixels, 0 for the one that takes what is left.
void setColumnWidths(RecordTable& table, const QList<int>& widths);

} // namespace casebound::widgets
