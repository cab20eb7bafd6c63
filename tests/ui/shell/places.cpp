// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/places.h"

#include "tests/ui/support/looking.h"
#include "ui/views/start/start_view.h"
#include "ui/widgets/record_form.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/secret_edit.h"
#include "ui/widgets/surroundings_panel.h"
#include "ui/widgets/view.h"

#include <QTabWidget>
#include <QToolButton>
#include <QtTest>

#include <utility>

namespace casebound {

namespace {

using Look = std::function<void(const QString& where)>;
using models::Destination;
using models::Room;

void unfold(const QWidget& in) {
    for (auto* form : in.findChildren<widgets::RecordForm*>())
        if (form->isVisible()) form->setMoreOpen(true);
    for (auto* button : in.findChildren<QToolButton*>())
        if (button->isVisible() && button->property("fold").toBool()) button->setChecked(true);
}

// Details, thumbnails, a preview: what a button brings up beside the rest.
void bringUpPanels(const QWidget& in) {
    for (auto* button : in.findChildren<QToolButton*>())
        if (button->isVisible() && button->isEnabled() && button->isCheckable() && !button->isChecked())
            button->click();
}

void chooseFirstRow(const QWidget& in) {
    for (auto* table : in.findChildren<widgets::RecordTable*>())
        if (table->isVisible()) table->selectRow(0);
}

bool holdsRecords(Room room) {
    return room == Room::Records || room == Room::Exhibits || room == Room::Statements;
}

// From place to place, and a look in each.
class Walk {
public:
    Walk(WindowFixture& fixture, const Look& look)
        : m_fixture(fixture)
        , m_look(look) {}

    void throughRooms() {
        const models::Navigation& rooms = m_fixture.place().rooms();
        for (int row = 0; row < rooms.rowCount(); ++row)
            if (const auto destination = rooms.destination(row)) enter(*destination);
        m_fixture.go("EV-001");
        m_fixture.place().openBeside(*models::destinationOf(QStringLiteral("EX-001")));
        pause();
        m_look(QStringLiteral("two halves"));
        m_fixture.run(shell::Command::CloseHalf);
    }

    void throughStart() {
        const QString path = m_fixture.demo.desk.path();
        if (m_fixture.demo.desk.isOpen()) m_fixture.run(shell::Command::CloseCase);
        DemoDesk::waitUntil(
            [this] { return m_fixture.demo.desk.state() == models::CaseDesk::State::Closed; });
        atTheStart("start");
        m_fixture.window.start().create();
        atTheStart("start/create");
        buttonSaying(m_fixture.window, QStringLiteral("I have written them down"))->click();
        atTheStart("start/create, words again");
        buttonSaying(m_fixture.window, QStringLiteral("A passphrase of my own"))->click();
        atTheStart("start/create, own passphrase");
        m_fixture.window.start().restore();
        atTheStart("start/restore");
        m_fixture.window.start().recover(path);
        atTheStart("start/recover");
        m_fixture.window.start().changeKeys(path);
        atTheStart("start/keys");
        m_fixture.window.start().restoreBackup();
        atTheStart("start/backup");
        m_fixture.window.start().salvage(path);
        atTheStart("start/salvage");
        m_fixture.window.start().askFor(path);
        atTheStart("start/unlock");
        m_fixture.window.openReceived();
        atTheStart("received packet");
    }

private:
    void enter(const Destination& destination) {
        m_fixture.place().go(destination);
        pause();
        chooseFirstRow(view());
        // Lists of records are alike.
        if (destination.room != Room::Records || !std::exchange(m_sawList, true))
            lookHere(destination.toString());
        if (holdsRecords(destination.room)) openFirst(destination);
    }

