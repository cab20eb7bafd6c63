// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/masked_text_edit.h"

#include "tests/ui/support/demo_desk.h"
#include "ui/models/form_field.h"
#include "ui/widgets/mention_completer.h"
#include "ui/widgets/name_spotter.h"
#include "ui/widgets/suggestion_popup.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QJsonArray>
#include <QMimeData>
#include <QtTest>

using namespace casebound;
using namespace casebound::widgets;

namespace {

const QChar kPlace = QChar::ObjectReplacementCharacter;

QJsonObject mention(const char* ref, const char* label, const char* words = "") {
    QJsonObject one{{QStringLiteral("ref"), QLatin1String(ref)},
                    {QStringLiteral("label"), QLatin1String(label)}};
    if (*words) one.insert(QStringLiteral("words"), QLatin1String(words));
    return one;
}

QJsonObject made(const QString& words, const QJsonArray& mentions = {}) {
    return {{QStringLiteral("text"), words}, {QStringLiteral("mentions"), mentions}};
}

// "X met Y.", both known by name.
QJsonObject twoPeople() {
    return made(QString(kPlace) + QStringLiteral(" met ") + kPlace + u'.',
                {mention("PE-001", "Witness 1", "Ada"), mention("PE-002", "Chair", "Bo")});
}

QJsonObject saved(const MaskedTextEdit& edit) {
    return models::forSaving(edit.masked()).toObject();
}

QJsonArray mentionsOf(const MaskedTextEdit& edit) {
    return saved(edit)[QLatin1String("mentions")].toArray();
}

QString textOf(const MaskedTextEdit& edit) {
    return saved(edit)[QLatin1String("text")].toString();
}

// What Qt would offer PRIMARY.
class Selecting : public MaskedTextEdit {
public:
    using MaskedTextEdit::MaskedTextEdit;
    std::unique_ptr<QMimeData> offered() const {
        return std::unique_ptr<QMimeData>(createMimeDataFromSelection());
    }
    void paste(const QMimeData& source) { insertFromMimeData(&source); }
};

} // namespace

class MaskedTextEditTest : public QObject {
    Q_OBJECT

    std::unique_ptr<DemoDesk> m_desk;
    std::unique_ptr<Selecting> m_edit;

    void look() {
        m_edit->spotter().look();
        m_desk->settle();
    }

private Q_SLOTS:
    void initTestCase() { m_desk = std::make_unique<DemoDesk>(); }
    void cleanupTestCase() { m_desk.reset(); }
    void init() {
        m_edit = std::make_unique<Selecting>(m_desk->desk);
        m_edit->resize(400, 120);
        m_edit->show();
    }
    void cleanup() { m_edit.reset(); }

    void MentionsOfTheFormAreKeptByTheirPlace() {
        m_edit->setMasked(twoPeople());
        QCOMPARE(mentionsOf(*m_edit), QJsonArray({QJsonObject{{QStringLiteral("keep"), 0}},
                                                  QJsonObject{{QStringLiteral("keep"), 1}}}));
        QCOMPARE(textOf(*m_edit), twoPeople()[QLatin1String("text")].toString());
    }

    void PlacesSurviveEditsBeforeAndBehind() {
        m_edit->setMasked(twoPeople());
        QTest::keyClicks(m_edit.get(), QStringLiteral("Then "));
        m_edit->moveCursor(QTextCursor::End);
        QTest::keyClicks(m_edit.get(), QStringLiteral(" Twice."));
        QCOMPARE(textOf(*m_edit), QStringLiteral("Then %1 met %1. Twice.").arg(kPlace));
        QCOMPARE(mentionsOf(*m_edit).at(1)[QLatin1String("keep")].toInt(-1), 1);
    }

    void ADeletedMentionLeavesTheOthersPlaces() {
        m_edit->setMasked(twoPeople());
        m_edit->moveCursor(QTextCursor::Start);
        QTest::keyClick(m_edit.get(), Qt::Key_Delete);
        QCOMPARE(mentionsOf(*m_edit), QJsonArray({QJsonObject{{QStringLiteral("keep"), 1}}}));
    }

