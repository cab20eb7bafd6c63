// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/records/records_view.h"

#include "core/session/destination.h"
#include "tests/ui/support/demo_desk.h"
#include "tests/ui/support/looking.h"
#include "ui/views/records/record_list.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/list_field.h"
#include "ui/widgets/masked_text_edit.h"
#include "ui/widgets/record_keeper.h"
#include "ui/widgets/surroundings_panel.h"
#include "ui/widgets/text_field.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QtTest>

using namespace casebound;
using namespace casebound::views;
using records::Kind;
using widgets::MaskedTextEdit;

class RecordsViewTest : public QObject {
    Q_OBJECT

    std::unique_ptr<DemoDesk> m_desk;
    std::unique_ptr<RecordsView> m_view;

    void make(Kind kind) {
        m_view = std::make_unique<RecordsView>(m_desk->context(), kind);
        // As the window does.
        connect(&m_desk->desk, &models::CaseDesk::changed, m_view.get(), &RecordsView::refresh);
        m_view->resize(1280, 800);
        static_cast<QWidget*>(m_view.get())->show();
    }
    void open(Kind kind, const QString& ref) {
        make(kind);
        m_view->show(ref);
        m_desk->settle();
        m_desk->settle();
    }
    MaskedTextEdit* text(const char* field) {
        auto* editor = qobject_cast<widgets::TextField*>(m_view->form().editor(QLatin1String(field)));
        return editor ? editor->edit() : nullptr;
    }
    QLineEdit* line(const char* field) {
        return m_view->form().editor(QLatin1String(field))->findChild<QLineEdit*>();
    }
    void typeTitle(const QString& words) {
        text("title")->selectAll();
        QTest::keyClicks(text("title"), words);
    }
    QAction* actionFor(const QKeySequence& key) {
        for (QAction* action : m_view->viewActions())
            if (action->shortcut() == key) return action;
        return nullptr;
    }
    QString stored(const QString& ref, const char* field) {
        return m_desk->ask([ref](session::CaseSession& session) { return session.show(ref); })
            ->value(QLatin1String(field))
            .toString();
    }

private Q_SLOTS:
    void init() { m_desk = std::make_unique<DemoDesk>(); }
    void cleanup() {
        m_view.reset();
        m_desk.reset();
    }

    void TheListShowsEveryRecordOfItsKind() {
        make(Kind::Event);
        m_view->show(QString());
        m_desk->settle();
        QVERIFY(m_view->list().table().rowCount() > 3);
        QVERIFY(m_view->place().isEmpty());
        picture(*m_view, QStringLiteral("records-list"));
    }

    void AReferenceOpensItsRecordAndChoosesItsRow() {
        open(Kind::Event, QStringLiteral("EV-002"));
        QCOMPARE(m_view->place(), QStringLiteral("EV-002"));
        QCOMPARE(m_view->list().chosen(), QStringList{QStringLiteral("EV-002")});
        QVERIFY(!m_view->form().isDirty());
        picture(*m_view, QStringLiteral("records-event"));
    }

    void ATitleIsEnoughForANewRecord() {
        make(Kind::Event);
        m_view->show(QString());
        actionFor(QKeySequence::New)->trigger();
        m_desk->settle();
        QTest::keyClicks(text("title"), QStringLiteral("The pump was sold"));
        picture(*m_view, QStringLiteral("records-new"));
        actionFor(QKeySequence::Save)->trigger();
        DemoDesk::waitUntil([this] { return !m_view->place().isEmpty(); });
        m_desk->settle();
        QCOMPARE(stored(m_view->place(), "title"), QStringLiteral("The pump was sold"));
        QCOMPARE(m_view->list().chosen(), QStringList{m_view->place()});
        QVERIFY(!m_view->form().isDirty());
    }

