// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pane.h"

#include "ui/shell/view_factory.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/front_page.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace casebound::shell {

using models::Destination;
using widgets::View;

namespace {

QString roomKey(Destination destination) {
    destination.ref.clear();
    return destination.toString();
}

} // namespace

Pane::Pane(const widgets::Context& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_header(new QWidget)
    , m_title(widgets::label({}, widgets::TextSize::Strong, widgets::Ink::Quiet))
    , m_close(widgets::toolButton(QStringLiteral("close"), tr("Close this half (Ctrl+Shift+W)")))
    , m_stack(new widgets::FrontPage) {
    auto* header = new QHBoxLayout(m_header);
    header->setContentsMargins(widgets::space::kLarge, widgets::space::kSmall, widgets::space::kSmall, 0);
    header->addWidget(m_title, 1);
    header->addWidget(m_close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_stack, 1);
    m_header->hide();
    connect(m_close, &QToolButton::clicked, this, &Pane::closeWanted);
    qApp->installEventFilter(this);
}

View* Pane::view() const {
    return qobject_cast<View*>(m_stack->currentWidget());
}

View* Pane::viewOf(const Destination& destination) {
    View*& view = m_views[roomKey(destination)];
    if (!view) {
        view = makeView(destination, m_context);
        m_stack->addWidget(view);
        connectView(*view);
    }
    return view;
}

void Pane::connectView(View& view) {
    connect(&view, &View::goTo, this, [this](const QString& ref) {
        if (const auto destination = models::destinationOf(ref)) go(*destination);
    });
    connect(&view, &View::openBeside, this, &Pane::openBeside);
    connect(&view, &View::showNamesWanted, this, &Pane::showNamesWanted);
    connect(&view, &View::changeKeysWanted, this, &Pane::changeKeysWanted);
    connect(&view, &View::said, this, &Pane::said);
    connect(&view, &View::moved, this, [this, watched = &view] { follow(*watched); });
}

// A view that is not in front may still load: its steps are none of this half's.
void Pane::follow(View& changed) {
    if (view() != &changed) return;
    Destination now = m_trail.current();
    now.ref = changed.place();
    m_trail.move(now);
    showHeader();
    Q_EMIT moved();
}

void Pane::go(const Destination& destination, Focus focus) {
    if (View* current = view()) {
        Destination here = m_trail.current();
        here.ref = current->place();
        m_trail.move(here);
        (void)current->leave(); // what cannot be written was kept as a draft, and said
    }
    m_trail.go(destination);
    enter(destination, focus);
}

void Pane::back() {
    if (View* current = view()) (void)current->leave();
    if (canGoBack()) enter(m_trail.back());
}

void Pane::forward() {
    if (View* current = view()) (void)current->leave();
    if (canGoForward()) enter(m_trail.forward());
}

void Pane::enter(const Destination& destination, Focus focus) {
    View* entered = viewOf(destination);
    m_stack->setCurrentWidget(entered);
    entered->show(destination.ref);
    if (focus == Focus::Take) entered->setFocus(Qt::OtherFocusReason);
    showHeader();
    Q_EMIT moved();
}

Destination Pane::place() const {
    Destination here = m_trail.current();
    if (const View* current = view()) here.ref = current->place();
    return here;
}

void Pane::setCloseVisible(bool visible) {
    m_header->setVisible(visible);
}

void Pane::setActive(bool active) {
    widgets::setInk(*m_title, active ? widgets::Ink::Accent : widgets::Ink::Quiet);
}

void Pane::showHeader() {
    const Destination here = place();
    m_title->setText(here.ref.isEmpty() ? models::roomName(here)
                                        : QStringLiteral("%1  ·  %2").arg(models::roomName(here), here.ref));
}

bool Pane::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::MouseButtonPress)
        if (const auto* widget = qobject_cast<QWidget*>(watched); widget && isAncestorOf(widget))
            Q_EMIT activated();
    return QWidget::eventFilter(watched, event);
}

} // namespace casebound::shell
