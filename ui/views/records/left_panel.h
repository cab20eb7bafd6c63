// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/left_table.h"
#include "ui/widgets/view.h"

namespace casebound::views {

// On a consent sheet whose answer is no: what already left of that person, and to whom. Hidden on all others.
class LeftPanel : public QWidget {
    Q_OBJECT
public:
    explicit LeftPanel(const widgets::Context& context, QWidget* parent = nullptr);

    void setRecord(const QString& ref); // empty for none
    void refresh();

Q_SIGNALS:
    void opened(const QString& ref);
    void openedBeside(const QString& ref);

private:
    void take(const QString& ref, const Result<QList<session::LeftRow>>& rows);

    widgets::Context m_context;
    QString m_ref;
    models::LeftTable* m_rows;
};

} // namespace casebound::views
