// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/exhibits/exhibits_view.h"

#include "ui/views/exhibits/exhibit_delegate.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/focus.h"
#include "ui/widgets/front_page.h"
#include "ui/widgets/line_edit.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/table_page.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace casebound::views {

using models::ExhibitTable;
using session::CaseSession;
using session::RecordRow;
using widgets::space::kLarge;
using widgets::space::kMedium;

namespace {

constexpr qint64 kBatch = 500;
constexpr int kListWidth = 250;
constexpr int kNarrow = 700; // below it an exhibit has the view for itself
enum Page { Empty, Table, Reading };

} // namespace

ExhibitsView::ExhibitsView(const widgets::Context& context, QWidget* parent)
    : View(context, parent)
    , m_stack(new widgets::FrontPage)
    , m_table(new widgets::RecordTable(tr("Exhibits")))
    , m_filter(new widgets::LineEdit)
    , m_list(new QListView)
    , m_import(new ImportPanel(context))
    , m_recognition(new RecognitionBar(context))
    , m_names(context.desk.names()) {
    setAcceptDrops(true);
    m_sorted.setSourceModel(&m_exhibits);
    m_sorted.setSortRole(models::SortRole);
    m_sorted.setFilterKeyColumn(-1);
    m_sorted.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_stack->addWidget(makeEmptyState());
    m_stack->addWidget(makeTablePage());
    m_stack->addWidget(makeReadingPage());
    auto* halves = new QSplitter(Qt::Vertical);
    halves->addWidget(m_stack);
    halves->addWidget(m_import);
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 2);
    halves->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(halves);
    m_import->hide();
    makeActions();
    connectImport();
    connect(&desk(), &models::CaseDesk::namesChanged, this, &ExhibitsView::refresh);
    refresh();
}

QWidget* ExhibitsView::makeEmptyState() {
    auto* empty = new widgets::EmptyState(
        QStringLiteral("exhibit"), tr("No exhibits yet"),
        tr("Drop PDFs, mails, images, texts or folders here, or press Import. Each file is "
           "sealed in the case as it came; its pages "
           "are read, and registered names in them are masked."));
    connect(empty->addAction(tr("Import files…")), &QPushButton::clicked, this, &ExhibitsView::askFiles);
    connect(empty->addAction(tr("Import a folder…")), &QPushButton::clicked, this, &ExhibitsView::askFolder);
    return empty;
}

QWidget* ExhibitsView::makeTablePage() {
    m_table->setModel(&m_sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ExhibitTable::Ref, Qt::AscendingOrder);
    widgets::setColumnWidths(*m_table, {110, 0, 100, 70, 100, 180, 160});
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter exhibits"));
    m_filter->setClearButtonEnabled(true);
    auto* files = new QPushButton(widgets::icon(QStringLiteral("import")), tr("Import files…"));
    auto* folder = new QPushButton(widgets::icon(QStringLiteral("folder")), tr("Import a folder…"));
    auto* tools = new QHBoxLayout;
    tools->setSpacing(kMedium);
    tools->addWidget(m_filter, 1);
    tools->addStretch(1);
    tools->addWidget(files);
    tools->addWidget(folder);
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(kLarge, kMedium, kLarge, kMedium);
    layout->setSpacing(kMedium);
    layout->addLayout(tools);
    layout->addWidget(m_recognition);
    layout->addWidget(m_table, 1);
    connect(m_recognition, &RecognitionBar::said, this, &View::said);
    connect(m_filter, &QLineEdit::textChanged, &m_sorted, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_table, &widgets::RecordTable::wanted, this,
            [this](const QString& ref, bool beside) { beside ? Q_EMIT openBeside(ref) : Q_EMIT goTo(ref); });
    connect(files, &QPushButton::clicked, this, &ExhibitsView::askFiles);
    connect(folder, &QPushButton::clicked, this, &ExhibitsView::askFolder);
    return page;
}

QWidget* ExhibitsView::makeReadingPage() {
    m_list->setModel(&m_sorted);
    m_list->setModelColumn(ExhibitTable::Title);
    m_list->setItemDelegate(new ExhibitDelegate(m_list));
    m_list->setObjectName(QStringLiteral("sideList"));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Other exhibits"));
    m_list->setMinimumWidth(kListWidth - 70);
    m_parts = new QSplitter;
    m_parts->addWidget(m_list);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ExhibitsView::followList);
    return m_parts;
}

ReadingPanel& ExhibitsView::reading() {
    if (m_reading) return *m_reading;
    m_reading = new ReadingPanel(context());
    m_parts->addWidget(m_reading);
    m_parts->setStretchFactor(1, 1);
    m_parts->setSizes({kListWidth, 3 * kListWidth});
    m_parts->setCollapsible(1, false);
    connectReading();
    return *m_reading;
}

