// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/chronology_table.h"
#include "ui/widgets/table_page.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace casebound::widgets {
class RecordTable;
class RefLinks;
} // namespace casebound::widgets

namespace casebound::views {

// What is said to have happened, in its order; below the list all of the chosen row, and what contradicts it.
class ChronologyTab : public QWidget {
    Q_OBJECT
public:
    explicit ChronologyTab(QWidget* parent = nullptr);

    void show(const QList<session::ChronologyRow>& rows);
    bool choose(const QString& ref);
    QString currentRef() const;
    void find();
    void toggleContradictions(); // only these, or all; nothing where there are none
    widgets::Notice* notice() const { return m_page->notice(); }

    using QWidget::show;

Q_SIGNALS:
    void wanted(const QString& ref, bool beside);
    void moved();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    void addTools();
    void addDetails();
    void describe(const QModelIndex& index);

    models::ChronologyTable* m_model;
    models::ChronologyFilter* m_filter;
    widgets::RecordTable* m_table;
    widgets::TablePage* m_page;
    QLineEdit* m_words;
    QCheckBox* m_onlyContradictions;
    QWidget* m_details;
    QLabel* m_title;
    QLabel* m_when;
    widgets::RefLinks* m_accordingTo;
    widgets::Notice* m_wrong;
    widgets::RefLinks* m_whereToLook;
};

} // namespace casebound::views
