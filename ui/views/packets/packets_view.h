// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/view.h"

class QTabWidget;

namespace casebound::views {

class LeaksTab;
class LeavingTab;
class LedgerTab;

// What leaves the case, what has left, and whether it gave anybody away.
class PacketsView : public widgets::View {
    Q_OBJECT
public:
    explicit PacketsView(const widgets::Context& context, QWidget* parent = nullptr);

    // Also "packets", "ledger", "search", as place() gives it; "XP-001" stands in the ledger.
    void show(const QString& ref) override;
    QString place() const override;
    void refresh() override;
    QList<QAction*> viewActions() const override { return m_actions; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    enum Tab { Leaving, Ledger, Search };
    void lead(const QString& ref, bool beside);
    void makeActions();

    QTabWidget* m_tabs;
    LeavingTab* m_leaving;
    LedgerTab* m_ledger;
    LeaksTab* m_leaks;
    QList<QAction*> m_actions;
};

} // namespace casebound::views