    void TypingARegisteredNameMakesAMention() {
        QTest::keyClicks(m_edit.get(), QStringLiteral("Then Anselm Rittergrove left"));
        look();
        QCOMPARE(textOf(*m_edit), QStringLiteral("Then %1 left").arg(kPlace));
        QCOMPARE(m_edit->spoken(0, 100), QStringLiteral("Then Keeper of the seed fund left"));
        QVERIFY(mentionsOf(*m_edit).at(0)[QLatin1String("ref")].toString().startsWith(QLatin1String("PE-")));
    }

    void ANameIsNotTakenWhileItIsBeingTyped() {
        m_edit->setFocus();
        QTRY_VERIFY(m_edit->hasFocus());
        QTest::keyClicks(m_edit.get(), QStringLiteral("Then Rittergrove"));
        look();
        QCOMPARE(textOf(*m_edit), QStringLiteral("Then Rittergrove"));
    }

    void ANameThatIsTypedWithARestIsOneMention() {
        QTest::keyClicks(m_edit.get(), QStringLiteral("Then Anselm "));
        look();
        QCOMPARE(textOf(*m_edit), QStringLiteral("Then %1 ").arg(kPlace));
        QTest::keyClicks(m_edit.get(), QStringLiteral("Rittergrove left"));
        look();
        QCOMPARE(textOf(*m_edit), QStringLiteral("Then %1 left").arg(kPlace));
    }

    void ANameIsTakenWhenTheCursorLeavesItOrTheField() {
        m_edit->setFocus();
        QTRY_VERIFY(m_edit->hasFocus());
        QTest::keyClicks(m_edit.get(), QStringLiteral("Then Rittergrove"));
        look();
        QCOMPARE(textOf(*m_edit), QStringLiteral("Then Rittergrove"));
        QTest::keyClick(m_edit.get(), Qt::Key_Home);
        QTRY_COMPARE(textOf(*m_edit), QStringLiteral("Then %1").arg(kPlace));
        m_edit->setMasked(made({}));
        QTest::keyClicks(m_edit.get(), QStringLiteral("Then Rittergrove"));
        m_edit->clearFocus();
        QTRY_COMPARE(textOf(*m_edit), QStringLiteral("Then %1").arg(kPlace));
    }

