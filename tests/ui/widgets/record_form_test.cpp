// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/record_form.h"

#include "tests/ui/support/demo_desk.h"
#include "ui/widgets/chips_field.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/item_form.h"
#include "ui/widgets/line_edit.h"
#include "ui/widgets/list_field.h"
#include "ui/widgets/record_finder.h"
#include "ui/widgets/reference_field.h"

#include <QApplication>
#include <QJsonArray>
#include <QLabel>
#include <QtTest>

using namespace casebound;
using namespace casebound::widgets;
using records::Kind;

class RecordFormTest : public QObject {
    Q_OBJECT

    std::unique_ptr<DemoDesk> m_desk;
    std::unique_ptr<RecordForm> m_form;

    void open(Kind kind, const QString& ref) {
        m_form = std::make_unique<RecordForm>(m_desk->context(), kind);
        m_form->resize(600, 900);
        m_form->show();
        const auto form = m_desk->ask([kind, ref](session::CaseSession& session) {
            return ref.isEmpty() ? session.editing().emptyForm(kind) : session.editing().form(ref);
        });
        m_form->load(*form);
        m_desk->settle();
    }
    template <class Editor>
    Editor* editor(const char* name) {
        return qobject_cast<Editor*>(m_form->editor(QLatin1String(name)));
    }
    QString said(const char* field) {
        QStringList words;
        for (const QLabel* label : m_form->editor(QLatin1String(field))->findChildren<QLabel*>())
            if (label->isVisible()) words.append(label->text());
        return words.join(u'|');
    }

private Q_SLOTS:
    void initTestCase() { m_desk = std::make_unique<DemoDesk>(); }
    void cleanupTestCase() {
        m_form.reset();
        m_desk.reset();
    }

    void ADateIsSaidInWordsWhileItIsTyped() {
        open(Kind::Event, {});
        auto* line = editor<DateField>("when")->findChild<LineEdit*>();
        QTest::keyClicks(line, QStringLiteral("2021-05~"));
        QVERIFY(said("when").contains(QLatin1String("May 2021")));
        QVERIFY(m_form->isValid());
        line->clear();
        QTest::keyClicks(line, QStringLiteral("maybe"));
        QVERIFY(!m_form->isValid());
        QCOMPARE(m_form->editor(QStringLiteral("when"))->value().toString(), QStringLiteral("maybe"));
    }

    void ADateWrittenOtherwiseIsTakenWithReturn() {
        open(Kind::Event, {});
        auto* line = editor<DateField>("when")->findChild<LineEdit*>();
        QTest::keyClicks(line, QStringLiteral("12 May 2021"));
        QVERIFY(said("when").contains(QLatin1String("2021-05-12")));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(line->text(), QStringLiteral("2021-05-12"));
        QVERIFY(m_form->isValid());
    }

    void ARecordIsFoundByItsTitle() {
        open(Kind::Request, {});
        auto* field = editor<ReferenceField>("asked_of");
        field->finder()->setFocus();
        QTRY_VERIFY(field->finder()->hasFocus());
        QTest::keyClicks(field->finder(), QStringLiteral("Treas"));
        DemoDesk::waitUntil(
            [field] { return field->finder()->popup() && field->finder()->popup()->isOpen(); });
        QTest::keyClick(field->finder(), Qt::Key_Return);
        QVERIFY(field->value().toString().startsWith(QLatin1String("PE-")));
        QVERIFY(field->finder()->text().contains(QLatin1String("Treasurer")));
        QVERIFY(field->isValid());
    }

    void WhatNamesNoRecordIsNotTaken() {
        open(Kind::Request, {});
        auto* field = editor<ReferenceField>("asked_of");
        field->finder()->setText(QStringLiteral("nobody at all"));
        Q_EMIT field->finder()->editingFinished();
        QVERIFY(!field->isValid());
        QCOMPARE(field->finder()->text(), QStringLiteral("nobody at all"));
        field->finder()->clear();
        Q_EMIT field->finder()->editingFinished();
        QVERIFY(field->isValid());
    }

    void ATagIsAddedAndRemovedAgain() {
        open(Kind::Event, QStringLiteral("EV-001"));
        auto* tags = editor<ChipsField>("tags");
        const auto before = tags->value().toArray().size();
        QTest::keyClicks(tags->input(), QStringLiteral("check again"));
        QTest::keyClick(tags->input(), Qt::Key_Return);
        QCOMPARE(tags->value().toArray().size(), before + 1);
        QCOMPARE(m_form->changedFields().keys(), QStringList{QStringLiteral("tags")});
    }

    void AnItemThatWasLeftEmptyWasNotMeant() {
        open(Kind::Event, QStringLiteral("EV-002"));
        auto* sayings = editor<ListField>("according_to");
        const int before = sayings->count();
        sayings->addItem();
        QVERIFY(sayings->form());
        sayings->edit(-1);
        QCOMPARE(sayings->count(), before);
    }

    void RemovingAnItemIsAChangeOfItsListOnly() {
        open(Kind::Event, QStringLiteral("EV-002"));
        auto* parties = editor<ListField>("parties");
        const int before = parties->count();
        QVERIFY(before > 0);
        parties->removeItem(0);
        QCOMPARE(parties->count(), before - 1);
        QCOMPARE(m_form->changedFields().keys(), QStringList{QStringLiteral("parties")});
    }

    void ARefusalIsSaidAtItsField() {
        open(Kind::Event, QStringLiteral("EV-002"));
        Error error;
        error.message = QStringLiteral("Not like this.");
        error.field = QStringLiteral("parties[0].role");
        QVERIFY(m_form->showError(error));
        m_desk->settle();
        QVERIFY(said("parties").contains(QLatin1String("Not like this.")));
        QVERIFY(editor<ListField>("parties")->form());
        error.field = QStringLiteral("nothing");
        QVERIFY(!m_form->showError(error));
    }

    void WhatIsMissingIsSaidInWords() {
        open(Kind::Event, {});
        bool isSaid = false;
        for (const QLabel* label : m_form->findChildren<QLabel*>())
            isSaid = isSaid || label->text() == QLatin1String("Not yet: date, according to");
        QVERIFY(isSaid);
    }

    void AReadOnlyFormTakesNothing() {
        open(Kind::Event, QStringLiteral("EV-002"));
        m_form->setReadOnly(true);
        QTest::keyClicks(editor<DateField>("when")->findChild<LineEdit*>(), QStringLiteral("9"));
        editor<ListField>("parties")->edit(0);
        QVERIFY(!editor<ListField>("parties")->form());
        QVERIFY(m_form->changedFields().isEmpty());
    }

    void TabGoesThroughTheFieldsInTheirOrder() {
        open(Kind::Event, {});
        m_form->focusHeading();
        QTRY_VERIFY(m_form->isAncestorOf(QApplication::focusWidget()));
        QStringList passed;
        for (int i = 0; i < 4; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            passed.append(QApplication::focusWidget()->accessibleName());
        }
        QCOMPARE(passed, QStringList({QStringLiteral("Date"), QStringLiteral("Date as it was said"),
                                      QStringLiteral("Kind"), QStringLiteral("Place")}));
    }
};

CASEBOUND_UI_TEST(RecordFormTest)
#include "record_form_test.moc"
