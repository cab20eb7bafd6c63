// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/records/record_list.h"

#include "ui/models/wording.h"
#include "ui/views/records/empty_words.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/line_edit.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace casebound::views {

using models::ColumnShape;
using models::RecordTable;
using namespace widgets::space;

namespace {

constexpr int kRefWidth = 76;
constexpr int kOtherWidth = 150;
constexpr int kDateWidth = 210; // "from about November 2022 on"

// Quieter columns in quieter inks.
class RecordDelegate : public QStyledItemDelegate {
public:
    RecordDelegate(const QList<models::RecordColumn>& columns, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_columns(columns) {}

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        const ColumnShape shape = m_columns.at(index.column()).shape;
        if (shape == ColumnShape::Title) return;
        const auto colour = shape == ColumnShape::Missing ? widgets::Ink::Faint : widgets::Ink::Quiet;
        option->palette.setColor(QPalette::Text, widgets::ink(colour));
        option->palette.setColor(QPalette::HighlightedText, widgets::ink(colour));
    }

private:
    QList<models::RecordColumn> m_columns;
};

} // namespace

RecordList::RecordList(const widgets::Context& context, records::Kind kind, bool canCreate, QWidget* parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_records(new RecordTable(context.desk, kind, RecordTable::kBatch, this))
    , m_rows(new models::RecordFilter(*m_records, this))
    , m_filter(new widgets::LineEdit)
    , m_view(new QTableView)
    , m_stack(new QStackedWidget)
    , m_canBin(canCreate) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kMedium, kMedium, kMedium, kMedium);
    column->setSpacing(kSmall);
    column->addWidget(makeHead(canCreate));
    setUpView();
    m_stack->addWidget(m_view);
    m_stack->addWidget(makeEmpty(canCreate));
    column->addWidget(m_stack, 1);
    connect(m_records, &RecordTable::loaded, this, &RecordList::showWhatIsThere);
}

QWidget* RecordList::makeHead(bool canCreate) {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kSmall);
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter: %1").arg(models::kindPlural(m_kind)));
    m_filter->setClearButtonEnabled(true);
    row->addWidget(m_filter, 1);
    connect(m_filter, &QLineEdit::textChanged, m_rows, &models::RecordFilter::setWords);
    if (canCreate) {
        auto* create = new QPushButton(widgets::icon(QStringLiteral("add")), tr("New"));
        create->setAccessibleName(tr("New: %1").arg(models::kindName(m_kind)));
        create->setToolTip(tr("Begin a new one (Ctrl+N)"));
        row->addWidget(create);
        connect(create, &QPushButton::clicked, this, &RecordList::newWanted);
    }
    return head;
}

QWidget* RecordList::makeEmpty(bool canCreate) {
    auto* empty = new widgets::EmptyState(models::kindIcon(m_kind), emptyTitle(m_kind), emptyText(m_kind));
    if (canCreate) {
        QPushButton* create = empty->addAction(tr("Begin the first"));
        connect(create, &QPushButton::clicked, this, &RecordList::newWanted);
    }
    return empty;
}

void RecordList::setUpView() {
    widgets::breathe(*m_view);
    m_view->setModel(m_rows);
    m_view->setItemDelegate(new RecordDelegate(m_records->columns(), m_view));
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(0, Qt::AscendingOrder);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setAccessibleName(models::kindPlural(m_kind));
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    widenColumns();
    connect(m_view, &QWidget::customContextMenuRequested, this, &RecordList::showMenu);
    connect(m_view, &QTableView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT wanted(m_rows->refAt(index.row())); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const QStringList refs = chosen();
        if (!m_isChoosing && refs.size() == 1) Q_EMIT wanted(refs.first());
    });
}

void RecordList::widenColumns() {
    QHeaderView* header = m_view->horizontalHeader();
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(48);
    const auto& columns = m_records->columns();
    for (int i = 0; i < columns.size(); ++i) {
        const bool isTitle = columns.at(i).shape == ColumnShape::Title;
        const bool isRef = columns.at(i).shape == ColumnShape::Ref;
        header->setSectionResizeMode(i, isTitle ? QHeaderView::Stretch : QHeaderView::Interactive);
        m_view->setColumnHidden(i, m_isCompact && !isTitle && !isRef);
        if (!isTitle) m_view->setColumnWidth(i, widthOf(i));
    }
}

