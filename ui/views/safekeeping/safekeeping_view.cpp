// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/safekeeping/safekeeping_view.h"

#include "ui/views/safekeeping/backup_part.h"
#include "ui/views/safekeeping/sheet_panel.h"
#include "ui/views/safekeeping/verify_part.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/front_page.h"

#include <QAction>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace casebound::views {

using widgets::PagePart;

namespace {

const QString kSheetPlace = QStringLiteral("sheet");

QScrollArea* scrolled(QWidget* content) {
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    return scroll;
}

} // namespace

SafekeepingView::SafekeepingView(const widgets::Context& context, QWidget* parent)
    : View(context, parent)
    , m_pages(new widgets::FrontPage)
    , m_backups(new BackupPart(context))
    , m_verify(new VerifyPart(context))
    , m_sheet(new SheetPanel(context)) {
    m_overview = scrolled(makeOverview());
    m_pages->addWidget(m_overview);
    m_pages->addWidget(scrolled(m_sheet));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_pages);
    connect(m_verify, &VerifyPart::wanted, this, &SafekeepingView::lead);
    connect(m_sheet, &SheetPanel::closeWanted, this, &SafekeepingView::backToOverview);
    makeActions();
}

QWidget* SafekeepingView::makeOverview() {
    auto* overview = new QWidget;
    auto* column = new QVBoxLayout(overview);
    const int edge = widgets::space::kLarge;
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(widgets::space::kHuge);
    auto* sheet = new PagePart(tr("Recovery sheet"),
                               tr("Words on paper that open the case when its passphrase is lost; as one "
                                  "sheet, or as three shares of which two are needed. Without one nobody can "
                                  "help: not you, not us, and no court."));
    auto* keys =
        new PagePart(tr("What opens this case"),
                     tr("Another passphrase, a password for the names, a key file, stronger "
                        "protection against guessing: everything is written anew under new keys. The "
                        "case is closed for it; what you are typing is kept as a draft."));
    connect(sheet->addAction(tr("Make a recovery sheet…")), &QPushButton::clicked, this,
            &SafekeepingView::makeSheet);
    QPushButton* change = keys->addAction(tr("Change passphrase or keys…"));
    change->setEnabled(!desk().isReadOnly());
    connect(change, &QPushButton::clicked, this, &SafekeepingView::changeKeysWanted);
    for (QWidget* part : std::initializer_list<QWidget*>{m_backups, sheet, keys, m_verify})
        column->addWidget(part);
    column->addStretch(1);
    return overview;
}

// What the buttons do, by keys and from the menu.
void SafekeepingView::makeActions() {
    const auto add = [this](const QString& words, const char* key, auto work) {
        auto* action = new QAction(words, this);
        action->setShortcut(QKeySequence(QLatin1String(key)));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, work);
        addAction(action);
        m_actions.append(action);
    };
    add(tr("Make a backup…"), "Ctrl+Shift+B", [this] {
        backToOverview();
        m_backups->backUp();
    });
    add(tr("Make a recovery sheet…"), "Ctrl+Shift+Y", [this] { makeSheet(); });
    add(tr("Verify the case"), "Ctrl+Shift+K", [this] {
        backToOverview();
        m_verify->verify();
    });
}

void SafekeepingView::show(const QString& ref) {
    if (ref == kSheetPlace)
        makeSheet();
    else
        backToOverview();
    refresh();
}

void SafekeepingView::refresh() {
    m_backups->refresh();
}

QString SafekeepingView::place() const {
    return m_pages->currentWidget() == m_overview ? QString() : kSheetPlace;
}

bool SafekeepingView::leave() {
    backToOverview();
    return true;
}

void SafekeepingView::makeSheet() {
    m_pages->setCurrentIndex(1);
    m_sheet->begin();
}

void SafekeepingView::backToOverview() {
    m_sheet->forget();
    m_pages->setCurrentWidget(m_overview);
}

void SafekeepingView::lead(const QString& ref, bool beside) {
    beside ? Q_EMIT openBeside(ref) : Q_EMIT goTo(ref);
}

} // namespace casebound::views
