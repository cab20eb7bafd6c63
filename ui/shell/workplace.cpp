// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workplace.h"

#include "ui/shell/navigation_list.h"
#include "ui/shell/search_box.h"
#include "ui/views/exhibits/exhibits_view.h"
#include "ui/widgets/basics.h"

#include <QHBoxLayout>
#include <QJsonObject>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace casebound::shell {

using models::Destination;
using session::NamesState;
using widgets::space::kMedium;
using widgets::space::kSmall;

namespace {

constexpr int kSearchWidth = 440;
const QString kStateName = QStringLiteral("window");

} // namespace

Workplace::Workplace(const widgets::Context& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_navigation(new NavigationList(m_rooms, this))
    , m_search(new SearchBox(context.desk, this))
    , m_back(widgets::toolButton(QStringLiteral("back"), tr("Back (Alt+Left)")))
    , m_forward(widgets::toolButton(QStringLiteral("forward"), tr("Forward (Alt+Right)")))
    , m_names(new QPushButton)
    , m_halves(new QSplitter(Qt::Horizontal))
    , m_first(new Pane(context))
    , m_second(new Pane(context))
    , m_active(m_first) {
    m_halves->addWidget(m_first);
    m_halves->addWidget(m_second);
    m_halves->setChildrenCollapsible(false);
    for (Pane* half : {m_first, m_second}) {
        QSizePolicy alike = half->sizePolicy();
        alike.setHorizontalStretch(1);
        half->setSizePolicy(alike);
    }
    m_second->hide();
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_navigation);
    middle->addWidget(m_halves, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addLayout(middle, 1);
    connectPane(*m_first);
    connectPane(*m_second);
    connect(m_navigation, &NavigationList::chosen, this, &Workplace::go);
    connect(&context.desk, &models::CaseDesk::changed, this, &Workplace::refresh);
    connect(&context.desk, &models::CaseDesk::namesChanged, this, &Workplace::refresh);
    connect(&context.desk, &models::CaseDesk::maskingFailed, this,
            [this](const Error& error) { Q_EMIT said(error.message); });
    showNames();
    countAgain();
}

QWidget* Workplace::makeBar() {
    auto* bar = new QWidget;
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(kSmall, kSmall, kMedium, kSmall);
    layout->setSpacing(kSmall);
    m_search->setMaximumWidth(kSearchWidth);
    layout->addWidget(m_back);
    layout->addWidget(m_forward);
    layout->addStretch(1);
    layout->addWidget(m_search, 3);
    layout->addStretch(1);
    layout->addWidget(m_names);
    connect(m_back, &QToolButton::clicked, this, &Workplace::back);
    connect(m_forward, &QToolButton::clicked, this, &Workplace::forward);
    connect(m_names, &QPushButton::clicked, this, &Workplace::toggleNames);
    connect(m_search, &SearchBox::chosen, this, [this](const QString& ref) {
        if (const auto destination = models::destinationOf(ref)) go(*destination);
    });
    connect(m_search, &SearchBox::chosenBeside, this, [this](const QString& ref) {
        if (const auto destination = models::destinationOf(ref)) openBeside(*destination);
    });
    return bar;
}

void Workplace::connectPane(Pane& pane) {
    connect(&pane, &Pane::moved, this, &Workplace::showPlace);
    connect(&pane, &Pane::said, this, &Workplace::said);
    connect(&pane, &Pane::showNamesWanted, this, &Workplace::wantNames);
    connect(&pane, &Pane::changeKeysWanted, this, &Workplace::changeKeysWanted);
    connect(&pane, &Pane::activated, this, [this, which = &pane] { activate(*which); });
    connect(&pane, &Pane::closeWanted, this, [this, which = &pane] {
        activate(*which);
        closeHalf();
    });
    connect(&pane, &Pane::openBeside, this, [this](const QString& ref) {
        if (const auto destination = models::destinationOf(ref)) openBeside(*destination);
    });
}

void Workplace::activate(Pane& pane) {
    if (m_active == &pane) return;
    m_active = &pane;
    showPlace();
}

bool Workplace::isSplit() const {
    return !m_second->isHidden();
}

void Workplace::showPlace() {
    m_back->setEnabled(canGoBack());
    m_forward->setEnabled(canGoForward());
    m_navigation->mark(m_active->place());
    m_first->setActive(m_active == m_first);
    m_second->setActive(m_active == m_second);
    Q_EMIT moved();
}

void Workplace::go(const Destination& destination) {
    m_active->go(destination);
}

void Workplace::openBeside(const Destination& destination) {
    Pane& other = m_active == m_first ? *m_second : *m_first;
    if (!isSplit()) split();
    other.go(destination, Pane::Focus::Leave);
}

void Workplace::back() {
    m_active->back();
}

void Workplace::forward() {
    m_active->forward();
}

// The second half begins where the first one is: two places of one record can be compared.
void Workplace::split() {
    if (isSplit()) return;
    m_second->show();
    m_first->setCloseVisible(true);
    m_second->setCloseVisible(true);
    m_halves->setSizes({m_halves->width() / 2, m_halves->width() / 2});
    if (!m_second->view()) m_second->go(m_first->place(), Pane::Focus::Leave);
    showPlace();
}

// What stays is the other half, wherever it stood.
void Workplace::closeHalf() {
    if (!isSplit()) return;
    if (m_active == m_first) {
        std::swap(m_first, m_second);
        m_halves->insertWidget(0, m_first);
    }
    if (widgets::View* view = m_second->view()) (void)view->leave();
    m_second->hide();
    m_first->setCloseVisible(false);
    m_active = m_first;
    showPlace();
}

void Workplace::otherHalf() {
    if (!isSplit()) return split();
    Pane& other = m_active == m_first ? *m_second : *m_first;
    activate(other);
    if (other.view()) other.view()->setFocus(Qt::ShortcutFocusReason);
}

void Workplace::search() {
    m_search->begin();
}

void Workplace::findHere() {
    if (m_active->view()) m_active->view()->find();
}

void Workplace::toggleNames() {
    auto& desk = m_context.desk;
    if (desk.names() == NamesState::Shown) return desk.hideNames();
    wantNames();
}

// Shows them, and has masked what waited for that.
void Workplace::wantNames() {
    auto& desk = m_context.desk;
    if (desk.names() == NamesState::Shown) return desk.maskWhatWaits(models::CaseDesk::Masking::Wanted);
    SecureBytes password;
    if (desk.names() == NamesState::Sealed) {
        auto given = m_context.prompts.secret(
            this, tr("Show names"), tr("The names in this case are sealed under their own password."));
        if (!given) return;
        password = std::move(*given);
    }
    desk.showNames(std::move(password), this,
                   [this](const Error& error) { m_context.prompts.tell(this, error); });
}

void Workplace::importPaths(const QStringList& paths) {
    const Destination exhibits = models::roomOf(records::Kind::Exhibit);
    go(exhibits);
    if (auto* view = qobject_cast<views::ExhibitsView*>(m_active->view())) view->importPaths(paths);
}

void Workplace::setNavigationVisible(bool visible) {
    m_navigation->setVisible(visible);
}

void Workplace::showNames() {
    const NamesState names = m_context.desk.names();
    const bool isShown = names == NamesState::Shown;
    m_names->setText(isShown                       ? tr("Names are shown")
                     : names == NamesState::Hidden ? tr("Names are hidden")
                                                   : tr("Names are sealed"));
    m_names->setIcon(widgets::icon(isShown ? QStringLiteral("names-shown") : QStringLiteral("names-hidden"),
                                   isShown ? widgets::Ink::Warning : widgets::Ink::Good));
    m_names->setToolTip(isShown ? tr("Hide names (F9)") : tr("Show names (F9)"));
    m_names->setAccessibleName(m_names->text() + u'.' + u' ' + m_names->toolTip());
}

void Workplace::countAgain() {
    m_context.desk.ask(
        this, [](session::CaseSession& session) { return session.overview().counts(); },
        [this](Result<session::Counts> counts) {
            if (counts) m_rooms.setCounts(*counts);
        });
}

void Workplace::refresh() {
    showNames();
    countAgain();
    for (widgets::View* view : views())
        view->refresh();
}

QList<widgets::View*> Workplace::views() const {
    return m_first->views() + m_second->views();
}

bool Workplace::leaveAll() {
    bool isWritten = true;
    for (widgets::View* view : views())
        isWritten = view->leave() && isWritten;
    return isWritten;
}

void Workplace::keepDrafts() {
    for (widgets::View* view : views())
        view->keepDrafts();
}

void Workplace::saveState() {
    QJsonObject state{{QStringLiteral("first"), m_first->place().toString()}};
    if (isSplit()) state.insert(QStringLiteral("second"), m_second->place().toString());
    m_context.desk.ask(
        this,
        [state](session::CaseSession& session) { return session.deskStore().saveState(kStateName, state); },
        [](const Outcome&) {});
}

void Workplace::restore() {
    m_context.desk.ask(
        this, [](session::CaseSession& session) { return session.deskStore().state(kStateName); },
        [this](Result<QJsonObject> state) { restoreFrom(state.value_or(QJsonObject())); });
}

void Workplace::restoreFrom(const QJsonObject& state) {
    const auto first = Destination::fromString(state[QLatin1String("first")].toString());
    const auto second = Destination::fromString(state[QLatin1String("second")].toString());
    m_first->go(first.value_or(models::roomOf(records::Kind::Exhibit)));
    if (!second) return showPlace();
    split();
    m_second->go(*second);
    activate(*m_first);
}

} // namespace casebound::shell
