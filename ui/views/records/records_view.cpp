// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/records/records_view.h"

#include "ui/models/form_layout.h"
#include "ui/models/wording.h"
#include "ui/views/records/left_panel.h"
#include "ui/views/records/record_list.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/record_keeper.h"
#include "ui/widgets/secret_clipboard.h"
#include "ui/widgets/surroundings_panel.h"

#include <QAction>
#include <QSplitter>
#include <QVBoxLayout>

#include <utility>

namespace casebound::views {

using session::CaseSession;

namespace {

// Below these widths of the view what is around a record moves under it, and the list gives way to it.
constexpr int kThreeColumns = 940;
constexpr int kTwoColumns = 660;

} // namespace

RecordsView::RecordsView(const widgets::Context& context, records::Kind kind, QWidget* parent)
    : View(context, parent)
    , m_kind(kind)
    , m_list(new RecordList(context, kind, canEdit()))
    , m_form(new widgets::RecordForm(context, kind))
    , m_keeper(new widgets::RecordKeeper(context, *m_form, QStringLiteral("records"), this))
    , m_around(new widgets::SurroundingsPanel(context))
    , m_unfinished(new widgets::Notice(widgets::Notice::Kind::Info))
    , m_draft(new widgets::Notice(widgets::Notice::Kind::Info))
    , m_trouble(new widgets::Notice(widgets::Notice::Kind::Warning))
    , m_halves(new QSplitter)
    , m_record(new QSplitter)
    , m_state(widgets::label({}, widgets::TextSize::Small, widgets::Ink::Quiet)) {
    makeActions();
    makeNotices();
    m_halves->addWidget(m_list);
    m_halves->addWidget(makeRecordPane());
    m_halves->setChildrenCollapsible(false);
    m_halves->setSizes({320, 760});
    m_halves->setStretchFactor(0, 0);
    m_halves->setStretchFactor(1, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_unfinished);
    column->addWidget(m_halves, 1);
    m_form->setReadOnly(!canEdit());
    m_around->setReadOnly(!canEdit());
    connectList();
    connectKeeper();
    showState();
    arrange();
}

RecordsView::~RecordsView() = default;

bool RecordsView::canEdit() const {
    return models::isEditable(m_kind) && !desk().isReadOnly();
}

void RecordsView::connectList() {
    connect(m_list, &RecordList::wanted, this, [this](const QString& ref) {
        if (ref == m_keeper->ref()) return;
        // What cannot be written keeps its row.
        if (!m_keeper->leave()) return m_list->choose(m_keeper->ref());
        open(ref);
        Q_EMIT moved();
    });
    connect(m_list, &RecordList::besideWanted, this, &View::openBeside);
    connect(m_list, &RecordList::newWanted, this, &RecordsView::startNew);
    connect(m_list, &RecordList::binWanted, this, &RecordsView::moveToBin);
    connect(m_list, &RecordList::copyWanted, this, &RecordsView::copy);
}

void RecordsView::connectKeeper() {
    connect(m_form, &widgets::RecordForm::opened, this, &View::goTo);
    connect(m_form, &widgets::RecordForm::openedBeside, this, &View::openBeside);
    connect(m_around, &widgets::SurroundingsPanel::opened, this, &View::goTo);
    connect(m_around, &widgets::SurroundingsPanel::openedBeside, this, &View::openBeside);
    connect(m_around, &widgets::SurroundingsPanel::said, this, &View::said);
    connect(m_keeper, &widgets::RecordKeeper::said, this, &View::said);
    connect(m_keeper, &widgets::RecordKeeper::stateChanged, this, &RecordsView::showState);
    connect(m_keeper, &widgets::RecordKeeper::loaded, this, [this] {
        m_trouble->hide();
        if (std::exchange(m_isContinuing, false)) m_keeper->continueDraft();
        if (m_keeper->isNew()) m_form->focusHeading();
    });
    connect(m_keeper, &widgets::RecordKeeper::created, this, [this](const QString& ref) {
        m_list->choose(ref);
        showAround(ref);
        Q_EMIT moved();
    });
    connect(m_keeper, &widgets::RecordKeeper::draftsFound, this, &RecordsView::showUnfinished);
    connect(m_keeper, &widgets::RecordKeeper::failed, this, [this](const Error& error) {
        m_trouble->say(widgets::Notice::Kind::Warning, error.message);
        m_trouble->show();
    });
}

void RecordsView::show(const QString& ref) {
    const QString record = models::recordOf(ref);
    m_list->refresh();
    if (record == m_keeper->ref() && m_keeper->isOpen()) return refresh();
    if (!m_keeper->leave()) return;
    if (record.isEmpty())
        closeRecord();
    else
        open(record);
}

QString RecordsView::place() const {
    return m_keeper->ref();
}

void RecordsView::open(const QString& ref) {
    m_keeper->open(ref);
    m_list->choose(ref);
    showAround(ref);
    arrange();
}

void RecordsView::showAround(const QString& ref) {
    m_around->setRecord(ref);
    if (m_left) m_left->setRecord(ref);
}

void RecordsView::startNew() {
    if (!canEdit() || !m_keeper->leave()) return;
    m_keeper->startNew();
    m_list->choose({});
    showAround({});
    arrange();
    Q_EMIT moved();
}

void RecordsView::closeRecord() {
    m_keeper->close();
    m_list->choose({});
    showAround({});
    m_trouble->hide();
    arrange();
    m_keeper->findDrafts();
}

// What was left unsaved when the program locked is not looked for by anybody: the list tells of it.
void RecordsView::showUnfinished(const QStringList& refs) {
    m_firstUnfinished = refs.value(0);
    QStringList names;
    for (const QString& ref : refs)
        names.append(ref.isEmpty() ? tr("a new one") : ref);
    m_unfinished->say(widgets::Notice::Kind::Info,
                      tr("Typed here before and not saved: %1.").arg(names.join(QStringLiteral(", "))));
    m_unfinished->setVisible(!refs.isEmpty() && !m_keeper->isOpen());
}

void RecordsView::continueUnfinished() {
    m_isContinuing = true;
    if (m_firstUnfinished.isEmpty()) return startNew();
    open(m_firstUnfinished);
    Q_EMIT moved();
}

void RecordsView::refresh() {
    m_list->refresh();
    m_keeper->refresh();
    m_around->refresh();
    if (m_left) m_left->refresh();
}

bool RecordsView::leave() {
    return m_keeper->leave();
}

void RecordsView::keepDrafts() {
    m_keeper->keepDraft();
}

void RecordsView::find() {
    m_list->setVisible(true);
    m_list->focusFilter();
}

void RecordsView::moveToBin(const QStringList& refs) {
    if (!canEdit() || refs.isEmpty()) return;
    // What goes into the bin needs no more saving than it has.
    if (refs.contains(m_keeper->ref())) closeRecord();
    desk().change(
        this,
        [refs](CaseSession& session) -> Outcome {
            for (const QString& ref : refs)
                CB_CHECK(session.editing().moveToBin(ref));
            return {};
        },
        [this, refs](const Outcome& outcome) {
            if (!outcome) return prompts().tell(this, outcome.error());
            Q_EMIT said(
                tr("Moved to the bin: %1. Ctrl+Z takes it out again.").arg(refs.join(QStringLiteral(", "))));
            m_list->refresh();
        });
}

void RecordsView::copy(const QStringList& refs) {
    widgets::copySecretly(refs.join(QStringLiteral(", ")));
    Q_EMIT said(tr("Reference copied."));
}

void RecordsView::resizeEvent(QResizeEvent* event) {
    View::resizeEvent(event);
    arrange();
}

void RecordsView::changeEvent(QEvent* event) {
    View::changeEvent(event);
    if (event->type() == QEvent::FontChange) arrange();
}

// The list has the whole width while nothing is open. Beside a record it is narrow, and in half a window it
// gives way.
void RecordsView::arrange() {
    const bool isOpen = m_keeper->isOpen();
    const bool isWide = width() >= widgets::forLetters(kThreeColumns);
    m_halves->widget(1)->setVisible(isOpen);
    if (isOpen) m_unfinished->hide();
    m_list->setVisible(!isOpen || width() >= kTwoColumns);
    m_list->setCompact(isOpen);
    const auto direction = isWide ? Qt::Horizontal : Qt::Vertical;
    if (m_record->orientation() != direction) {
        m_record->setOrientation(direction);
        m_record->setSizes(isWide ? QList<int>{560, 280} : QList<int>{height() * 2 / 3, height() / 3});
    }
    m_around->setVisible(m_side->isChecked());
    m_close->setEnabled(isOpen);
}

} // namespace casebound::views
