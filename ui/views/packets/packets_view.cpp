// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/packets/packets_view.h"

#include "ui/models/wording.h"
#include "ui/views/packets/leaks_tab.h"
#include "ui/views/packets/leaving_tab.h"
#include "ui/views/packets/ledger_tab.h"

#include <QAction>
#include <QTabWidget>
#include <QVBoxLayout>

namespace casebound::views {

namespace {

const QStringList& tabNames() {
    static const QStringList names{QStringLiteral("packets"), QStringLiteral("ledger"),
                                   QStringLiteral("search")};
    return names;
}

} // namespace

PacketsView::PacketsView(const widgets::Context& context, QWidget* parent)
    : View(context, parent)
    , m_tabs(new QTabWidget)
    , m_leaving(new LeavingTab(context))
    , m_ledger(new LedgerTab(context))
    , m_leaks(new LeaksTab(context)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_tabs);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_leaving, tr("What leaves"));
    m_tabs->addTab(m_ledger, tr("Ledger"));
    m_tabs->addTab(m_leaks, tr("Search files"));
    connect(m_leaving, &LeavingTab::wanted, this, &PacketsView::lead);
    connect(m_leaving, &LeavingTab::showNamesWanted, this, &PacketsView::showNamesWanted);
    connect(m_leaving, &LeavingTab::said, this, &View::said);
    connect(m_leaks, &LeaksTab::wanted, this, &PacketsView::lead);
    connect(m_leaks, &LeaksTab::showNamesWanted, this, &PacketsView::showNamesWanted);
    connect(m_ledger, &LedgerTab::wanted, this, &PacketsView::lead);
    connect(m_ledger, &LedgerTab::audiencesKnown, m_leaving, &LeavingTab::setAudiences);
    connect(m_tabs, &QTabWidget::currentChanged, this, &View::moved);
    makeActions();
    refresh();
}

// What the buttons of the tabs do, by keys and from the menu, from any of the tabs.
void PacketsView::makeActions() {
    const auto add = [this](const QString& words, const char* key, Tab tab, auto work) {
        auto* action = new QAction(words, this);
        action->setShortcut(QKeySequence(QLatin1String(key)));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, tab, work] {
            m_tabs->setCurrentIndex(tab);
            work();
        });
        addAction(action);
        m_actions.append(action);
    };
    add(tr("Seal or write what was chosen"), "Ctrl+Return", Leaving, [this] { m_leaving->go(); });
    add(tr("Search files for registered names…"), "Ctrl+Shift+F", Search, [this] { m_leaks->searchFiles(); });
}

// What left is shown here, all else elsewhere.
void PacketsView::lead(const QString& ref, bool beside) {
    if (!beside && models::kindOf(ref) == records::Kind::Export) {
        show(ref);
        Q_EMIT moved();
    } else if (beside) {
        Q_EMIT openBeside(ref);
    } else {
        Q_EMIT goTo(ref);
    }
}

void PacketsView::show(const QString& ref) {
    const auto tab = tabNames().indexOf(ref.section(u' ', 0, 0));
    const QString entry = tab < 0 ? ref : ref.section(u' ', 1);
    m_tabs->setCurrentIndex(!entry.isEmpty() ? int(Ledger) : tab < 0 ? int(Leaving) : static_cast<int>(tab));
    if (!entry.isEmpty()) m_ledger->choose(entry);
}

QString PacketsView::place() const {
    const QString entry = m_tabs->currentIndex() == Ledger ? m_ledger->currentRef() : QString();
    return entry.isEmpty() ? tabNames().value(m_tabs->currentIndex()) : entry;
}

void PacketsView::refresh() {
    if (!desk().isOpen()) return;
    m_leaving->refresh();
    m_ledger->refresh();
    m_leaks->refresh();
}

void PacketsView::showEvent(QShowEvent* event) {
    View::showEvent(event);
    refresh();
}

} // namespace casebound::views
