// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/view.h"

namespace casebound::widgets {
class FrontPage;
}

namespace casebound::views {

class BackupPart;
class SheetPanel;
class VerifyPart;

// Against losing the case: backups, the recovery sheet, what opens the case, and whether it is whole.
class SafekeepingView : public widgets::View {
    Q_OBJECT
public:
    explicit SafekeepingView(const widgets::Context& context, QWidget* parent = nullptr);

    // Also "sheet", as place() gives it.
    void show(const QString& ref) override;
    QString place() const override;
    void refresh() override;
    // The words of a sheet are not left behind.
    bool leave() override;
    QList<QAction*> viewActions() const override { return m_actions; }

private:
    QWidget* makeOverview();
    void makeActions();
    void makeSheet();
    void backToOverview();
    void lead(const QString& ref, bool beside);

    widgets::FrontPage* m_pages;
    QWidget* m_overview = nullptr;
    BackupPart* m_backups;
    VerifyPart* m_verify;
    SheetPanel* m_sheet;
    QList<QAction*> m_actions;
};

} // namespace casebound::views
