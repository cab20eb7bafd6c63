// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/corroboration_table.h"
#include "ui/models/waiting_table.h"
#include "ui/widgets/view.h"

class QTabWidget;

namespace casebound::widgets {
class RecordTable;
class TablePage;
} // namespace casebound::widgets

namespace casebound::views {

class ChronologyTab;

// The case by time: what was when, who has not answered, and what everything rests on.
class ChronologyView : public widgets::View {
    Q_OBJECT
public:
    explicit ChronologyView(const widgets::Context& context, QWidget* parent = nullptr);

    // Also "chronology", "unanswered", "corroboration", alone or before a reference, as place() gives it.
    void show(const QString& ref) override;
    QString place() const override;
    void refresh() override;
    void find() override;
    QList<QAction*> viewActions() const override { return {m_contradictions}; }

private:
    enum Tab { Chronology, Unanswered, Corroboration };

    template <class Model>
    widgets::TablePage* addTable(Model* model, const QString& name, const char* icon, const QString& title,
                                 const QString& text);
    void makeActions();
    void lead(const QString& ref, bool beside);
    void chooseKept();
    void askForRows();
    void told(const Error& error);
    void say(const models::WaitingTable& waiting);
    void say(const models::CorroborationTable& corroboration);
    QString currentRef() const;

    QTabWidget* m_tabs;
    ChronologyTab* m_chronology;
    models::WaitingTable* m_waiting;
    models::CorroborationTable* m_corroboration;
    widgets::TablePage* m_waitingPage = nullptr;
    widgets::TablePage* m_corroborationPage = nullptr;
    QAction* m_contradictions = nullptr;
    QString m_wanted; // to be chosen as soon as it is there
};

} // namespace casebound::views
