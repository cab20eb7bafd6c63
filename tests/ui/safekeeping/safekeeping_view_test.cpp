// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/case_keys.h"
#include "tests/ui/support/demo_desk.h"
#include "tests/ui/support/looking.h"
#include "ui/views/safekeeping/safekeeping_view.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/secret_edit.h"
#include "ui/widgets/sheet_paper.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QProcess>
#include <QSignalSpy>
#include <QtTest>

using namespace casebound;
using views::SafekeepingView;
using widgets::SecretEdit;
using widgets::SheetPaper;

namespace {

struct Seen {
    explicit Seen(DemoDesk& onDesk)
        : demo(onDesk)
        , view(onDesk.context()) {
        view.resize(1070, 720);
        view.show({});
        view.QWidget::show();
        demo.settle();
    }
    void click(const char* words) {
        auto* button = buttonSaying(view, QString::fromUtf8(words));
        if (!button || !button->isEnabled()) qFatal("\"%s\" cannot be pressed.", words);
        button->click();
        demo.settle();
    }
    bool says(const QString& words) const {
        for (const auto* label : view.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    }
    bool isShowingWords() const { return paper().isVisible() && !paper().page().words.isEmpty(); }
    SheetPaper& paper() const { return *view.findChild<SheetPaper*>(); }
    QByteArray words() const { return paper().page().words.view().toByteArray(); }
    void makeSheet(const char* pieces) {
        click("Make a recovery sheet…");
        click(pieces);
        click("Show the words");
        DemoDesk::waitUntil([this] { return isShowingWords(); });
    }
    // What somebody has on paper, typed where it is asked for.
    void typeCopy(const QByteArray& onPaper, const QByteArray& slip = {}) {
        click("I have copied it");
        if (buttonSaying(view, QStringLiteral("Compare"))->isEnabled()) qFatal("Nothing was typed yet.");
        const QByteArrayList rows = onPaper.split('\n');
        bool isFirst = true;
        for (auto* field : view.findChildren<SecretEdit*>()) {
            static const QRegularExpression place(QStringLiteral("^Row (\\d), word (\\d)$"));
            const auto match = place.match(field->accessibleName());
            if (!field->isVisible() || !match.hasMatch()) continue;
            const QByteArray word =
                rows.at(match.captured(1).toInt() - 1).split(' ').at(match.captured(2).toInt() - 1);
            QTest::keyClicks(field, QString::fromLatin1(isFirst && !slip.isEmpty() ? slip : word));
            isFirst = false;
        }
        click("Compare");
    }

    DemoDesk& demo;
    SafekeepingView view;
};

SecureBytes secret(const QByteArray& words) {
    return SecureBytes::copyOf(words);
}

} // namespace

class SafekeepingViewTest : public QObject {
    Q_OBJECT

    static Result<session::Recovered> recover(DemoDesk& demo, const QByteArrayList& sheets) {
        demo.desk.close();
        DemoDesk::waitUntil([&] { return demo.desk.state() == models::CaseDesk::State::Closed; });
        session::RecoverRequest request;
        request.path = demo.path(QStringLiteral("case.casebound"));
        for (const QByteArray& sheet : sheets)
            request.words.push_back(secret(sheet));
        request.next.passphrase = secret("another one");
        request.profile = CheapKeyDerivation::kProfile;
        request.who = QStringLiteral("Somebody");
        NoProgress progress;
        return session::recoverCase(request, demo.desk.services(), progress);
    }

private Q_SLOTS:
    void theCaseIsVerifiedAndBackedUp() {
        DemoDesk demo(DemoDesk::With::Nothing);
        Seen seen(demo);
        picture(seen.view, QStringLiteral("safekeeping"));
        const QString path = demo.path(QStringLiteral("copy.casebound"));
        demo.prompts.paths = {{path}};
        seen.click("Make a backup…");
        DemoDesk::waitUntil([&] { return demo.jobs.isIdle(); });
        seen.click("Verify the case");
        DemoDesk::waitUntil([&] { return demo.jobs.isIdle(); });
        demo.settle();
        QVERIFY(QFile::exists(path));
        QVERIFY(seen.says(QStringLiteral("opened again and verified")));
        QVERIFY(seen.says(QStringLiteral("The case is whole.")));
    }

