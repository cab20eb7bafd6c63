// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/leak_table.h"
#include "ui/widgets/view.h"

class QPushButton;
class QVBoxLayout;

namespace casebound::widgets {
class Notice;
class RecordTable;
class RefLinks;
} // namespace casebound::widgets

namespace casebound::views {

// Looking after the case: whether files hold registered names, and whether the case itself is whole.
class CheckTab : public QWidget {
    Q_OBJECT
public:
    explicit CheckTab(const widgets::Context& context, QWidget* parent = nullptr);

    void refresh();
    // As the buttons do: nothing while they cannot be pressed.
    void searchFiles();
    void verify();

Q_SIGNALS:
    void wanted(const QString& ref, bool beside);
    void showNamesWanted();
    void backupWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void showLeakTable(bool shown);
    void narrowWords();
    QVBoxLayout* addPart(const QString& title, const QString& text, QPushButton* button);
    void showLeaks(const Result<QList<session::FileLeaks>>& found);
    void showReport(const Result<session::CheckReport>& report);

    widgets::Context m_context;
    QList<QLabel*> m_words;
    QPushButton* m_search;
    QPushButton* m_verify;
    widgets::Notice* m_leakState;
    QPushButton* m_showNames;
    models::LeakTable* m_leaks;
    widgets::RecordTable* m_leakTable;
    QVBoxLayout* m_leakPart = nullptr;
    widgets::Notice* m_caseState;
    widgets::RefLinks* m_damaged;
    widgets::RefLinks* m_givingAway;
};

} // namespace casebound::views
