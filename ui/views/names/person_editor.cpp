// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/names/person_editor.h"

#include "ui/models/identity_draft.h"
#include "ui/views/names/name_delegate.h"
#include "ui/views/names/name_parts_line.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/plain_edit.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace casebound::views {

using models::NameRows;
using session::IdentityView;
using widgets::Ink;
using widgets::Notice;
using widgets::TextSize;

namespace {

constexpr int kNamesHeight = 150;
constexpr int kNotesHeight = 70;
constexpr int kKindWidth = 120;
constexpr int kStrengthWidth = 210;

} // namespace

PersonEditor::PersonEditor(QWidget* parent)
    : QWidget(parent)
    , m_names(new NameRows(this))
    , m_title(widgets::label({}, TextSize::Title))
    , m_problem(new Notice(Notice::Kind::Danger))
    , m_table(new QTableView)
    , m_parts(new NamePartsLine)
    , m_spellings(widgets::toolButton(QStringLiteral("more"), tr("Add other spellings of this name")))
    , m_join(widgets::toolButton(QStringLiteral("link"), tr("Somebody else in Names is the same person…")))
    , m_split(widgets::toolButton(QStringLiteral("split"), tr("This is two people…")))
    , m_notes(new widgets::PlainEdit)
    , m_picker(new AppearancePicker)
    , m_save(new QPushButton(tr("Save")))
    , m_discard(new QPushButton(tr("Discard changes")))
    , m_remove(new QPushButton(tr("Remove person…"))) {
    auto* column = new QVBoxLayout(this);
    const int edge = widgets::space::kMedium;
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(widgets::space::kSmall);
    column->addWidget(heading());
    column->addWidget(m_problem);
    column->addWidget(namesPart());
    column->addWidget(widgets::label(tr("Appears in the case as"), TextSize::Strong));
    column->addWidget(m_picker, 1);
    column->addWidget(widgets::label(tr("Notes on who this is"), TextSize::Strong));
    column->addWidget(m_notes);
    column->addWidget(buttons());
    m_notes->setAccessibleName(tr("Notes on who this is"));
    m_notes->setMaximumHeight(widgets::forLetters(kNotesHeight));
    connect(m_names, &NameRows::edited, this, &PersonEditor::look);
    connect(m_notes, &widgets::PlainEdit::textChanged, this, &PersonEditor::look);
    connect(m_picker, &AppearancePicker::edited, this, &PersonEditor::look);
    connect(m_picker, &AppearancePicker::newWanted, this, &PersonEditor::newLabelWanted);
    clear();
}

QWidget* PersonEditor::heading() {
    auto* part = new QWidget;
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins({});
    row->setSpacing(widgets::space::kSmall);
    row->addWidget(m_title, 1);
    row->addWidget(m_join);
    row->addWidget(m_split);
    connect(m_join, &QToolButton::clicked, this, &PersonEditor::joinWanted);
    connect(m_split, &QToolButton::clicked, this, &PersonEditor::splitWanted);
    return part;
}

QWidget* PersonEditor::namesPart() {
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins({});
    column->setSpacing(widgets::space::kSmall);
    widgets::breathe(*m_table);
    m_table->setModel(m_names);
    m_table->setItemDelegate(new NameDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked |
                             QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_table->setAccessibleName(tr("Names of this person"));
    m_table->setMinimumHeight(kNamesHeight);
    auto* header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(NameRows::Name, QHeaderView::Stretch);
    header->resizeSection(NameRows::Kind, widgets::forLetters(kKindWidth));
    header->resizeSection(NameRows::Strength, widgets::forLetters(kStrengthWidth));
    auto* heading = new QHBoxLayout;
    auto* remove = widgets::toolButton(QStringLiteral("remove"), tr("Remove the chosen name"));
    heading->addWidget(widgets::label(tr("Names"), TextSize::Strong), 1);
    heading->addWidget(m_spellings);
    heading->addWidget(remove);
    column->addLayout(heading);
    column->addWidget(m_table, 1);
    column->addWidget(m_parts);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &PersonEditor::showParts);
    connect(m_parts, &NamePartsLine::chosen, this, [this](const QString& spelling) {
        m_names->setData(m_names->index(qMax(0, chosenName()), NameRows::Name), spelling, Qt::EditRole);
    });
    connect(remove, &QToolButton::clicked, this, &PersonEditor::removeName);
    connect(m_spellings, &QToolButton::clicked, this, &PersonEditor::offerSpellings);
    return part;
}

QStringList PersonEditor::suggestedSpellings() const {
    const QList<session::NameView> names = m_names->names();
    if (names.isEmpty()) return {};
    QStringList spellings =
        session::NamesDesk::suggestedSpellings(m_names->rows().at(qMax(0, chosenName())).text);
    for (const session::NameView& name : names)
        spellings.removeAll(name.text);
    return spellings;
}