void ExhibitsView::connectReading() {
    connect(m_reading, &ReadingPanel::said, this, &View::said);
    connect(m_reading, &ReadingPanel::goTo, this, &View::goTo);
    connect(m_reading, &ReadingPanel::openBeside, this, &View::openBeside);
    connect(m_reading, &ReadingPanel::listWanted, this, [this] {
        showList();
        Q_EMIT moved();
    });
    connect(&m_reading->pages(), &widgets::PageView::pageChanged, this, &View::moved);
    connect(&m_reading->pages(), &widgets::PageView::failed, this, [this](const Error& error) {
        prompts().tell(this, error);
        showList();
        Q_EMIT moved();
    });
    connect(&m_reading->passages(), &PassageDesk::made, this, &View::openBeside);
}

void ExhibitsView::connectImport() {
    connect(m_import, &ImportPanel::began, m_import, &QWidget::show);
    connect(m_import, &ImportPanel::closeWanted, m_import, &QWidget::hide);
    connect(m_import, &ImportPanel::wanted, this, &View::goTo);
    connect(m_import, &ImportPanel::said, this, &View::said);
}

void ExhibitsView::show(const QString& ref) {
    const auto parsed = records::parseReference(ref);
    if (!parsed) return showList();
    if (parsed->kind == records::Kind::Citation) return showCitation(ref);
    open(records::reference(parsed->kind, parsed->number), static_cast<int>(parsed->part.value_or(1)));
}

QString ExhibitsView::place() const {
    return m_isReading ? m_reading->place() : QString();
}

void ExhibitsView::open(const QString& exhibit, int page) {
    // The report makes room, unless somebody walks through it.
    if (!m_import->isRunning() && !m_import->isAncestorOf(QApplication::focusWidget())) m_import->hide();
    ReadingPanel& panel = reading(); // there before place() is asked for it, as soon as the keys move
    m_isReading = true;
    m_stack->setCurrentIndex(Reading);
    panel.open(exhibit, page);
    widgets::passFocus(*this, panel);
    showCurrentRow();
}

void ExhibitsView::resizeEvent(QResizeEvent* event) {
    View::resizeEvent(event);
    m_list->setVisible(width() >= kNarrow);
}

void ExhibitsView::showList() {
    m_isReading = false;
    widgets::passFocus(*this, *m_table);
    m_stack->setCurrentIndex(m_exhibits.rowCount() == 0 ? Empty : Table);
    if (!this->exhibit().isEmpty()) m_table->choose(this->exhibit());
}

void ExhibitsView::showCitation(const QString& ref) {
    desk().ask(
        this, [ref](CaseSession& session) { return session.exhibits().placeOf(ref); },
        [this](const Result<session::ExhibitReading::QuotePlace>& place) {
            if (!place) return prompts().tell(this, place.error());
            open(place->selection.document, static_cast<int>(place->selection.page));
            m_reading->pages().showPlace(*place);
            Q_EMIT moved();
        });
}

void ExhibitsView::refresh() {
    if (std::exchange(m_names, desk().names()) != desk().names() && m_reading)
        m_reading->namesChanged();
    else if (m_reading)
        m_reading->refresh();
    m_recognition->refresh();
    load(0, {});
}

// In batches, so that other questions are answered in between.
void ExhibitsView::load(qint64 after, QList<RecordRow> before) {
    desk().ask(
        this,
        [after](CaseSession& session) {
            return session.overview().rows(records::Kind::Exhibit, after, kBatch);
        },
        [this, asked = after == 0 ? ++m_asked : m_asked, before](Result<QList<RecordRow>> rows) {
            if (asked != m_asked) return;
            if (!rows) return prompts().tell(this, rows.error());
            const QList<RecordRow> all = before + *rows;
            if (rows->size() < kBatch) return takeRows(all);
            load(records::parseReference(all.last().ref).value_or(records::ParsedReference{}).number, all);
        });
}

void ExhibitsView::takeRows(QList<RecordRow> rows) {
    m_isFollowing = true;
    m_exhibits.setRows(std::move(rows));
    m_isFollowing = false;
    if (m_isReading)
        showCurrentRow();
    else
        m_stack->setCurrentIndex(m_exhibits.rowCount() == 0 ? Empty : Table);
}

void ExhibitsView::showCurrentRow() {
    const int row = m_exhibits.rowOf(exhibit());
    if (row < 0) return;
    m_reading->setRow(m_exhibits.row(row));
    const QModelIndex index = m_sorted.mapFromSource(m_exhibits.index(row, ExhibitTable::Title));
    m_isFollowing = true;
    m_list->setCurrentIndex(index);
    m_isFollowing = false;
}

// A list that gets the focus before its row is known takes its first one: nobody chose that.
void ExhibitsView::followList(const QModelIndex& /*current*/, const QModelIndex& previous) {
    if (m_isFollowing || !m_isReading || !previous.isValid()) return;
    const QString ref = m_list->currentIndex().data(models::RefRole).toString();
    if (!ref.isEmpty() && ref != exhibit()) Q_EMIT goTo(ref);
}

void ExhibitsView::openNeighbour(int step) {
    const QModelIndex current = m_list->currentIndex();
    const QModelIndex next = current.siblingAtRow(current.row() + step);
    if (m_isReading && next.isValid()) Q_EMIT goTo(next.data(models::RefRole).toString());
}

} // namespace casebound::views
