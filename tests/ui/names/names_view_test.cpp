// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/names/names_view.h"

#include "tests/ui/support/demo_desk.h"
#include "tests/ui/support/looking.h"
#include "ui/views/names/name_parts_line.h"
#include "ui/views/names/person_editor.h"
#include "ui/views/names/same_person_dialog.h"
#include "ui/views/names/split_dialog.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/ref_links.h"

#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>
#include <QTableView>
#include <QtTest>

using namespace casebound;
using casebound::session::NamesState;
using casebound::views::NamesView;
using casebound::widgets::RecordTable;

namespace {

struct Seen {
    explicit Seen(DemoDesk& demo)
        : view(demo.context()) {
        view.resize(1060, 740);
        view.QWidget::show();
        demo.settle();
    }
    RecordTable* people() const { return called<RecordTable>(view, QStringLiteral("People")); }
    void type(int row, const QString& name) const {
        auto* names = called<QTableView>(view, QStringLiteral("Names of this person"));
        names->model()->setData(names->model()->index(row, 0), name);
    }
    // Everything that a screen or its reader could tell.
    QString everything() const {
        QString all;
        for (auto* label : view.findChildren<QLabel*>())
            all += label->text() + label->accessibleName();
        for (auto* table : view.findChildren<QTableView*>())
            for (int row = 0; row < table->model()->rowCount(); ++row)
                for (int column = 0; column < table->model()->columnCount(); ++column)
                    all += table->model()->index(row, column).data().toString();
        return all;
    }
    NamesView view;
};

void finish(DemoDesk& demo) {
    DemoDesk::waitUntil([&] { return demo.jobs.isIdle(); });
    demo.settle();
}

void pictures(Seen& seen, const QString& name) {
    for (const QSize& size : kPictureSizes) {
        seen.view.resize(size.width() - 220, size.height() - 60);
        QTest::qWait(30);
        picture(seen.view, QStringLiteral("%1-%2").arg(name).arg(size.width()));
    }
}

void hide(DemoDesk& demo) {
    demo.desk.hideNames();
    DemoDesk::waitUntil([&] { return demo.desk.names() != NamesState::Shown; });
}

} // namespace

class NamesViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void PeopleOfTheRegisterAreListedWithTheirLabels() {
        DemoDesk demo;
        Seen seen(demo);
        QCOMPARE(seen.people()->model()->rowCount(), 12);
        seen.people()->setCurrentIndex(seen.people()->model()->index(7, 0));
        demo.settle();
        QVERIFY(seen.everything().contains(QStringLiteral("Leonie Strandhuber")));
        pictures(seen, QStringLiteral("names"));
    }

    void RegisteringANameMasksItElsewhere() {
        DemoDesk demo;
        const QString event = *demo.ask([](session::CaseSession& session) {
            return session.editing().save(
                records::Kind::Event, {},
                {{QStringLiteral("title"), QStringLiteral("Ottilie Wendhagen opens the gate")}});
        });
        Seen seen(demo);
        buttonSaying(seen.view, QStringLiteral("Add a person"))->click();
        seen.type(0, QStringLiteral("Ottilie Wendhagen"));
        buttonSaying(seen.view, QStringLiteral("Add label"))->click();
        demo.settle();
        buttonSaying(seen.view, QStringLiteral("Save"))->click();
        finish(demo);
        QCOMPARE(seen.people()->model()->rowCount(), 13);
        const auto shown = demo.ask([event](session::CaseSession& session) {
            session.hideNames();
            return session.show(event);
        });
        QVERIFY(shown);
        QVERIFY(!QJsonDocument(*shown).toJson().contains("Wendhagen"));
    }

    void ANewPersonNeedsAName() {
        DemoDesk demo;
        Seen seen(demo);
        buttonSaying(seen.view, QStringLiteral("Add a person"))->click();
        QVERIFY(!buttonSaying(seen.view, QStringLiteral("Save"))->isEnabled());
        seen.type(0, QStringLiteral("Ottilie Wendhagen"));
        QVERIFY(buttonSaying(seen.view, QStringLiteral("Save"))->isEnabled());
    }

    void OtherSpellingsAreOfferedAndOnlyTheChosenOneIsAdded() {
        DemoDesk demo;
        const Seen seen(demo);
        auto* editor = seen.view.findChild<views::PersonEditor*>();
        QVERIFY(editor);
        editor->clear();
        QVERIFY(editor->suggestedSpellings().isEmpty());
        seen.type(0, QStringLiteral("Mohammed Quist"));
        const QStringList offered = editor->suggestedSpellings();
        QVERIFY(offered.contains(QStringLiteral("Mohammad Quist")));
        QCOMPARE(editor->edited().names.size(), 1);
        editor->addSpelling(QStringLiteral("Mohammad Quist"));
        QCOMPARE(editor->edited().names.size(), 2);
        QCOMPARE(editor->edited().names.last().kind, QStringLiteral("alias"));
        QVERIFY(!editor->suggestedSpellings().contains(QStringLiteral("Mohammad Quist")));
    }

    void TheFamilyNameCanBeSaidToBeAnotherPart() {
        DemoDesk demo;
        const Seen seen(demo);
        buttonSaying(seen.view, QStringLiteral("Add a person"))->click();
        auto* line = seen.view.findChild<views::NamePartsLine*>();
        QVERIFY(line && line->isHidden());
        seen.type(0, QStringLiteral("Wendhagen Ottilie"));
        QVERIFY(seen.everything().contains(QStringLiteral("Family name Ottilie, given name Wendhagen")));
        QCOMPARE(line->otherSpellings(), QStringList{QStringLiteral("Wendhagen, Ottilie")});
        Q_EMIT line->chosen(line->otherSpellings().first());
        QVERIFY(seen.everything().contains(QStringLiteral("Family name Wendhagen, given name Ottilie")));
        const auto* editor = seen.view.findChild<views::PersonEditor*>();
        QCOMPARE(editor->edited().names.first().text, QStringLiteral("Wendhagen, Ottilie"));
    }

    void TwoEntriesAreJoinedAndMadeTwoAgain() {
        DemoDesk demo;
        const Seen seen(demo);
        seen.people()->setCurrentIndex(seen.people()->model()->index(0, 0));
        demo.settle();
        const auto* editor = seen.view.findChild<views::PersonEditor*>();
        const qsizetype names = editor->edited().names.size();
        buttonSaying(seen.view, QStringLiteral("Somebody else in Names is the same person…"))->click();
        auto* join = seen.view.findChild<views::SamePersonDialog*>();
        QVERIFY(join && !buttonSaying(*join, QStringLiteral("Join them"))->isEnabled());
        auto* others = join->findChild<QListWidget*>();
        QCOMPARE(others->count(), 11);
        others->setCurrentRow(3);
        demo.settle();
        picture(*join, QStringLiteral("names-join"));
        buttonSaying(*join, QStringLiteral("Join them"))->click();
        finish(demo);
        QCOMPARE(seen.people()->model()->rowCount(), 11);
        QVERIFY(editor->edited().names.size() > names);

        buttonSaying(seen.view, QStringLiteral("This is two people…"))->click();
        auto* split = seen.view.findChild<views::SplitDialog*>();
        QVERIFY(split && !buttonSaying(*split, QStringLiteral("Make two people"))->isEnabled());
        auto* ticks = called<QListWidget>(*split, QStringLiteral("Names of the other person"));
        ticks->item(ticks->count() - 1)->setCheckState(Qt::Checked);
        demo.settle();
        picture(*split, QStringLiteral("names-split"));
        buttonSaying(*split, QStringLiteral("Make two people"))->click();
        finish(demo);
        QCOMPARE(seen.people()->model()->rowCount(), 12);
        QCOMPARE(editor->edited().names.size(), 1);
    }

    void HidingNamesClosesADialogThatShowsThem() {
        DemoDesk demo;
        Seen seen(demo);
        seen.people()->setCurrentIndex(seen.people()->model()->index(0, 0));
        demo.settle();
        buttonSaying(seen.view, QStringLiteral("Somebody else in Names is the same person…"))->click();
        QVERIFY(seen.view.findChild<views::SamePersonDialog*>());
        hide(demo);
        seen.view.refresh();
        demo.settle();
        const auto* dialog = seen.view.findChild<views::SamePersonDialog*>();
        QVERIFY(!dialog || !dialog->isVisible());
    }

    void ANameNobodyCanSearchForIsRefusedInPlace() {
        DemoDesk demo;
        Seen seen(demo);
        buttonSaying(seen.view, QStringLiteral("Add a person"))->click();
        seen.type(0, QStringLiteral("a"));
        buttonSaying(seen.view, QStringLiteral("Save"))->click();
        finish(demo);
        QCOMPARE(seen.people()->model()->rowCount(), 12);
        QVERIFY(demo.prompts.told.isEmpty());
    }

    void APersonIsRemovedOnlyAfterAYes() {
        DemoDesk demo;
        Seen seen(demo);
        seen.people()->setCurrentIndex(seen.people()->model()->index(0, 0));
        demo.settle();
        buttonSaying(seen.view, QStringLiteral("Remove person…"))->click();
        finish(demo);
        QCOMPARE(seen.people()->model()->rowCount(), 12);
        demo.prompts.confirmations = {true};
        buttonSaying(seen.view, QStringLiteral("Remove person…"))->click();
        finish(demo);
        QCOMPARE(seen.people()->model()->rowCount(), 11);
    }

    void HiddenNamesAreNowhereInTheView() {
        DemoDesk demo;
        Seen seen(demo);
        seen.people()->setCurrentIndex(seen.people()->model()->index(0, 0));
        demo.settle();
        QVERIFY(seen.everything().contains(QStringLiteral("Pfefferk")));
        hide(demo);
        seen.view.refresh();
        demo.settle();
        QVERIFY(!seen.everything().contains(QStringLiteral("Pfefferk")));
        QSignalSpy wanted(&seen.view, &NamesView::showNamesWanted);
        buttonSaying(seen.view, QStringLiteral("Show names"))->click();
        QCOMPARE(wanted.count(), 1);
        pictures(seen, QStringLiteral("names-hidden"));
    }

    void TextTypedWhileNamesWereAwayIsListedUntilTheyAreShown() {
        DemoDesk demo(DemoDesk::With::Nothing, QStringLiteral("a password of names"));
        hide(demo);
        const QString event = *demo.ask([](session::CaseSession& session) {
            return session.editing().save(
                records::Kind::Event, {},
                {{QStringLiteral("title"), QStringLiteral("Ottilie Wendhagen opens the gate")}});
        });
        Seen seen(demo);
        const auto waiting = [&] {
            QStringList refs;
            for (auto* links : seen.view.findChildren<widgets::RefLinks*>())
                if (links->isVisible()) refs += links->refs();
            return refs;
        };
        QCOMPARE(waiting(), QStringList{event});
        pictures(seen, QStringLiteral("names-waiting"));
        QSignalSpy wanted(&seen.view, &NamesView::goTo);
        for (auto* links : seen.view.findChildren<widgets::RefLinks*>())
            if (links->isVisible()) Q_EMIT links->linkActivated(QStringLiteral("0"));
        QCOMPARE(wanted.value(0).value(0).toString(), event);
    }

    void TextTypedWhileNamesWereAwayIsMaskedWhenTheyAreShown() {
        DemoDesk demo(DemoDesk::With::Nothing, QStringLiteral("a password of names"));
        QVERIFY(demo.ask([](session::CaseSession& session) {
            NoProgress quiet;
            return session.namesDesk().addPerson(QStringLiteral("Ottilie Wendhagen"),
                                                 QStringLiteral("Voice 7"), QStringLiteral("official"),
                                                 quiet);
        }));
        hide(demo);
        const QString event = *demo.ask([](session::CaseSession& session) {
            return session.editing().save(
                records::Kind::Event, {},
                {{QStringLiteral("title"), QStringLiteral("Ottilie Wendhagen opens the gate")}});
        });
        demo.desk.showNames(SecureBytes::copyOf("a password of names"), &demo.desk, [](const Error&) {});
        DemoDesk::waitUntil([&] {
            const auto due = demo.ask([](session::CaseSession& session) { return session.isMaskingDue(); });
            return demo.desk.names() == NamesState::Shown && due && !*due;
        });
        const auto shown = demo.ask([event](session::CaseSession& session) {
            session.hideNames();
            return session.show(event);
        });
        QVERIFY(shown && !QJsonDocument(*shown).toJson().contains("Wendhagen"));
    }

    void SealedIsNeverCalledHidden() {
        DemoDesk demo(DemoDesk::With::Nothing, QStringLiteral("a password of names"));
        hide(demo);
        QCOMPARE(demo.desk.names(), NamesState::Sealed);
        Seen seen(demo);
        const auto says = [&](const QString& words) {
            for (auto* label : seen.view.findChildren<QLabel*>())
                if (label->isVisible() && label->text() == words) return true;
            return false;
        };
        QVERIFY(says(QStringLiteral("Names are sealed")));
        QVERIFY(!says(QStringLiteral("Names are hidden")));
    }

    void WhatWasBeingTypedWaitsUntilNamesAreShownAgain() {
        DemoDesk demo;
        Seen seen(demo);
        buttonSaying(seen.view, QStringLiteral("Add a person"))->click();
        seen.type(0, QStringLiteral("Ottilie Wendhagen"));
        hide(demo);
        seen.view.refresh();
        demo.settle();
        QVERIFY(!seen.everything().contains(QStringLiteral("Wendhagen")));
        demo.desk.showNames({}, &demo.desk, [](const Error&) {});
        DemoDesk::waitUntil([&] { return demo.desk.names() == NamesState::Shown; });
        seen.view.refresh();
        demo.settle();
        QVERIFY(seen.everything().contains(QStringLiteral("Ottilie Wendhagen")));
    }
};

CASEBOUND_UI_TEST(NamesViewTest)
#include "names_view_test.moc"
