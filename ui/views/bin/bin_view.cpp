// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/bin/bin_view.h"

#include "ui/models/plain_words.h"
#include "ui/models/wording.h"
#include "ui/widgets/basics.h"

#include <QAction>
#include <QHeaderView>
#include <QJsonObject>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace casebound::views {

using widgets::space::kLarge;
using widgets::space::kMedium;

BinView::BinView(const widgets::Context& context, QWidget* parent)
    : View(context, parent)
    , m_rows(new QStandardItemModel(this))
    , m_table(new QTableView)
    , m_takeOut(new QPushButton(tr("Take out of the bin")))
    , m_takeOutAction(new QAction(m_takeOut->text(), this))
    , m_stack(new QStackedWidget) {
    widgets::breathe(*m_table);
    m_table->setModel(m_rows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAccessibleName(tr("Records in the bin"));
    m_stack->addWidget(m_table);
    m_stack->addWidget(new widgets::EmptyState(
        QStringLiteral("bin"), tr("The bin is empty"),
        tr("A record that is deleted comes here first, with everything in it, and can be taken out again.")));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kLarge, kMedium, kLarge, kMedium);
    layout->setSpacing(kMedium);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_takeOut, 0, Qt::AlignLeading);
    m_takeOutAction->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+Backspace")));
    m_takeOutAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_takeOutAction);
    connect(m_takeOutAction, &QAction::triggered, m_takeOut, &QPushButton::click);
    connect(m_takeOut, &QPushButton::clicked, this, &BinView::takeOutChosen);
    connect(m_table, &QTableView::activated, this, &BinView::takeOutChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_takeOut->setEnabled(!chosen().isEmpty()); });
    fill({});
}

void BinView::show(const QString& /*ref*/) {
    refresh();
}

void BinView::refresh() {
    desk().ask(
        this, [](session::CaseSession& session) { return session.editing().binned(); },
        [this](Result<QJsonArray> binned) { fill(binned.value_or(QJsonArray())); });
}

void BinView::fill(const QJsonArray& binned) {
    m_rows->clear();
    m_rows->setHorizontalHeaderLabels({tr("Reference"), tr("Kind"), tr("Title"), tr("Deleted")});
    for (const QJsonValue& value : binned) {
        const auto kind = records::kindFromTable(value[QLatin1String("kind")].toString());
        QList<QStandardItem*> row;
        for (const QString& text :
             {value[QLatin1String("ref")].toString(), kind ? models::kindName(*kind) : QString(),
              models::plainTitle(value[QLatin1String("title")].toString()),
              models::momentInWords(value[QLatin1String("deleted")].toString())})
            row.append(new QStandardItem(text));
        m_rows->appendRow(row);
    }
    m_stack->setCurrentIndex(binned.isEmpty() ? 1 : 0);
    m_takeOut->setVisible(!binned.isEmpty());
    m_takeOut->setEnabled(false);
    m_table->setColumnWidth(2, widgets::forLetters(420));
}

QStringList BinView::chosen() const {
    QStringList refs;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        refs.append(index.data().toString());
    return refs;
}

void BinView::takeOutChosen() {
    const QStringList refs = chosen();
    desk().change(
        this,
        [refs](session::CaseSession& session) -> Outcome {
            for (const QString& ref : refs)
                CB_CHECK(session.editing().takeOut(ref));
            return {};
        },
        [this, count = refs.size()](Outcome outcome) {
            if (!outcome) return prompts().tell(this, outcome.error());
            Q_EMIT said(tr("Taken out of the bin: %1").arg(count));
        });
}

} // namespace casebound::views
