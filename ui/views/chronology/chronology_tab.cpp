// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/chronology/chronology_tab.h"

#include "ui/models/plain_words.h"
#include "ui/models/wording.h"
#include "ui/views/chronology/span_delegate.h"
#include "ui/widgets/calm_inputs.h"
#include "ui/widgets/line_edit.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/ref_links.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace casebound::views {

using models::ChronologyTable;
using records::Kind;
using widgets::Ink;
using widgets::Notice;
using widgets::TextSize;

namespace {

constexpr int kNarrow = 760; // below it the bar and the words said stand in the details only
constexpr int kWide = 1300;
const QList<int> kWidths{230, 90, 0, 140, 105, 130};
const QList<int> kWideWidths{290, 230, 0, 260, 120, 200};

widgets::EmptyState* nothingYet() {
    return new widgets::EmptyState(
        QStringLiteral("chronology"), ChronologyTab::tr("Nothing has a time yet"),
        ChronologyTab::tr(
            "Events, requests, public statements and testimonies stand here in the order in which "
            "they were. A date may be as uncertain as it is: “spring 2019”, “about 2016”, or only "
            "that it was before something else."));
}

} // namespace

ChronologyTab::ChronologyTab(QWidget* parent)
    : QWidget(parent)
    , m_model(new ChronologyTable(this))
    , m_filter(new models::ChronologyFilter(this))
    , m_table(new widgets::RecordTable(tr("Chronology")))
    , m_page(new widgets::TablePage(m_table, m_model, nothingYet()))
    , m_words(new widgets::LineEdit)
    , m_onlyContradictions(new QCheckBox(tr("Contradictions only")))
    , m_details(new QWidget)
    , m_title(widgets::label({}, TextSize::Strong))
    , m_when(widgets::label({}, TextSize::Body, Ink::Quiet))
    , m_accordingTo(new widgets::RefLinks)
    , m_wrong(new Notice(Notice::Kind::Danger))
    , m_whereToLook(new widgets::RefLinks) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_page);
    m_filter->setSourceModel(m_model);
    m_table->setModel(m_filter);
    m_table->setItemDelegateForColumn(ChronologyTable::Span, new SpanDelegate(this));
    addTools();
    addDetails();
    connect(m_table, &widgets::RecordTable::wanted, this, &ChronologyTab::wanted);
    connect(m_table, &widgets::RecordTable::currentChangedTo, this, [this](const QModelIndex& index) {
        describe(index);
        Q_EMIT moved();
    });
}

void ChronologyTab::addTools() {
    auto* kinds = new widgets::CalmComboBox;
    kinds->setAccessibleName(tr("Which kind of record"));
    kinds->addItem(tr("All kinds"), -1);
    for (const Kind kind : {Kind::Event, Kind::Request, Kind::PublicStatement, Kind::Testimony})
        kinds->addItem(models::kindPlural(kind), static_cast<int>(kind));
    m_words->setPlaceholderText(tr("Filter by words or reference"));
    m_words->setAccessibleName(m_words->placeholderText());
    m_words->setClearButtonEnabled(true);
    m_page->tools()->addWidget(kinds);
    m_page->tools()->addWidget(m_words, 1);
    m_page->tools()->addWidget(m_onlyContradictions);
    connect(kinds, &QComboBox::currentIndexChanged, this, [this, kinds] {
        const int kind = kinds->currentData().toInt();
        m_filter->setKind(kind < 0 ? std::nullopt : std::optional(static_cast<Kind>(kind)));
    });
    connect(m_words, &QLineEdit::textChanged, m_filter, &models::ChronologyFilter::setWords);
    connect(m_onlyContradictions, &QCheckBox::toggled, m_filter,
            &models::ChronologyFilter::setContradictionsOnly);
}

void ChronologyTab::addDetails() {
    auto* column = new QVBoxLayout(m_details);
    column->setContentsMargins(widgets::space::kTiny, widgets::space::kSmall, widgets::space::kTiny, 0);
    column->setSpacing(widgets::space::kTiny);
    for (QWidget* part :
         {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_when), static_cast<QWidget*>(m_accordingTo),
          static_cast<QWidget*>(m_wrong), static_cast<QWidget*>(m_whereToLook)})
        column->addWidget(part);
    m_page->below()->addWidget(m_details);
    m_details->hide();
    for (auto* links : {m_accordingTo, m_whereToLook})
        connect(links, &widgets::RefLinks::wanted, this, &ChronologyTab::wanted);
}

void ChronologyTab::show(const QList<session::ChronologyRow>& rows) {
    m_model->show(rows);
    const int wrong = m_model->contradictions();
    m_page->say(
        Notice::Kind::Danger,
        wrong == 0 ? QString()
        : wrong == 1
            ? tr("The date of one record contradicts what else is known. It is marked below.")
            : tr("The dates of %n records contradict each other. They are marked below.", nullptr, wrong));
    m_onlyContradictions->setEnabled(wrong > 0);
    if (wrong == 0) m_onlyContradictions->setChecked(false);
}

void ChronologyTab::describe(const QModelIndex& index) {
    m_details->setVisible(index.isValid());
    if (!index.isValid()) return;
    const int at = m_filter->mapToSource(index).row();
    const session::ChronologyRow& row = m_model->row(at);
    m_title->setText(models::titled(row.ref, row.title));
    QStringList when{row.isInferred ? tr("%1, inferred from what it was before or after").arg(row.when)
                                    : row.when};
    if (!row.words.isEmpty()) when.append(tr("“%1”").arg(models::plainWords(row.words)));
    if (!row.standing.isEmpty()) when.append(models::choiceName(row.standing));
    m_when->setText(when.join(QStringLiteral("  ·  ")));
    m_accordingTo->show(tr("According to"), row.accordingTo);
    m_wrong->say(Notice::Kind::Danger, m_model->contradictionIn(at));
    m_wrong->setVisible(!m_wrong->text().isEmpty());
    m_whereToLook->show(tr("Where to look:"),
                        m_wrong->text().isEmpty() ? QStringList() : QStringList{row.ref} + row.contradicts);
}

bool ChronologyTab::choose(const QString& ref) {
    return m_table->choose(ref);
}

QString ChronologyTab::currentRef() const {
    return m_table->currentRef();
}

void ChronologyTab::find() {
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void ChronologyTab::toggleContradictions() {
    m_onlyContradictions->click();
}

void ChronologyTab::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void ChronologyTab::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) arrange();
}

void ChronologyTab::arrange() {
    const bool isNarrow = width() < widgets::forLetters(kNarrow);
    m_table->setColumnHidden(ChronologyTable::Span, isNarrow);
    m_table->setColumnHidden(ChronologyTable::Words, isNarrow);
    widgets::setColumnWidths(*m_table, width() < widgets::forLetters(kWide) ? kWidths : kWideWidths);
}

} // namespace casebound::views