    void openFirst(Destination destination) {
        const records::Kind kind = destination.room == Room::Exhibits     ? records::Kind::Exhibit
                                   : destination.room == Room::Statements ? records::Kind::PublicStatement
                                                                          : destination.kind;
        const auto rows = m_fixture.demo.ask(
            [kind](session::CaseSession& session) { return session.overview().rows(kind, 0, 1); });
        if (!rows || rows->isEmpty()) return;
        destination.ref = rows->first().ref;
        if (destination.room == Room::Statements) destination.ref += QStringLiteral(".1");
        m_fixture.place().go(destination);
        pause();
        bringUpPanels(view());
        lookHere(destination.toString());
    }

    void lookHere(const QString& where) {
        pause();
        unfold(view());
        pause();
        throughTabs(view(), where);
    }

    // Tabs lie in tabs: the outermost first.
    void throughTabs(const QWidget& in, const QString& where) {
        QTabWidget* outermost = nullptr;
        for (auto* tabs : in.findChildren<QTabWidget*>())
            if (!outermost && tabs->isVisible() && tabs->isEnabled() && !isKnown(*tabs)) outermost = tabs;
        if (!outermost) return m_look(where);
        for (int i = 0; i < outermost->count(); ++i) {
            outermost->setCurrentIndex(i);
            unfold(*outermost);
            pause();
            throughTabs(*outermost->currentWidget(), where + u'/' + outermost->tabText(i));
        }
        outermost->setCurrentIndex(0);
    }

    // What is around a record has the same tabs for every kind: they are gone through once.
    bool isKnown(const QTabWidget& tabs) {
        if (!qobject_cast<const widgets::SurroundingsPanel*>(&tabs)) return false;
        if (!m_surroundings) m_surroundings = &tabs;
        return m_surroundings != &tabs;
    }

    void atTheStart(const char* where) {
        QTest::qWait(20);
        unfold(m_fixture.window.start());
        // What waits for words can be pressed then.
        for (auto* secret : m_fixture.window.findChildren<widgets::SecretEdit*>())
            if (secret->isVisible()) QTest::keyClicks(secret, QStringLiteral("some words"));
        QTest::qWait(20);
        m_look(QLatin1String(where));
    }

    // Until the case has answered what the window asks of it, and what it asks then.
    void pause() {
        for (int round = 0; round < 3; ++round)
            (void)m_fixture.demo.ask([](session::CaseSession&) { return true; });
        QTest::qWait(1);
    }

    const QWidget& view() const { return *m_fixture.place().active().view(); }

    WindowFixture& m_fixture;
    const Look& m_look;
    const QTabWidget* m_surroundings = nullptr;
    bool m_sawList = false;
};

} // namespace

void inEveryPlace(WindowFixture& fixture, const Look& look) {
    Walk walk(fixture, look);
    walk.throughRooms();
    walk.throughStart();
}

bool areNone(QStringList problems) {
    problems.removeDuplicates();
    for (const QString& problem : std::as_const(problems))
        qWarning().noquote() << problem;
    return problems.isEmpty();
}

QList<QWidget*> seenIn(const QWidget& window) {
    QList<QWidget*> seen;
    for (auto* widget : window.findChildren<QWidget*>())
        if (widget->isVisible() && widget->window() == &window) seen.append(widget);
    return seen;
}

bool takesTab(const QWidget& widget) {
    return widget.isVisible() && widget.isEnabled() && widget.focusPolicy() & Qt::TabFocus &&
           !widget.focusProxy();
}

QString described(const QWidget& widget) {
    const QWidget* view = &widget;
    while (view && !qobject_cast<const widgets::View*>(view))
        view = view->parentWidget();
    QStringList words{QLatin1String(widget.metaObject()->className())};
    for (const QString& word :
         {widget.accessibleName(), widget.objectName(), widget.property("text").toString()})
        if (!word.isEmpty()) words.append(u'"' + word.left(50).simplified() + u'"');
    const QWidget* parent = widget.parentWidget();
    if (parent) words.append(QStringLiteral("in %1").arg(QLatin1String(parent->metaObject()->className())));
    if (view) words.append(QStringLiteral("of %1").arg(QLatin1String(view->metaObject()->className())));
    return words.join(u' ');
}

} // namespace casebound