// The row that is current, as long as it holds a name, else the first.
int PersonEditor::chosenName() const {
    const auto isThere = [this](int row) {
        return row >= 0 && row < m_names->rowCount() && !m_names->rows().at(row).text.trimmed().isEmpty();
    };
    const int current = m_table->currentIndex().row();
    if (isThere(current)) return current;
    return isThere(0) ? 0 : -1;
}

// A name of several words that is a person's.
void PersonEditor::showParts() {
    const int row = chosenName();
    const bool isPerson = row >= 0 && m_names->rows().at(row).kind == QLatin1String("real-name");
    m_parts->show(isPerson ? m_names->rows().at(row).text : QString());
}

void PersonEditor::addSpelling(const QString& spelling) {
    m_names->addName({spelling, QStringLiteral("alias"), true});
}

// One at a time: each is looked at before it is taken.
void PersonEditor::offerSpellings() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString& spelling : suggestedSpellings())
        menu->addAction(QString(spelling).replace(QLatin1Char('&'), QLatin1String("&&")), this,
                        [this, spelling] { addSpelling(spelling); });
    if (menu->isEmpty()) menu->addAction(tr("No other spellings come to mind"))->setEnabled(false);
    menu->popup(m_spellings->mapToGlobal(QPoint(0, m_spellings->height())));
}

void PersonEditor::removeName() {
    m_names->removeName(m_table->currentIndex().row());
}

QWidget* PersonEditor::buttons() {
    auto* row = new QWidget;
    auto* parts = new QHBoxLayout(row);
    parts->setContentsMargins(0, widgets::space::kSmall, 0, 0);
    parts->addWidget(m_remove);
    parts->addStretch();
    parts->addWidget(m_discard);
    parts->addWidget(m_save);
    m_save->setDefault(true);
    connect(m_save, &QPushButton::clicked, this, &PersonEditor::saveWanted);
    connect(m_remove, &QPushButton::clicked, this, &PersonEditor::removeWanted);
    connect(m_discard, &QPushButton::clicked, this, [this] { show(m_before); });
    return row;
}

void PersonEditor::show(const IdentityView& identity) {
    m_before = identity;
    say({});
    take(identity);
}

void PersonEditor::take(const IdentityView& typed) {
    m_names->show(typed.names);
    m_notes->setPlainText(typed.notes);
    m_picker->show(m_appearances, typed.appearances);
    look();
}

void PersonEditor::clear() {
    show(IdentityView());
}

void PersonEditor::setAppearances(const QList<AppearancePicker::Appearance>& appearances) {
    const QStringList chosen = m_picker->chosen();
    m_appearances = appearances;
    m_picker->show(m_appearances, chosen);
    look();
}

void PersonEditor::tick(const QString& appearance) {
    m_picker->show(m_appearances, m_picker->chosen() + QStringList{appearance});
    look();
}

void PersonEditor::suggestLabel(const QString& label) {
    m_picker->suggestLabel(label);
}

IdentityView PersonEditor::edited() const {
    return {m_before.id, m_names->names(), m_notes->toPlainText(), m_picker->chosen()};
}

bool PersonEditor::isDirty() const {
    return !models::isSame(m_before, edited());
}

void PersonEditor::say(const QString& problem) {
    m_problem->say(Notice::Kind::Danger, problem);
    m_problem->setVisible(!problem.isEmpty());
}

void PersonEditor::setBusy(bool isBusy) {
    m_isBusy = isBusy;
    look();
}

void PersonEditor::look() {
    const IdentityView now = edited();
    const bool isDirty = this->isDirty();
    m_title->setText(!now.names.isEmpty()    ? models::IdentityTable::title(now)
                     : m_before.id.isEmpty() ? tr("New person")
                                             : tr("Somebody without a name"));
    m_save->setEnabled(isDirty && !m_isBusy && !now.names.isEmpty());
    m_discard->setEnabled(isDirty && !m_isBusy);
    m_spellings->setEnabled(!now.names.isEmpty());
    const bool isThere = !m_before.id.isEmpty();
    for (QWidget* each :
         {static_cast<QWidget*>(m_remove), static_cast<QWidget*>(m_join), static_cast<QWidget*>(m_split)})
        each->setVisible(isThere);
    m_join->setEnabled(isThere && !isDirty && !m_isBusy);
    m_split->setEnabled(isThere && !isDirty && !m_isBusy && now.names.size() > 1);
    showParts();
    m_remove->setEnabled(!m_isBusy);
}

} // namespace casebound::views
