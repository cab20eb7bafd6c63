// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/names/names_view.h"

#include "ui/models/identity_draft.h"
#include "ui/models/identity_table.h"
#include "ui/views/names/person_editor.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/line_edit.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/ref_links.h"
#include "ui/widgets/table_page.h"

#include <QAction>
#include <QDialog>
#include <QPushButton>
#include <QScrollArea>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace casebound::views {

using session::NamesState;
using widgets::Notice;

NamesView::NamesView(const widgets::Context& context, QWidget* parent)
    : View(context, parent)
    , m_stack(new QStackedLayout(this))
    , m_model(new models::IdentityTable(this))
    , m_filter(new QSortFilterProxyModel(this))
    , m_table(new widgets::RecordTable(tr("People")))
    , m_words(new widgets::LineEdit)
    , m_editor(new PersonEditor)
    , m_problem(new Notice(Notice::Kind::Danger))
    , m_warning(new Notice(Notice::Kind::Warning))
    , m_givingAway(newLinks()) {
    m_stack->addWidget(
        emptyPage(QStringLiteral("names-hidden"), tr("Names are hidden"),
                  tr("They are not on the screen, but nothing is locked: whoever has this case open can "
                     "show them again.")));
    m_stack->addWidget(
        emptyPage(QStringLiteral("lock"), tr("Names are sealed"),
                  tr("They are behind a password of their own. Without it nobody can read them, not even "
                     "with the case open.")));
    m_stack->addWidget(registerPage());
    addActions();
    connect(m_editor, &PersonEditor::saveWanted, this, &NamesView::save);
    connect(m_editor, &PersonEditor::removeWanted, this, &NamesView::remove);
    connect(m_editor, &PersonEditor::joinWanted, this, &NamesView::join);
    connect(m_editor, &PersonEditor::splitWanted, this, &NamesView::split);
    connect(m_editor, &PersonEditor::newLabelWanted, this, &NamesView::addLabel);
    refresh();
}

QWidget* NamesView::emptyPage(const QString& icon, const QString& title, const QString& text) {
    auto* page = new widgets::EmptyState(icon, title, text);
    connect(page->addAction(tr("Show names")), &QPushButton::clicked, this, &NamesView::showNamesWanted);
    m_waiting.append(newLinks());
    page->addLine(m_waiting.last());
    return page;
}

widgets::RefLinks* NamesView::newLinks() {
    auto* links = new widgets::RefLinks;
    connect(links, &widgets::RefLinks::wanted, this, [this](const QString& ref, bool beside) {
        if (beside)
            Q_EMIT openBeside(ref);
        else
            Q_EMIT goTo(ref);
    });
    return links;
}

QWidget* NamesView::registerPage() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    const int edge = widgets::space::kMedium;
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(widgets::space::kSmall);
    auto* halves = new QSplitter;
    halves->setChildrenCollapsible(false);
    halves->addWidget(listPart());
    halves->addWidget(scrolled(m_editor));
    halves->setStretchFactor(0, 1);
    halves->setStretchFactor(1, 1);
    column->addWidget(m_problem);
    column->addWidget(m_warning);
    column->addWidget(m_givingAway);
    column->addWidget(halves, 1);
    m_problem->hide();
    m_warning->hide();
    return page;
}

QWidget* NamesView::scrolled(QWidget* content) {
    auto* area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setMinimumWidth(content->minimumSizeHint().width());
    return area;
}

QWidget* NamesView::listPart() {
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, widgets::space::kMedium, 0);
    column->setSpacing(widgets::space::kSmall);
    auto* add = new QPushButton(widgets::icon(QStringLiteral("add")), tr("Add a person"));
    m_words->setPlaceholderText(tr("Filter by name or label"));
    m_words->setAccessibleName(m_words->placeholderText());
    m_words->setClearButtonEnabled(true);
    auto* tools = new QHBoxLayout;
    tools->addWidget(m_words, 1);
    tools->addWidget(add);
    column->addLayout(tools);
    column->addWidget(m_table, 1);
    m_filter->setSourceModel(m_model);
    m_filter->setFilterKeyColumn(-1);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setModel(m_filter);
    widgets::setColumnWidths(*m_table, {170, 120, 0});
    connect(add, &QPushButton::clicked, this, &NamesView::beginNew);
    connect(m_words, &QLineEdit::textChanged, m_filter, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_table, &widgets::RecordTable::currentChangedTo, this, &NamesView::choose);
    return part;
}

void NamesView::addActions() {
    const auto add = [this](const char* icon, const QString& words, const QKeySequence& key, auto work) {
        auto* action = new QAction(widgets::icon(QLatin1String(icon)), words, this);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, work);
        addAction(action);
        m_actions.append(action);
    };
    add("add", tr("Add a person"), QKeySequence::New, [this] { beginNew(); });
    add("save", tr("Save this person"), QKeySequence::Save, [this] {
        if (m_editor->isDirty()) save();
    });
    add("remove", tr("Remove the chosen name"), QKeySequence(QStringLiteral("Ctrl+Shift+Backspace")),
        [this] { m_editor->removeName(); });
    add("link", tr("Somebody else is the same person…"), QKeySequence(QStringLiteral("Ctrl+J")),
        [this] { join(); });
    add("split", tr("This is two people…"), QKeySequence(QStringLiteral("Ctrl+Shift+J")),
        [this] { split(); });
    add("bin", tr("Remove this person…"), QKeySequence(QStringLiteral("Ctrl+Shift+Del")),
        [this] { remove(); });
}

void NamesView::show(const QString& ref) {
    m_wanted = ref == QLatin1String("names") ? QString() : ref;
    if (!m_wanted.isEmpty()) edit(m_wanted);
}

QString NamesView::place() const {
    const QString id = m_table->currentRef();
    return id.isEmpty() ? QStringLiteral("names") : id;
}

void NamesView::find() {
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void NamesView::refresh() {
    const NamesState state = desk().names();
    for (QAction* action : std::as_const(m_actions))
        action->setEnabled(state == NamesState::Shown && !desk().isReadOnly());
    if (state != NamesState::Shown) {
        forget();
        m_stack->setCurrentIndex(state == NamesState::Sealed ? Sealed : Hidden);
        return showWaiting();
    }
    m_stack->setCurrentIndex(Register);
    if (!desk().isOpen()) return;
    desk().ask(this, &NamesView::read, [this](const Result<Shown>& shown) {
        if (desk().names() != NamesState::Shown) return; // hidden while this was under way
        m_problem->setVisible(!shown.has_value());
        if (!shown) return m_problem->say(Notice::Kind::Danger, shown.error().message);
        take(*shown);
    });
}

void NamesView::showWaiting() {
    if (!desk().isOpen()) return;
    desk().ask(
        this, [](session::CaseSession& session) { return session.overview().unchecked(); },
        [this](const Result<QStringList>& refs) {
            for (widgets::RefLinks* links : std::as_const(m_waiting))
                links->show(
                    tr("Texts typed meanwhile wait for that, not searched and not leaving the case (%n):",
                       nullptr, static_cast<int>(refs.value_or(QStringList()).size())),
                    refs.value_or(QStringList()));
        });
}

// Hidden means gone: not in a list, a field, or what a screen reader is told. What was being typed waits in
// the case, sealed.
void NamesView::forget() {
    keepDrafts();
    for (QDialog* dialog : findChildren<QDialog*>())
        dialog->reject();
    m_isChoosing = true;
    m_model->setRows({});
    m_isChoosing = false;
    m_words->clear();
    m_editor->clear();
    m_editor->setAppearances({});
    m_people = {};
    warn({});
}

} // namespace casebound::views
