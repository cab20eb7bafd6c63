// SPDX-License-Identifier: GPL-3.0-or-later
// How a RecordsView is put together: bar, notices, actions.
#include "ui/models/wording.h"
#include "ui/views/records/left_panel.h"
#include "ui/views/records/record_list.h"
#include "ui/views/records/records_view.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/record_keeper.h"
#include "ui/widgets/surroundings_panel.h"

#include <QAction>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace casebound::views {

using namespace widgets::space;

QAction* RecordsView::action(const char* icon, const QString& words, const QKeySequence& key) {
    auto* made = new QAction(widgets::icon(QLatin1String(icon)), words, this);
    made->setShortcut(key);
    made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    made->setToolTip(QStringLiteral("%1 (%2)").arg(words, key.toString(QKeySequence::NativeText)));
    addAction(made);
    return made;
}

void RecordsView::makeActions() {
    m_new = action("add", tr("New: %1").arg(models::kindName(m_kind)), QKeySequence::New);
    m_save = action("save", tr("Save"), QKeySequence::Save);
    m_copy = action("copy", tr("Copy reference"), QKeySequence(QStringLiteral("Ctrl+Shift+C")));
    m_bin = action("bin", tr("Move to the bin"), QKeySequence(QStringLiteral("Ctrl+Shift+Del")));
    m_side = action("link", tr("Links and revisions"), QKeySequence(QStringLiteral("Ctrl+Shift+L")));
    m_next = action("next", tr("Next record"), QKeySequence(QStringLiteral("Alt+PgDown")));
    m_previous = action("previous", tr("Previous record"), QKeySequence(QStringLiteral("Alt+PgUp")));
    m_close = action("close", tr("Close the record"), QKeySequence(QStringLiteral("Alt+Home")));
    m_side->setCheckable(true);
    m_side->setChecked(true);
    m_new->setEnabled(canEdit());
    connect(m_new, &QAction::triggered, this, &RecordsView::startNew);
    connect(m_save, &QAction::triggered, m_keeper, &widgets::RecordKeeper::save);
    connect(m_copy, &QAction::triggered, this, [this] { copy({m_keeper->ref()}); });
    connect(m_bin, &QAction::triggered, this, [this] {
        if (!m_keeper->ref().isEmpty()) moveToBin({m_keeper->ref()});
    });
    connect(m_side, &QAction::toggled, this, &RecordsView::arrange);
    connect(m_next, &QAction::triggered, this, [this] { m_list->step(1); });
    connect(m_previous, &QAction::triggered, this, [this] { m_list->step(-1); });
    connect(m_close, &QAction::triggered, this, [this] {
        if (!m_keeper->leave()) return;
        closeRecord();
        Q_EMIT moved();
    });
}

QList<QAction*> RecordsView::viewActions() const {
    return {m_new, m_save, m_copy, m_bin, m_side, m_previous, m_next, m_close};
}

void RecordsView::makeNotices() {
    m_draft->say(widgets::Notice::Kind::Info, tr("Something was typed here before and not saved."));
    connect(m_draft->addAction(tr("Continue")), &QPushButton::clicked, m_keeper,
            &widgets::RecordKeeper::continueDraft);
    connect(m_draft->addAction(tr("Discard")), &QPushButton::clicked, m_keeper,
            &widgets::RecordKeeper::discardDraft);
    connect(m_unfinished->addAction(tr("Continue")), &QPushButton::clicked, this,
            &RecordsView::continueUnfinished);
    m_unfinished->hide();
    m_draft->hide();
    m_trouble->hide();
}

QWidget* RecordsView::makeBar() {
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(kSmall, kTiny, kSmall, kTiny);
    row->setSpacing(kTiny);
    const auto button = [row](QAction* action) {
        auto* made = new QToolButton;
        made->setDefaultAction(action);
        made->setAccessibleName(action->text());
        made->setFocusPolicy(Qt::TabFocus);
        row->addWidget(made);
    };
    button(m_close);
    button(m_previous);
    button(m_next);
    row->addStretch();
    m_state->setWordWrap(false);
    row->addWidget(m_state);
    button(m_save);
    button(m_copy);
    button(m_bin);
    button(m_side);
    return bar;
}

QWidget* RecordsView::makeLeft() {
    m_left = new LeftPanel(context());
    connect(m_left, &LeftPanel::opened, this, &View::goTo);
    connect(m_left, &LeftPanel::openedBeside, this, &View::openBeside);
    return m_left;
}

QWidget* RecordsView::makeRecordPane() {
    auto* scroll = new QScrollArea;
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* pane = new QWidget;
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    auto* notices = new QVBoxLayout;
    notices->setContentsMargins(kLarge, 0, kLarge, 0);
    notices->addWidget(m_draft);
    notices->addWidget(m_trouble);
    if (m_kind == records::Kind::Consent) notices->addWidget(makeLeft());
    column->addLayout(notices);
    m_record->addWidget(scroll);
    m_record->addWidget(m_around);
    m_record->setChildrenCollapsible(false);
    m_record->setStretchFactor(0, 3);
    m_record->setStretchFactor(1, 1);
    m_record->setSizes({560, 280});
    column->addWidget(m_record, 1);
    return pane;
}

void RecordsView::showState() {
    const bool isDirty = m_keeper->isDirty();
    m_state->setText(m_keeper->isSaving() ? tr("Saving …") : isDirty ? tr("Not saved yet") : QString());
    m_save->setEnabled(isDirty && !m_keeper->isSaving());
    m_copy->setEnabled(!m_keeper->ref().isEmpty());
    m_bin->setEnabled(canEdit() && !m_keeper->ref().isEmpty());
    m_draft->setVisible(m_keeper->hasDraft());
}

} // namespace casebound::views