    void AWithdrawnConsentShowsWhatAlreadyLeft() {
        const QString path = m_desk->path(QStringLiteral("summary.md"));
        const auto left = m_desk->ask([path](session::CaseSession& session) {
            NoProgress progress;
            return session.exportSummary(
                path, *session::destinationFrom(QStringLiteral("reviewers"), QStringLiteral("first-review")),
                progress);
        });
        QVERIFY(left && left->left);
        open(Kind::Consent, QStringLiteral("CO-001"));
        auto* table = called<QTableView>(*m_view, QStringLiteral("What already left"));
        QVERIFY(table);
        QVERIFY(!table->isVisible());
        const auto saved = m_desk->ask([](session::CaseSession& session) {
            return session.editing().save(Kind::Consent, QStringLiteral("CO-001"),
                                          {{QStringLiteral("status"), QStringLiteral("withdrawn")}});
        });
        QVERIFY(saved.has_value());
        m_view->refresh();
        m_desk->settle();
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->index(0, 0).data().toString(), left->exportRef);
        picture(*m_view, QStringLiteral("records-consent-withdrawn"));
        m_view->show(QStringLiteral("CO-003"));
        m_desk->settle();
        QVERIFY(!table->isVisible());
    }

    void SavingWritesOnlyWhatWasChanged() {
        open(Kind::Event, QStringLiteral("EV-002"));
        typeTitle(QStringLiteral("Another title"));
        QCOMPARE(m_view->form().changedFields().keys(), QStringList{QStringLiteral("title")});
        actionFor(QKeySequence::Save)->trigger();
        DemoDesk::waitUntil([this] { return !m_view->keeper().isSaving(); });
        QCOMPARE(stored(QStringLiteral("EV-002"), "title"), QStringLiteral("Another title"));
        QVERIFY(!m_view->form().isDirty());
    }

    void GoingToAnotherRecordSavesThisOne() {
        open(Kind::Event, QStringLiteral("EV-002"));
        typeTitle(QStringLiteral("Saved by going on"));
        m_view->show(QStringLiteral("EV-003"));
        m_desk->settle();
        QCOMPARE(stored(QStringLiteral("EV-002"), "title"), QStringLiteral("Saved by going on"));
        QCOMPARE(m_view->place(), QStringLiteral("EV-003"));
        QVERIFY(!m_view->form().isDirty());
    }

    void AWrongDateIsSaidOnTheSpotAndKeptAsADraft() {
        open(Kind::Event, QStringLiteral("EV-002"));
        line("when")->clear();
        QTest::keyClicks(line("when"), QStringLiteral("some day"));
        QVERIFY(!m_view->form().isValid());
        QVERIFY(!m_view->leave());
        m_desk->settle();
        QCOMPARE(m_view->place(), QStringLiteral("EV-002"));
        QCOMPARE(line("when")->text(), QStringLiteral("some day"));
        picture(*m_view, QStringLiteral("records-wrong-date"));
    }

    void ADraftIsOfferedAndContinued() {
        open(Kind::Event, QStringLiteral("EV-002"));
        typeTitle(QStringLiteral("Typed before locking"));
        m_view->keepDrafts();
        m_desk->settle();
        open(Kind::Event, QStringLiteral("EV-002"));
        QVERIFY(m_view->draftNotice().isVisible());
        QVERIFY(!m_view->form().isDirty());
        picture(*m_view, QStringLiteral("records-draft"));
        QTest::mouseClick(m_view->draftNotice().findChildren<QPushButton*>().first(), Qt::LeftButton);
        QCOMPARE(text("title")->spoken(0, 100), QStringLiteral("Typed before locking"));
        QVERIFY(m_view->form().isDirty());
        QVERIFY(!m_view->draftNotice().isVisible());
        m_view->keeper().save();
        m_desk->settle();
        const auto keys = m_desk->ask([](session::CaseSession& s) { return s.deskStore().draftKeys(); });
        QVERIFY(keys->isEmpty());
    }

    void TheListTellsOfANewRecordThatWasNotSaved() {
        make(Kind::Event);
        m_view->show(QString());
        actionFor(QKeySequence::New)->trigger();
        m_desk->settle();
        QTest::keyClicks(text("title"), QStringLiteral("The pump was"));
        m_view->keepDrafts();
        m_desk->settle();
        make(Kind::Event);
        m_view->show(QString());
        m_desk->settle();
        auto* notice = buttonSaying(*m_view, QStringLiteral("Continue"));
        QVERIFY(notice);
        picture(*m_view, QStringLiteral("records-unfinished"));
        QTest::mouseClick(notice, Qt::LeftButton);
        m_desk->settle();
        QCOMPARE(text("title")->spoken(0, 100), QStringLiteral("The pump was"));
        QVERIFY(m_view->keeper().isNew());
        QVERIFY(!buttonSaying(*m_view, QStringLiteral("Continue")));
    }

    void ADiscardedDraftIsGone() {
        open(Kind::Event, QStringLiteral("EV-002"));
        typeTitle(QStringLiteral("Not wanted"));
        m_view->keepDrafts();
        m_desk->settle();
        open(Kind::Event, QStringLiteral("EV-002"));
        m_view->keeper().discardDraft();
        m_desk->settle();
        open(Kind::Event, QStringLiteral("EV-002"));
        QVERIFY(!m_view->draftNotice().isVisible());
    }

    void WhatIsBeingTypedSurvivesHidingNames() {
        open(Kind::Testimony, QStringLiteral("TE-001"));
        QTest::keyClicks(text("title"), QStringLiteral("Draft of: "));
        m_desk->desk.hideNames();
        m_view->refresh();
        m_desk->settle();
        QVERIFY(text("title")->spoken(0, 100).startsWith(QLatin1String("Draft of: ")));
        QVERIFY(m_view->form().isDirty());
    }

    void ARecordGoesToTheBinWithoutAQuestion() {
        open(Kind::Event, QStringLiteral("EV-002"));
        QSignalSpy said(m_view.get(), &widgets::View::said);
        actionFor(QKeySequence(QStringLiteral("Ctrl+Shift+Del")))->trigger();
        m_desk->settle();
        QVERIFY(m_desk->prompts.asked.isEmpty());
        QCOMPARE(said.count(), 1);
        QCOMPARE(m_view->list().table().rowOf(QStringLiteral("EV-002")), -1);
        QVERIFY(m_view->place().isEmpty());
    }

    void CopyingTheReferenceMarksItAsSecret() {
        open(Kind::Event, QStringLiteral("EV-002"));
        actionFor(QKeySequence(QStringLiteral("Ctrl+Shift+C")))->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("EV-002"));
    }

    void ALinkIsAddedAndShown() {
        open(Kind::Event, QStringLiteral("EV-002"));
        const int before = m_view->around().links()->count();
        m_view->around().addLink(QStringLiteral("supports"), QStringLiteral("EV-001"));
        m_desk->settle();
        QVERIFY(m_view->around().links()->count() > before);
    }

    void RevisionsTellWhatBecameOfWhat() {
        open(Kind::Event, QStringLiteral("EV-002"));
        typeTitle(QStringLiteral("A third title"));
        m_view->keeper().save();
        m_desk->settle();
        m_view->around().setCurrentIndex(2);
        m_desk->settle();
        picture(*m_view, QStringLiteral("records-revisions"));
        QVERIFY(m_view->around()
                    .revisions()
                    ->item(0)
                    ->data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(QLatin1String("A third title")));
    }

    void ARefusedFieldSaysWhyInItsPlace() {
        open(Kind::Appearance, QStringLiteral("PE-001"));
        line("label")->clear();
        QTest::keyClicks(line("label"), QStringLiteral("Rittergrove"));
        m_view->keeper().save();
        m_desk->settle();
        bool isSaid = false;
        for (const QLabel* label : m_view->form().editor(QStringLiteral("label"))->findChildren<QLabel*>())
            isSaid = isSaid || (label->isVisible() && !label->text().isEmpty());
        QVERIFY(isSaid);
        QVERIFY(m_view->form().isDirty());
    }

    void EveryKindHasAFormThatComesBackAsItWasLoaded() {
        for (const auto& info : records::kKinds) {
            make(info.kind);
            m_view->show(records::reference(info.kind, 1));
            m_desk->settle();
            m_desk->settle();
            if (m_view->form().ref().isEmpty()) continue; // the demo case has none
            QVERIFY2(m_view->form().changedFields().isEmpty(), info.table);
            picture(*m_view, QStringLiteral("kind-") + QLatin1String(info.plural));
        }
    }

    void EveryControlHasAName() {
        open(Kind::Testimony, QStringLiteral("TE-003"));
        for (const QWidget* widget : m_view->findChildren<QWidget*>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus)) continue;
            if (qobject_cast<const QAbstractButton*>(widget) &&
                !static_cast<const QAbstractButton*>(widget)->text().isEmpty())
                continue;
            if (widget->objectName().startsWith(QLatin1String("qt_"))) continue;
            if (widget->parentWidget() && widget->parentWidget()->focusProxy() == widget &&
                !widget->parentWidget()->accessibleName().isEmpty())
                continue;
            if (widget->metaObject()->className() == QByteArray("QTabBar")) continue; // its tabs have names
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }

    void AListIsEditedItemByItem() {
        open(Kind::Testimony, QStringLiteral("TE-003"));
        auto* list = qobject_cast<widgets::ListField*>(m_view->form().editor(QStringLiteral("paragraphs")));
        QVERIFY(list);
        list->edit(1);
        m_desk->settle();
        picture(*m_view, QStringLiteral("records-item"));
        QVERIFY2(!m_view->form().isDirty(), "opening an item changes nothing");
        list->moveItem(0, 1);
        QCOMPARE(m_view->form().changedFields().keys(), QStringList{QStringLiteral("paragraphs")});
        m_view->keeper().save();
        m_desk->settle();
        QVERIFY(!m_view->form().isDirty());
    }

    void HalfAWindowShowsTheListOrTheRecord() {
        open(Kind::Event, QStringLiteral("EV-002"));
        m_view->resize(540, 800);
        m_desk->settle();
        QVERIFY(!m_view->list().isVisible());
        picture(*m_view, QStringLiteral("records-half"));
        m_view->show(QString());
        m_desk->settle();
        QVERIFY(m_view->list().isVisible());
    }
};

CASEBOUND_UI_TEST(RecordsViewTest)
#include "records_view_test.moc"
