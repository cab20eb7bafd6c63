// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/view.h"

#include <QJsonArray>

class QPushButton;
class QStackedWidget;
class QStandardItemModel;
class QTableView;

namespace casebound::views {

// What was deleted and can come back.
class BinView : public widgets::View {
    Q_OBJECT
public:
    explicit BinView(const widgets::Context& context, QWidget* parent = nullptr);

    void show(const QString& ref) override;
    QString place() const override { return {}; }
    void refresh() override;
    QList<QAction*> viewActions() const override { return {m_takeOutAction}; }

private:
    void fill(const QJsonArray& binned);
    void takeOutChosen();
    QStringList chosen() const;

    QStandardItemModel* m_rows;
    QTableView* m_table;
    QPushButton* m_takeOut;
    QAction* m_takeOutAction;
    QStackedWidget* m_stack;
};

} // namespace casebound::views
