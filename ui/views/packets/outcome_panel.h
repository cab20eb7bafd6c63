// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/leave_report.h"
#include "ui/models/leak_table.h"
#include "ui/models/leaving.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace casebound::widgets {
class Notice;
class RecordTable;
class RefLinks;
} // namespace casebound::widgets

namespace casebound::views {

// What became of the last thing that was to leave. Hidden until then.
class OutcomePanel : public QWidget {
    Q_OBJECT
public:
    explicit OutcomePanel(QWidget* parent = nullptr);

    void show(models::Leaving what, const QString& path, const session::LeaveReport& report);
    // An archive; `entry` is the ledger's.
    void show(models::Leaving what, const QString& path, const QString& entry);
    void fail(const QString& message);
    void clear();

    using QWidget::show;

Q_SIGNALS:
    void wanted(const QString& ref, bool beside);

private:
    void addFact(const QString& name, QWidget* fact, const QString& toCopy = {});
    void addWhere(const QString& path, const QString& entry);
    void dropFacts();

    widgets::Notice* m_state;
    QWidget* m_facts;
    QGridLayout* m_grid;
    QLabel* m_leakTitle;
    models::LeakTable* m_leaks;
    widgets::RecordTable* m_leakTable;
};

} // namespace casebound::views