    void APastedNameIsAMentionAtOnceAndUndoGivesTheWordsBack() {
        m_edit->setFocus();
        QTRY_VERIFY(m_edit->hasFocus());
        QMimeData data;
        data.setText(QStringLiteral("Anselm Rittergrove"));
        m_edit->paste(data);
        QTRY_COMPARE(textOf(*m_edit), QString(kPlace));
        QTest::keyClick(m_edit.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(textOf(*m_edit), QStringLiteral("Anselm Rittergrove"));
        look();
        QCOMPARE(textOf(*m_edit), QStringLiteral("Anselm Rittergrove"));
    }

    void OnlyTheUndoneNameIsLeftAloneAndThatIsSaidWhereItStands() {
        QTest::keyClicks(m_edit.get(), QStringLiteral("Then Rittergrove left"));
        look();
        QTest::keyClick(m_edit.get(), Qt::Key_Z, Qt::ControlModifier);
        m_edit->moveCursor(QTextCursor::End);
        QTest::keyClicks(m_edit.get(), QStringLiteral(", not Rittergrove."));
        look();
        QCOMPARE(textOf(*m_edit), QStringLiteral("Then Rittergrove left, not %1.").arg(kPlace));
        QCOMPARE(m_edit->masked()[QLatin1String("plain")].toArray(), QJsonArray{(QJsonArray{5, 11})});
        m_edit->moveCursor(QTextCursor::Start);
        QTest::keyClicks(m_edit.get(), QStringLiteral("And "));
        QCOMPARE(m_edit->masked()[QLatin1String("plain")].toArray(), QJsonArray{(QJsonArray{9, 11})});
    }

    void NotThisPersonMakesAMentionItsWordsAgain() {
        m_edit->setMasked(twoPeople());
        m_edit->makePlain(0);
        QCOMPARE(textOf(*m_edit), QStringLiteral("Ada met %1.").arg(kPlace));
        look();
        QCOMPARE(m_edit->masked()[QLatin1String("plain")].toArray().size(), 1);
        QCOMPARE(mentionsOf(*m_edit), QJsonArray({QJsonObject{{QStringLiteral("keep"), 1}}}));
    }

    void MentionsSurviveBeingMovedAndCopiedWithinTheProgramAndForgedOnesDoNot() {
        m_edit->setMasked(twoPeople());
        m_edit->selectAll();
        QTest::keyClick(m_edit.get(), Qt::Key_X, Qt::ControlModifier);
        QVERIFY(textOf(*m_edit).isEmpty());
        QTest::keyClick(m_edit.get(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(textOf(*m_edit), twoPeople()[QLatin1String("text")].toString());
        QCOMPARE(mentionsOf(*m_edit).at(1)[QLatin1String("keep")].toInt(-1), 1);
        Selecting other(m_desk->desk);
        other.show();
        QTest::keyClick(&other, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(textOf(other), twoPeople()[QLatin1String("text")].toString());
        QVERIFY(mentionsOf(other).at(0)[QLatin1String("ref")].toString().startsWith(QLatin1String("PE-")));
        QMimeData forged;
        forged.setText(QStringLiteral("x"));
        forged.setData(QStringLiteral("application/x-casebound-mentions"),
                       "{\"token\":\"\",\"part\":{\"text\":\"\uFFFC\",\"mentions\":[{\"ref\":\"PE-001\"}]}}");
        other.setMasked(made({}));
        other.paste(forged);
        QCOMPARE(textOf(other), QStringLiteral("x"));
    }

    void ADeletedMentionComesBackWithUndo() {
        m_edit->setMasked(twoPeople());
        m_edit->moveCursor(QTextCursor::Start);
        QTest::keyClick(m_edit.get(), Qt::Key_Delete);
        QTest::keyClick(m_edit.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(mentionsOf(*m_edit), QJsonArray({QJsonObject{{QStringLiteral("keep"), 0}},
                                                  QJsonObject{{QStringLiteral("keep"), 1}}}));
    }

    void UndoingAMentionLeavesTheNameAlone() {
        QTest::keyClicks(m_edit.get(), QStringLiteral("Then Rittergrove left"));
        look();
        QTest::keyClick(m_edit.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(textOf(*m_edit), QStringLiteral("Then Rittergrove left"));
        look();
        QCOMPARE(textOf(*m_edit), QStringLiteral("Then Rittergrove left"));
    }

    void AnAtSignOffersPeopleAndReturnTakesOne() {
        QTest::keyClicks(m_edit.get(), QStringLiteral("Asked @Witn"));
        DemoDesk::waitUntil(
            [this] { return m_edit->completer().popup() && m_edit->completer().popup()->isOpen(); });
        const QString first = m_edit->completer().popup()->textAt(0);
        QVERIFY(first.startsWith(QLatin1String("Witness")));
        QTest::keyClick(m_edit.get(), Qt::Key_Return);
        QCOMPARE(m_edit->spoken(0, 100), QStringLiteral("Asked ") + first);
        QTest::keyClicks(m_edit.get(), QStringLiteral(" again"));
        QCOMPARE(textOf(*m_edit), QStringLiteral("Asked %1 again").arg(kPlace));
    }

    void EscapeClosesTheOfferAndKeepsWhatWasTyped() {
        QTest::keyClicks(m_edit.get(), QStringLiteral("@Witn"));
        DemoDesk::waitUntil(
            [this] { return m_edit->completer().popup() && m_edit->completer().popup()->isOpen(); });
        QTest::keyClick(m_edit.get(), Qt::Key_Escape);
        QTest::keyClicks(m_edit.get(), QStringLiteral("e"));
        m_desk->settle();
        QVERIFY(!m_edit->completer().popup()->isOpen());
        QCOMPARE(textOf(*m_edit), QStringLiteral("@Witne"));
    }

    void AnAddressIsNoMention() {
        QTest::keyClicks(m_edit.get(), QStringLiteral("board@Wit"));
        m_desk->settle();
        QVERIFY(!m_edit->completer().popup() || !m_edit->completer().popup()->isOpen());
    }

    void WrittenWordsAreShownWhileNamesAre() {
        m_edit->setMasked(twoPeople());
        QCOMPARE(m_edit->spoken(0, 100), QStringLiteral("Ada met Bo."));
        m_edit->renewWords(made({}, {mention("PE-001", "Witness 1"), mention("PE-002", "Chair")}));
        QCOMPARE(m_edit->spoken(0, 100), QStringLiteral("Witness 1 met Chair."));
    }

    void ScreenReadersHearWhatIsShown() {
        m_edit->setMasked(made(QString(kPlace) + QStringLiteral(" left"), {mention("PE-001", "Witness 1")}));
        QAccessibleInterface* heard = QAccessible::queryAccessibleInterface(m_edit.get());
        QVERIFY(heard && heard->textInterface());
        QCOMPARE(heard->text(QAccessible::Value), QStringLiteral("Witness 1 left"));
        QCOMPARE(heard->textInterface()->text(0, 9), QStringLiteral("Witness 1"));
        heard->textInterface()->setCursorPosition(9);
        QCOMPARE(m_edit->textCursor().position(), 1);
        QCOMPARE(heard->textInterface()->cursorPosition(), 9);
    }

    void CopyingGivesLabelsMarkedAsSecret() {
        m_edit->setMasked(twoPeople());
        m_edit->selectAll();
        QTest::keyClick(m_edit.get(), Qt::Key_C, Qt::ControlModifier);
        const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
        QCOMPARE(copied->text(), QStringLiteral("Witness 1 met Chair."));
        QCOMPARE(copied->data(QStringLiteral("x-kde-passwordManagerHint")), QByteArray("secret"));
        QVERIFY(!copied->hasHtml());
    }

    void ASelectionOffersNothing() {
        m_edit->setMasked(twoPeople());
        m_edit->selectAll();
        QVERIFY(!m_edit->offered()->hasText());
        QVERIFY(m_edit->offered()->formats().isEmpty());
    }

    void AForgedMentionIsPlainText() {
        QMimeData data;
        data.setText(QStringLiteral("a%1b").arg(kPlace));
        m_edit->paste(data);
        QCOMPARE(textOf(*m_edit), QStringLiteral("a\uFFFDb"));
        m_edit->setMasked(made({}));
        m_edit->textCursor().insertText(QString(kPlace));
        QCOMPARE(textOf(*m_edit), QStringLiteral("\uFFFD"));
        QVERIFY(mentionsOf(*m_edit).isEmpty());
    }

    void RichTextIsPastedPlain() {
        QMimeData data;
        data.setHtml(QStringLiteral("<b>bold</b>"));
        data.setText(QStringLiteral("bold"));
        m_edit->paste(data);
        QCOMPARE(textOf(*m_edit), QStringLiteral("bold"));
        QVERIFY(m_edit->currentCharFormat().fontWeight() <= QFont::Normal);
    }

    void ASealedTextIsGivenBackUntouched() {
        QJsonObject sealed = made({});
        sealed.insert(QStringLiteral("hidden"), true);
        m_edit->setMasked(sealed);
        QVERIFY(m_edit->isReadOnly());
        QCOMPARE(m_edit->masked(), sealed);
    }

    void ASingleLineTakesNoLineBreaks() {
        m_edit->setSingleLine(true);
        QMimeData data;
        data.setText(QStringLiteral("one\ntwo"));
        m_edit->paste(data);
        QTest::keyClick(m_edit.get(), Qt::Key_Return);
        QCOMPARE(textOf(*m_edit), QStringLiteral("one two"));
    }

    void LinesAreKept() {
        const QString words = QStringLiteral("first\nsecond\n\nfourth");
        m_edit->setMasked(made(words));
        QCOMPARE(textOf(*m_edit), words);
    }

    void RightToLeftTextStaysAsItWasTyped() {
        const QString words = QStringLiteral("قالت ") + kPlace + QStringLiteral(" ذلك.");
        m_edit->setMasked(made(words, {mention("PE-001", "Witness 1")}));
        QTest::keyClick(m_edit.get(), Qt::Key_End);
        QTest::keyClicks(m_edit.get(), QStringLiteral("!"));
        QVERIFY(textOf(*m_edit).contains(kPlace));
        QCOMPARE(mentionsOf(*m_edit).size(), 1);
    }
};

CASEBOUND_UI_TEST(MaskedTextEditTest)
#include "masked_text_edit_test.moc"