    void theLastGoodBackupIsTold() {
        DemoDesk demo(DemoDesk::With::Nothing);
        Seen seen(demo);
        QVERIFY(seen.says(QStringLiteral("There is no backup of this case yet.")));
        demo.prompts.paths = {{demo.path(QStringLiteral("copy.casebound"))}};
        seen.click("Make a backup…");
        DemoDesk::waitUntil([&] { return demo.jobs.isIdle(); });
        demo.settle();
        QVERIFY(seen.says(QStringLiteral("Last good backup: ")));
        QCOMPARE(called<widgets::RecordTable>(seen.view, QStringLiteral("Backups of this case"))
                     ->model()
                     ->rowCount(),
                 1);
        picture(seen.view, QStringLiteral("safekeeping-backups"));
        QVERIFY(QFile::remove(demo.path(QStringLiteral("copy.casebound"))));
        seen.view.refresh();
        demo.settle();
        QVERIFY(seen.says(QStringLiteral("Its file is not there now")));
    }

    void closingMakesABackupInTheFolderThatWasChosen() {
        DemoDesk demo(DemoDesk::With::Nothing);
        Seen seen(demo);
        QVERIFY(QDir().mkpath(demo.path(QStringLiteral("backups"))));
        demo.prompts.paths = {{demo.path(QStringLiteral("backups"))}};
        seen.click("Make one by itself whenever the case is closed after a change");
        demo.settle();
        picture(seen.view, QStringLiteral("safekeeping-automatic"));
        const auto settings =
            demo.ask([](session::CaseSession& session) { return session.backups().settings(); });
        QVERIFY(settings && settings->onClose);
        std::optional<session::BackupOnClose> made;
        connect(&demo.desk, &models::CaseDesk::backedUp, this,
                [&](const session::BackupOnClose& backup) { made = backup; });
        demo.desk.close(models::CaseDesk::Ending::WithBackup);
        DemoDesk::waitUntil([&] { return demo.desk.state() == models::CaseDesk::State::Closed; });
        QVERIFY(made && made->state == session::BackupOnClose::State::Made);
        QCOMPARE(QDir(demo.path(QStringLiteral("backups"))).entryList(QDir::Files).size(), 1);
    }

    void withoutAFolderNothingIsMadeByItself() {
        DemoDesk demo(DemoDesk::With::Nothing);
        Seen seen(demo);
        seen.click("Make one by itself whenever the case is closed after a change"); // and no folder chosen
        demo.settle();
        const auto settings =
            demo.ask([](session::CaseSession& session) { return session.backups().settings(); });
        QVERIFY(settings && !settings->onClose);
        QVERIFY(!buttonSaying(seen.view,
                              QStringLiteral("Make one by itself whenever the case is closed after a change"))
                     ->isChecked());
    }

    void aBackupIsDeletedWhenSomebodySaysSo() {
        DemoDesk demo(DemoDesk::With::Nothing);
        Seen seen(demo);
        const QString path = demo.path(QStringLiteral("copy.casebound"));
        demo.prompts.paths = {{path}};
        seen.click("Make a backup…");
        DemoDesk::waitUntil([&] { return demo.jobs.isIdle(); });
        demo.settle();
        called<widgets::RecordTable>(seen.view, QStringLiteral("Backups of this case"))->selectRow(0);
        seen.click("Delete this file…");
        QVERIFY(QFile::exists(path));
        demo.prompts.confirmations = {true};
        seen.click("Delete this file…");
        DemoDesk::waitUntil([&] { return !QFile::exists(path); });
    }

    void aSheetIsCopiedAskedBackAndOpensTheCase() {
        DemoDesk demo(DemoDesk::With::Nothing);
        Seen seen(demo);
        seen.makeSheet("One sheet");
        const QByteArray words = seen.words();
        QCOMPARE(words.count('\n'), 7);
        QVERIFY(seen.says(QStringLiteral("Case, keys ")));
        picture(seen.view, QStringLiteral("sheet-words"));
        seen.typeCopy(words);
        QVERIFY(seen.says(QStringLiteral("Your copy is right.")));
        QVERIFY(!seen.isShowingWords());
        picture(seen.view, QStringLiteral("sheet-done"));
        const auto recovered = recover(demo, {words});
        QVERIFY(recovered && *recovered == session::Recovered::Everything);
    }

