// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/exhibits/exhibits_fixture.h"
#include "ui/models/flag_words.h"
#include "ui/views/exhibits/person_box.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>

namespace casebound {

class PassageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void TwoKeysMakeAnEventThatCitesThePassage() {
        ExhibitsFixture desk;
        desk.open(desk.minutes());
        QSignalSpy made(&desk.view, &widgets::View::openBeside);
        const QString words = selectFirstLine(desk);
        desk.key(Qt::Key_E);
        DemoDesk::waitUntil([&] { return !made.isEmpty(); });
        const QString ref = made.first().first().toString();
        QVERIFY(ref.startsWith(QStringLiteral("EV-")));
        const auto relatives =
            desk.bench.ask([ref](session::CaseSession& session) { return session.editing().related(ref); });
        QString quote;
        for (const auto& relative : *relatives)
            if (!relative.quote.isEmpty()) quote = relative.quote;
        QCOMPARE(quote.simplified(), words.simplified());
    }

    void CThenEnterKeepsACitationThatNobodyReliesOnYet() {
        ExhibitsFixture desk;
        desk.open(desk.minutes());
        const qsizetype before = citations(desk);
        selectFirstLine(desk);
        desk.key(Qt::Key_C);
        auto* picker = desk.view.findChild<widgets::QuickPicker*>();
        QVERIFY(picker);
        desk.bench.settle();
        picture(*picker, QStringLiteral("picker"));
        QTest::keyClick(picker->focusProxy(), Qt::Key_Return);
        desk.bench.settle();
        QCOMPARE(citations(desk), before + 1);
    }

    void LThenEnterMakesAnAllegation() {
        ExhibitsFixture desk;
        desk.open(desk.minutes());
        QSignalSpy made(&desk.view, &widgets::View::openBeside);
        selectFirstLine(desk);
        desk.key(Qt::Key_L);
        QTest::keyClick(desk.view.findChild<widgets::QuickPicker*>()->focusProxy(), Qt::Key_Return);
        DemoDesk::waitUntil([&] { return !made.isEmpty(); });
        QVERIFY(made.first().first().toString().startsWith(QStringLiteral("AL-")));
    }

    void APointGetsAClaimThatCitesThePassage() {
        ExhibitsFixture desk;
        desk.open(desk.minutes());
        const auto before = points(desk);
        QSignalSpy made(&desk.view, &widgets::View::openBeside);
        selectFirstLine(desk);
        desk.key(Qt::Key_L);
        auto* line = desk.view.findChild<widgets::QuickPicker*>()->focusProxy();
        QTest::keyClicks(line, QStringLiteral("ST-001.1"));
        desk.bench.settle();
        QTest::keyClick(line, Qt::Key_Return);
        DemoDesk::waitUntil([&] { return !made.isEmpty(); });
        QVERIFY(desk.bench.prompts.told.isEmpty());
        const auto claims = [](const QJsonArray& all) {
            return all.first()[QLatin1String("claims")].toArray().size();
        };
        QCOMPARE(claims(points(desk)), claims(before) + 1);
    }

    void SelectedWordsBecomeARegisteredName() {
        ExhibitsFixture desk(DemoDesk::With::Nothing);
        desk.import({desk.write(
            QStringLiteral("letter.pdf"),
            pdfWithText({QStringLiteral("Yesterday Tilda Brackenfold came\nand asked again.")}))});
        desk.open(QStringLiteral("EX-001"));
        auto& pages = desk.view.reading().pages();
        const QString text = pages.source().page(1)->shown.text;
        const QString name = QStringLiteral("Tilda Brackenfold");
        desk.canvas().select(1, {text.indexOf(name), name.size()});
        desk.key(Qt::Key_M);
        DemoDesk::waitUntil([&] { return desk.view.findChild<views::PersonBox*>(); });
        auto* box = desk.view.findChild<views::PersonBox*>();
        picture(*box, QStringLiteral("person"));
        QTest::keyClick(box->focusProxy(), Qt::Key_Return);
        DemoDesk::waitUntil([&] {
            const auto* page = pages.source().page(1);
            return page && page->words.person(1) == QStringLiteral("PE-001");
        });
        QVERIFY(desk.bench.prompts.told.isEmpty());
        // And back: it is nobody's name here.
        desk.canvas().select(1, {text.indexOf(name), name.size()});
        desk.key(Qt::Key_N);
        auto* picker = desk.view.findChild<widgets::QuickPicker*>();
        QVERIFY(picker);
        desk.bench.settle();
        QTest::keyClick(picker->focusProxy(), Qt::Key_Return);
        DemoDesk::waitUntil([&] {
            const auto* page = pages.source().page(1);
            return page && page->words.person(1).isEmpty();
        });
        QVERIFY(desk.bench.prompts.told.isEmpty());
    }

    void CopiedWordsHaveLabelsInPlaceOfNames() {
        ExhibitsFixture desk;
        desk.open(desk.minutes());
        auto& pages = desk.view.reading().pages();
        const auto* page = pages.source().page(1);
        int named = -1;
        for (int unit = 0; unit < page->words.count() && named < 0; ++unit)
            if (!page->words.person(unit).isEmpty()) named = unit;
        QVERIFY(named >= 0);
        desk.canvas().select(1, page->words.span(named));
        const QString name = pages.selectedText();
        QGuiApplication::clipboard()->clear();
        desk.key(Qt::Key_C, Qt::ControlModifier);
        DemoDesk::waitUntil([] { return !QGuiApplication::clipboard()->text().isEmpty(); });
        QVERIFY(!QGuiApplication::clipboard()->text().contains(name));
    }

    void ATitleIsCutAtAWordAndKeepsItsMentions() {
        const QString object(QChar::ObjectReplacementCharacter);
        const QJsonObject words{
            {QStringLiteral("text"), object + QStringLiteral(" met the\nboard and then ") + object},
            {QStringLiteral("mentions"),
             QJsonArray{QJsonObject{{QStringLiteral("ref"), QStringLiteral("PE-001")}},
                        QJsonObject{{QStringLiteral("ref"), QStringLiteral("PE-002")}}}}};
        const QJsonObject title = models::asTitle(words, 18);
        QCOMPARE(title.value(QLatin1String("text")).toString(), object + QStringLiteral(" met the board…"));
        QCOMPARE(title.value(QLatin1String("mentions")).toArray().size(), 1);
    }

    void EveryWarningIsExplained() {
        for (const auto& flag : choices(records::ExhibitFlag{})) {
            QVERIFY(!models::flagName(flag.value).isEmpty());
            QVERIFY(models::flagMeaning(flag.value).endsWith(QLatin1Char('.')));
        }
    }

private:
    static QString selectFirstLine(ExhibitsFixture& desk) {
        const QString text = desk.view.reading().pages().source().page(1)->shown.text;
        desk.canvas().select(1, {0, text.indexOf(QLatin1Char('\n'))});
        return desk.view.reading().pages().selectedText();
    }
    static qsizetype citations(ExhibitsFixture& desk) {
        return desk.bench
            .ask([](session::CaseSession& session) {
                return session.overview().rows(records::Kind::Citation, 0, -1);
            })
            ->size();
    }
    static QJsonArray points(ExhibitsFixture& desk) {
        return *desk.bench.ask(
            [](session::CaseSession& session) { return session.points(QStringLiteral("ST-001")); });
    }
};

CASEBOUND_UI_TEST(PassageTest)

} // namespace casebound

#include "passage_test.moc"
