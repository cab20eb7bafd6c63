// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/bin/bin_view.h"

#include "ui/models/plain_words.h"
#include "ui/models/wording.h"
#include "ui/widgets/basics.h"

#include <QAction>
#include <QHBoxLayout>
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

namespace {

// The first few, and how many more.
QString listed(const QStringList& refs) {
    constexpr qsizetype kShown = 8;
    const QString shown = refs.mid(0, kShown).join(QStringLiteral(", "));
    if (refs.size() <= kShown) return shown;
    return BinView::tr("%1 and %2 more").arg(shown).arg(refs.size() - kShown);
}

// What goes with it, and what cannot be helped afterwards.
QString inWords(const session::Erasure& erasure) {
    QStringList words{BinView::tr("Gone for good: %1.").arg(listed(erasure.records))};
    if (!erasure.alongside.isEmpty())
        words.append(BinView::tr("With them go the citations, links, translations and consents that are "
                                 "nothing without them: %1.")
                         .arg(listed(erasure.alongside)));
    if (!erasure.losing.isEmpty())
        words.append(
            BinView::tr("These point at them and lose that reference: %1.").arg(listed(erasure.losing)));
    if (!erasure.mentioning.isEmpty())
        words.append(BinView::tr("These mention a person of them and will say “Person” there: %1.")
                         .arg(listed(erasure.mentioning)));
    words.append(BinView::tr("This cannot be undone. Backups and archives made before still hold it."));
    return words.join(QStringLiteral("\n\n"));
}

} // namespace

BinView::BinView(const widgets::Context& context, QWidget* parent)
    : View(context, parent)
    , m_rows(new QStandardItemModel(this))
    , m_table(new QTableView)
    , m_takeOut(new QPushButton(tr("Take out of the bin")))
    , m_erase(new QPushButton(tr("Erase for good…")))
    , m_empty(new QPushButton(tr("Empty the bin…")))
    , m_takeOutAction(new QAction(m_takeOut->text(), this))
    , m_eraseAction(new QAction(m_erase->text(), this))
    , m_emptyAction(new QAction(m_empty->text(), this))
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
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kMedium);
    buttons->addWidget(m_takeOut);
    buttons->addWidget(m_erase);
    buttons->addStretch(1);
    buttons->addWidget(m_empty);
    layout->addLayout(buttons);
    m_takeOutAction->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+Backspace")));
    m_takeOutAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_takeOutAction);
    m_eraseAction->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+Del")));
    m_emptyAction->setShortcut(QKeySequence(QStringLiteral("Ctrl+Alt+E")));
    for (QAction* action : {m_eraseAction, m_emptyAction}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    connect(m_takeOutAction, &QAction::triggered, m_takeOut, &QPushButton::click);
    connect(m_takeOut, &QPushButton::clicked, this, &BinView::takeOutChosen);
    connect(m_table, &QTableView::activated, this, &BinView::takeOutChosen);
    m_erase->setAccessibleDescription(tr("Erases the chosen records; asks first"));
    m_empty->setAccessibleDescription(tr("Erases everything in the bin; asks first"));
    connect(m_eraseAction, &QAction::triggered, m_erase, &QPushButton::click);
    connect(m_emptyAction, &QAction::triggered, m_empty, &QPushButton::click);
    connect(m_erase, &QPushButton::clicked, this, [this] { askToErase(chosen()); });
    connect(m_empty, &QPushButton::clicked, this, [this] { askToErase({}); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BinView::chooseAgain);
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
    for (QPushButton* button : {m_takeOut, m_erase, m_empty})
        button->setVisible(!binned.isEmpty());
    m_emptyAction->setEnabled(!binned.isEmpty());
    chooseAgain();
    m_table->setColumnWidth(2, widgets::forLetters(420));
}

void BinView::chooseAgain() {
    const bool isAny = !chosen().isEmpty();
    m_takeOut->setEnabled(isAny);
    m_erase->setEnabled(isAny);
    m_takeOutAction->setEnabled(isAny);
    m_eraseAction->setEnabled(isAny);
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

// What it would do is looked up first: the question says it. None chosen: the whole bin.
void BinView::askToErase(const QStringList& refs) {
    desk().ask(
        this, [refs](session::CaseSession& session) { return session.bin().foresee(refs); },
        [this, isAll = refs.isEmpty()](const Result<session::Erasure>& erasure) {
            if (!erasure) return prompts().tell(this, erasure.error());
            if (erasure->records.isEmpty()) return;
            const bool isSure =
                prompts().confirm(this, {isAll ? tr("Empty the bin?") : tr("Erase for good?"),
                                         inWords(*erasure), isAll ? tr("Empty the bin") : tr("Erase"), true});
            if (isSure) erase(*erasure);
        });
}

void BinView::erase(const session::Erasure& erasure) {
    desk().start(
        this, tr("Erasing"),
        [refs = erasure.records](session::CaseSession& session, Progress& progress) {
            return session.bin().erase(refs, progress);
        },
        [this](const Result<session::Erased>& erased) {
            if (erased) {
                Q_EMIT said(tr("Erased: %1").arg(erased->records + erased->alongside));
            } else if (erased.error().code != ErrorCode::Cancelled) {
                prompts().tell(this, erased.error());
            }
        });
}

} // namespace casebound::views
