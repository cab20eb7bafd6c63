// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace casebound::widgets {

// A table over one of models/rows_table.h, with icons and inks by its roles. Enter or a double click asks for
// the row's record here, Ctrl+Enter beside. A row stays chosen when the rows come anew.
class RecordTable : public QTableView {
    Q_OBJECT
public:
    // `name` is the accessible one.
    explicit RecordTable(const QString& name, QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    // Reference of the current row; empty without one.
    QString currentRef() const;
    // False where no row has it.
    bool choose(const QString& ref);
    // In pixels for letters of the usual size, 0 for the column that takes what is left. Larger letters get
    // wider ones as far as there is room.
    void setColumnWidths(const QList<int>& widths);

Q_SIGNALS:
    void wanted(const QString& ref, bool beside);
    void currentChangedTo(const QModelIndex& index); // invalid where no row is left

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void ask(bool beside);
    void widenColumns();

    QList<int> m_widths;
    QString m_kept;
    bool m_isResetting = false;
};

} // namespace casebound::widgets
