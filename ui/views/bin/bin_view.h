// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/view.h"

#include <QJsonArray>

class QPushButton;
class QStackedWidget;
class QStandardItemModel;
class QTableView;

namespace casebound::views {

// What was deleted: it can come back, or be erased for good.
class BinView : public widgets::View {
    Q_OBJECT
public:
    explicit BinView(const widgets::Context& context, QWidget* parent = nullptr);

    void show(const QString& ref) override;
    QString place() const override { return {}; }
    void refresh() override;
    QList<QAction*> viewActions() const override { return {m_takeOutAction, m_eraseAction, m_emptyAction}; }

private:
    void fill(const QJsonArray& binned);
    void chooseAgain();
    void takeOutChosen();
    void askToErase(const QStringList& refs);
    void erase(const session::Erasure& erasure);
    QStringList chosen() const;

    QStandardItemModel* m_rows;
    QTableView* m_table;
    QPushButton* m_takeOut;
    QPushButton* m_erase;
    QPushButton* m_empty;
    QAction* m_takeOutAction;
    QAction* m_eraseAction;
    QAction* m_emptyAction;
    QStackedWidget* m_stack;
};

} // namespace casebound::views