// What is in it decides, within bounds: the title has what the others leave.
int RecordList::widthOf(int column) const {
    const ColumnShape shape = m_records->columns().at(column).shape;
    if (shape == ColumnShape::Ref) return widgets::forLetters(kRefWidth);
    const int least = m_view->horizontalHeader()->sectionSizeHint(column) + kMedium;
    const int most = widgets::forLetters(shape == ColumnShape::Date ? kDateWidth : kOtherWidth);
    const QAbstractItemView& cells = *m_view; // where it is public
    return qBound(least, cells.sizeHintForColumn(column) + kMedium, qMax(least, most));
}

void RecordList::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) widenColumns();
}

void RecordList::setCompact(bool compact) {
    if (m_isCompact == compact) return;
    m_isCompact = compact;
    widenColumns();
}

void RecordList::refresh() {
    if (m_records->rowCount() == 0) m_records->fetchMore({});
    m_records->refresh();
}

void RecordList::showWhatIsThere() {
    const bool isEmpty = m_records->rowCount() == 0 && m_records->isComplete();
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    m_filter->setVisible(!isEmpty);
    if (!m_isFitted && m_records->rowCount() > 0) {
        m_isFitted = true; // once: what somebody widens stays so
        widenColumns();
    }
    if (!m_pending.isEmpty()) choose(m_pending);
}

void RecordList::choose(const QString& ref) {
    const QScopedValueRollback<bool> choosing(m_isChoosing, true);
    const QModelIndex index = ref.isEmpty() ? QModelIndex() : m_rows->indexOf(ref);
    m_pending = index.isValid() ? QString() : ref;
    if (!index.isValid()) {
        m_view->clearSelection();
        m_view->setCurrentIndex({});
        // It may lie further on than what has been fetched.
        if (!ref.isEmpty()) m_records->fetchMore({});
        return;
    }
    if (chosen() == QStringList{ref}) return;
    takeRow(index.row());
    m_view->scrollTo(index);
}

// Not selectRow(): from right to left it finds no column where the first one shown is not the last.
void RecordList::takeRow(int row) {
    m_view->selectionModel()->setCurrentIndex(m_rows->index(row, 0), QItemSelectionModel::ClearAndSelect |
                                                                         QItemSelectionModel::Rows);
}

QStringList RecordList::chosen() const {
    QStringList refs;
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows())
        refs.append(m_rows->refAt(index.row()));
    return refs;
}

void RecordList::step(int by) {
    const int row = qBound(0, m_view->currentIndex().row() + by, m_rows->rowCount() - 1);
    if (m_rows->rowCount() > 0) takeRow(row);
}

void RecordList::focusFilter() {
    m_filter->setFocus();
    m_filter->selectAll();
}

void RecordList::showMenu(const QPoint& place) {
    const QModelIndex index = m_view->indexAt(place);
    const QStringList refs = chosen();
    if (!index.isValid() || refs.isEmpty()) return;
    const QString ref = m_rows->refAt(index.row());
    QMenu menu(this);
    menu.addAction(tr("Open"), this, [this, ref] { Q_EMIT wanted(ref); });
    menu.addAction(tr("Open beside"), this, [this, ref] { Q_EMIT besideWanted(ref); });
    menu.addSeparator();
    menu.addAction(tr("Copy reference"), this, [this, refs] { Q_EMIT copyWanted(refs); });
    if (m_canBin) menu.addAction(tr("Move to the bin"), this, [this, refs] { Q_EMIT binWanted(refs); });
    menu.exec(m_view->viewport()->mapToGlobal(place));
}

bool RecordList::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const QModelIndex index = m_view->indexAt(mouse->pos());
        if (mouse->button() == Qt::MiddleButton && index.isValid())
            Q_EMIT besideWanted(m_rows->refAt(index.row()));
    }
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const QStringList refs = chosen();
        if (key->key() == Qt::Key_Delete && m_canBin && !refs.isEmpty()) {
            Q_EMIT binWanted(refs);
            return true;
        }
        if (key->matches(QKeySequence::Copy) && !refs.isEmpty()) {
            Q_EMIT copyWanted(refs);
            return true;
        }
        if (key->key() == Qt::Key_Return && key->modifiers() == Qt::ControlModifier && refs.size() == 1) {
            Q_EMIT besideWanted(refs.first());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace casebound::views
