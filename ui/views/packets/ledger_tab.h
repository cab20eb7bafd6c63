// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/ledger_table.h"
#include "ui/widgets/view.h"

class QLabel;

namespace casebound::widgets {
class RecordTable;
class TablePage;
} // namespace casebound::widgets

namespace casebound::views {

// All that left, and what each held under which label.
class LedgerTab : public QWidget {
    Q_OBJECT
public:
    explicit LedgerTab(const widgets::Context& context, QWidget* parent = nullptr);

    void refresh();
    void choose(const QString& ref);
    QString currentRef() const;

Q_SIGNALS:
    void wanted(const QString& ref, bool beside);
    void audiencesKnown(const QStringList& audiences);

private:
    void describe(const QModelIndex& index);

    widgets::Context m_context;
    models::LedgerTable* m_model;
    models::ExportItems* m_items;
    widgets::RecordTable* m_table;
    widgets::RecordTable* m_itemTable;
    widgets::TablePage* m_page;
    QLabel* m_itemsTitle;
    QString m_kept;
};

} // namespace casebound::views
