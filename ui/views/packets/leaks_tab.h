// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/leak_table.h"
#include "ui/widgets/view.h"

class QPushButton;
class QVBoxLayout;

namespace casebound::widgets {
class Notice;
class PagePart;
class RecordTable;
} // namespace casebound::widgets

namespace casebound::views {

// Whether files, wherever they come from, hold registered names.
class LeaksTab : public QWidget {
    Q_OBJECT
public:
    explicit LeaksTab(const widgets::Context& context, QWidget* parent = nullptr);

    void refresh();
    // As the button does: nothing while it cannot be pressed.
    void searchFiles();

Q_SIGNALS:
    void wanted(const QString& ref, bool beside);
    void showNamesWanted();

private:
    void showTable(bool shown);
    void showLeaks(const Result<QList<session::FileLeaks>>& found);

    widgets::Context m_context;
    widgets::PagePart* m_part;
    QPushButton* m_search;
    widgets::Notice* m_state;
    QPushButton* m_showNames;
    models::LeakTable* m_leaks;
    widgets::RecordTable* m_table;
    QVBoxLayout* m_column;
};

} // namespace casebound::views
