// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/leave_report.h"
#include "ui/models/mending.h"

#include <QWidget>

class QVBoxLayout;

namespace casebound::widgets {
class Notice;
} // namespace casebound::widgets

namespace casebound::views {

// The gate's checklist: what is in the way first, each line with a way to mend it.
class ChecklistPanel : public QWidget {
    Q_OBJECT
public:
    explicit ChecklistPanel(QWidget* parent = nullptr);

    void show(const QList<session::CheckRow>& rows);
    // While it is not known: what is still missing, or that it is being looked at.
    void wait(const QString& text);
    void fail(const QString& text);

    using QWidget::show;

Q_SIGNALS:
    void mend(const casebound::session::CheckRow& row, const casebound::models::Mending& way);

private:
    void addHeading(const QString& text);
    void addLine(const session::CheckRow& row);
    void empty();

    widgets::Notice* m_state;
    QVBoxLayout* m_lines;
};

} // namespace casebound::views