    void aSlipOnPaperIsFoundAndTheWordsAreShownAgain() {
        DemoDesk demo(DemoDesk::With::Nothing);
        Seen seen(demo);
        seen.makeSheet("One sheet");
        const QByteArray words = seen.words();
        seen.typeCopy(words, "xylophone");
        QVERIFY(seen.says(QStringLiteral("differ from the sheet: 1")));
        picture(seen.view, QStringLiteral("sheet-asked"));
        seen.click("Show the words again");
        QCOMPARE(seen.words(), words);
    }

    void threeSharesAreCopiedOneAfterTheOtherAndAnyTwoOpenTheCase() {
        DemoDesk demo(DemoDesk::With::Nothing);
        Seen seen(demo);
        seen.makeSheet("Three shares, of which any two are needed");
        QByteArrayList shares;
        for (int share = 0; share < 3; ++share) {
            shares.append(seen.words());
            QCOMPARE(shares.last().count('\n'), 8);
            seen.typeCopy(shares.last());
        }
        QVERIFY(seen.says(QStringLiteral("Your copy is right.")));
        QVERIFY(shares[0] != shares[1] && shares[1] != shares[2]);
        QVERIFY(recover(demo, {shares[0], shares[2]}));
    }

    void theNamesHaveASheetOfTheirOwnWhereTheyHaveAPassword() {
        DemoDesk demo(DemoDesk::With::Nothing, QStringLiteral("names apart"));
        Seen seen(demo);
        seen.click("Make a recovery sheet…");
        seen.click("Of the names: it stands for their own password");
        QVERIFY(!buttonSaying(seen.view, QStringLiteral("Show the words"))->isEnabled());
        auto* field = called<SecretEdit>(seen.view, QStringLiteral("Names password"));
        QTest::keyClicks(field, QStringLiteral("not this one"));
        seen.click("Show the words");
        QVERIFY(!seen.isShowingWords());
        QVERIFY(seen.says(QStringLiteral("names password is wrong")));
        field->clear();
        QTest::keyClicks(field, QStringLiteral("names apart"));
        seen.click("Show the words");
        DemoDesk::waitUntil([&] { return seen.isShowingWords(); });
        QVERIFY(seen.says(QStringLiteral("Names, keys ")));
    }

    void withoutAPasswordOfTheirOwnNoSheetOfTheNamesIsOffered() {
        DemoDesk demo(DemoDesk::With::Nothing);
        Seen seen(demo);
        seen.click("Make a recovery sheet…");
        QVERIFY(!buttonSaying(seen.view, QStringLiteral("Of the names: it stands for their own password")));
    }

    void wordsAreGoneOnceTheRoomIsLeft() {
        DemoDesk demo(DemoDesk::With::Nothing);
        Seen seen(demo);
        seen.makeSheet("One sheet");
        QCOMPARE(seen.view.place(), QStringLiteral("sheet"));
        QVERIFY(seen.view.leave());
        QVERIFY(seen.words().isEmpty());
        QCOMPARE(seen.view.place(), QString());
    }

    void whatIsPrintedHasTheWordsAsACodeThatOthersRead() {
        if (QStandardPaths::findExecutable(QStringLiteral("zbarimg")).isEmpty())
            QSKIP("the command zbarimg is not installed");
        DemoDesk demo(DemoDesk::With::Nothing);
        Seen seen(demo);
        seen.makeSheet("One sheet");
        seen.click("Print…");
        QCOMPARE(demo.prompts.asked.last(), QStringLiteral("Print the recovery sheet?"));
        QCOMPARE(demo.prompts.printed.size(), 1);
        const QString page = demo.path(QStringLiteral("page.png"));
        QVERIFY(demo.prompts.printed.first().save(page));
        QLabel printed;
        printed.setPixmap(QPixmap::fromImage(demo.prompts.printed.first()));
        printed.adjustSize();
        picture(printed, QStringLiteral("sheet-printed"));
        QProcess reader;
        reader.start(QStringLiteral("zbarimg"), {QStringLiteral("--quiet"), QStringLiteral("--raw"), page});
        QVERIFY(reader.waitForFinished());
        QCOMPARE(reader.readAllStandardOutput().trimmed(), seen.words());
    }

    void changingWhatOpensTheCaseIsTheWindowsWork() {
        DemoDesk demo(DemoDesk::With::Nothing);
        Seen seen(demo);
        const QSignalSpy wanted(&seen.view, &widgets::View::changeKeysWanted);
        seen.click("Change passphrase or keys…");
        QCOMPARE(wanted.count(), 1);
    }
};

CASEBOUND_UI_TEST(SafekeepingViewTest)
#include "safekeeping_view_test.moc"
