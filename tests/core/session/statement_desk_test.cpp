// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/desk_fixture.h"

#include <QJsonArray>

#include <limits>

namespace casebound::session {
namespace {

// "Gerold Pfefferkorn" is longer than "Keeper", "Maud Ellersgate" shorter than "Chair of the Board": a place
// counted in the wrong text is off by both.
constexpr const char* kStatement = R"({"public-statements": [{"title": "Denial of Gerold Pfefferkorn",
    "side": "theirs", "text": "Gerold Pfefferkorn kept the only keys. The boathouse was never left open, and Maud
 Ellersgate never asked for a key. Maud Ellersgate says <b>nothing</b> was lost. The matter is closed.",
    "points": [{"quote": "<b>nothing</b> was lost.", "claims": [{"kind": "denial", "text": "Nothing was lost."}],
                "answer": [{"text": "Gerold Pfefferkorn lost <i>both</i> boats.", "basis": "own-knowledge"}]}],
    "set_aside": [{"quote": "The matter is closed.", "reason": "A wish."}]},
   {"title": "Earlier", "side": "theirs", "text": "In May Gerold Pfefferkorn wrote that a boat was lost."}],
  "replies": [{"title": "Our <reply>", "answers": [{"statement": "ST-001"}]}]})";

class StatementDeskTest : public DeskTest {
protected:
    void SetUp() override {
        DeskTest::SetUp();
        load(QByteArray(kStatement).replace("and Maud\n Ellersgate", "and Maud Ellersgate"));
    }
    StatementView view(const QString& ref = s("ST-001")) {
        auto view = m_case->statements().view(ref);
        EXPECT_THAT(view, IsOk());
        return view ? *view : StatementView();
    }
    Result<QString> addPoint(const char* words) {
        return m_case->statements().addPoint(s("ST-001"), {spanOf(view().text, words)});
    }
    static QString under(const StatementView& view, const QList<text::Span>& spans) {
        QStringList pieces;
        for (const auto& span : spans)
            pieces.append(text::textAt(view.text, span));
        return pieces.join(s(" | "));
    }
};

TEST_F(StatementDeskTest, SpansStandOnTheirWordsWhetherNamesAreShownOrHidden) {
    for (const bool isHidden : {false, true}) {
        SCOPED_TRACE(isHidden);
        if (isHidden) m_case->hideNames();
        const auto shown = view();
        EXPECT_EQ(holdsAName(shown.text + shown.title), !isHidden);
        ASSERT_EQ(shown.points.size(), 1);
        EXPECT_EQ(shown.points[0].ref, s("ST-001.1"));
        EXPECT_EQ(under(shown, shown.points[0].spans), s("<b>nothing</b> was lost."));
        EXPECT_EQ(under(shown, shown.setAside[0].spans), s("The matter is closed."));
        EXPECT_EQ(holdsAName(shown.points[0].passages[0].text), !isHidden);
        EXPECT_EQ(shown.points[0].claims[0].kind, s("denial"));
        EXPECT_TRUE(shown.points[0].claims[0].answered);
        const auto open = under(shown, shown.uncovered);
        EXPECT_TRUE(open.startsWith(isHidden ? s("Keeper kept") : s("Gerold Pfefferkorn kept")));
        EXPECT_TRUE(open.endsWith(isHidden ? s("Chair of the Board says") : s("Maud Ellersgate says")));
        EXPECT_TRUE(shown.canSplit);
    }
}

TEST_F(StatementDeskTest, EveryCharacterIsCoveredSetAsideOrOpen) {
    m_case->hideNames();
    const auto shown = view();
    qint64 open = 0;
    for (const auto& span : shown.uncovered)
        open += text::textAt(shown.text, span).remove(u' ').size();
    EXPECT_EQ(shown.covered, s("<b>nothing</b>waslost.").size());
    EXPECT_EQ(shown.setAsideCharacters, s("Thematterisclosed.").size());
    EXPECT_EQ(shown.characters, shown.covered + shown.setAsideCharacters + open);
    // Counted in what is shown: it does not tell how long the hidden names are.
    EXPECT_EQ(shown.characters, QString(shown.text).remove(u' ').size());
    EXPECT_EQ(shown.claims, 1);
    EXPECT_EQ(shown.answered, 1);
}

TEST_F(StatementDeskTest, APointComesWhereItsWordsStandWithTheClaimsInThem) {
    m_case->hideNames();
    ASSERT_OK_AND(
        const QString id,
        addPoint("The boathouse was never left open, and Chair of the Board never asked for a key."));
    ASSERT_OK_AND(const QString first, addPoint("kept the only keys."));
    const auto shown = view();
    ASSERT_EQ(shown.points.size(), 3);
    EXPECT_EQ(shown.points[0].id, first);
    EXPECT_EQ(shown.points[1].id, id);
    for (qsizetype at = 0; at < 3; ++at)
        EXPECT_EQ(shown.points[at].number, at + 1);
    ASSERT_EQ(shown.points[1].claims.size(), 2);
    EXPECT_EQ(shown.points[1].claims[0].text, s("The boathouse was never left open"));
    EXPECT_TRUE(shown.points[1].claims[1].text.startsWith(s("Chair of the Board never asked")));
    EXPECT_FALSE(shown.points[1].claims[1].answered);
    // The same words with names shown.
    ASSERT_THAT(m_case->showNames({}), IsOk());
    EXPECT_EQ(view().points[1].quote,
              s("The boathouse was never left open, and Maud Ellersgate never asked for a key."));
}

TEST_F(StatementDeskTest, NumbersMoveOnOnlyAsFarAsTheyMust) {
    load(R"({"public-statements": [{"title": "Numbered", "text": "One here. Two here. Nine here.", "points":
        [{"number": 2, "quote": "Two here."}, {"number": 9, "quote": "Nine here."}]}]})");
    const auto numbers = [this] {
        QList<qint64> found;
        for (const auto& point : view(s("ST-003")).points)
            found.append(point.number);
        return found;
    };
    const QString text = view(s("ST-003")).text;
    ASSERT_THAT(m_case->statements().addPoint(s("ST-003"), {spanOf(text, "One here.")}), IsOk());
    EXPECT_EQ(numbers(), (QList<qint64>{1, 2, 9}));
    ASSERT_THAT(m_case->statements().removePoint(s("ST-003"), view(s("ST-003")).points[1].id), IsOk());
    EXPECT_EQ(numbers(), (QList<qint64>{1, 9}));
    ASSERT_THAT(m_case->statements().addPoint(s("ST-003"), {spanOf(text, "Two")}), IsOk());
    ASSERT_THAT(m_case->statements().addPoint(s("ST-003"), {spanOf(text, "One here. Two")}), IsOk());
    EXPECT_EQ(numbers(), (QList<qint64>{1, 2, 3, 9}));
}

TEST_F(StatementDeskTest, ASelectionThatCutsANameTakesInAllOfIt) {
    m_case->hideNames();
    ASSERT_THAT(addPoint("per kept"), IsOk());
    EXPECT_EQ(view().points[0].quote, s("Keeper kept"));
    ASSERT_THAT(m_case->showNames({}), IsOk());
    EXPECT_EQ(view().points[0].quote, s("Gerold Pfefferkorn kept"));
}

TEST_F(StatementDeskTest, SeveralStretchesBecomeOnePoint) {
    const QString text = view().text;
    ASSERT_THAT(m_case->statements().addPoint(
                    s("ST-001"), {spanOf(text, "never left open"), spanOf(text, "kept the only keys")}),
                IsOk());
    EXPECT_EQ(under(view(), view().points[0].spans), s("kept the only keys | never left open"));
    EXPECT_EQ(view().points[0].quote, s("kept the only keys […] never left open"));
}

TEST_F(StatementDeskTest, RefusesWhatMakesNoPointAndChangesNothing) {
    auto desk = m_case->statements();
    const qsizetype size = view().text.size();
    ASSERT_OK_AND(const auto before, m_case->history({}, 100));
    EXPECT_THAT(addPoint("nothing"), FailsWith(ErrorCode::Refused)); // in point 1 already
    EXPECT_THAT(desk.setAside(s("ST-001"), {spanOf(view().text, "was lost")}, {}),
                FailsWith(ErrorCode::Refused));
    EXPECT_THAT(desk.setAside(s("ST-001"), {spanOf(view().text, "matter")}, {}),
                FailsWith(ErrorCode::Refused));
    EXPECT_THAT(desk.addPoint(s("ST-001"), {}), FailsWith(ErrorCode::Refused));
    EXPECT_THAT(desk.addPoint(s("ST-001"), {{18, 1}}), FailsWith(ErrorCode::Refused)); // a space
    for (const text::Span& outside : {text::Span{size, 1}, text::Span{-1, 3}, text::Span{3, -1},
                                      text::Span{1, std::numeric_limits<qsizetype>::max()}})
        EXPECT_THAT(desk.addPoint(s("ST-001"), {outside}), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(desk.addPoint(s("RE-001"), {{0, 3}}), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(desk.removePoint(s("ST-001"), s("#00")), FailsWith(ErrorCode::NotFound));
    EXPECT_THAT(desk.removePoint(s("ST-002"), view().points[0].id), FailsWith(ErrorCode::NotFound));
    EXPECT_THAT(desk.removeSetAside(s("ST-001"), view().points[0].id), FailsWith(ErrorCode::NotFound));
    ASSERT_OK_AND(const auto after, m_case->history({}, 100));
    EXPECT_EQ(after, before);
}

TEST_F(StatementDeskTest, TextIsSetAsideAndTakenBack) {
    ASSERT_OK_AND(const QString id,
                  m_case->statements().setAside(s("ST-001"), {spanOf(view().text, "kept the only keys.")},
                                                s("Known.")));
    ASSERT_EQ(view().setAside.size(), 2);
    EXPECT_EQ(view().setAside[1].id, id);
    EXPECT_EQ(view().setAside[1].reason, s("Known."));
    ASSERT_THAT(m_case->statements().removeSetAside(s("ST-001"), id), IsOk());
    EXPECT_EQ(view().setAside.size(), 1);
}

TEST_F(StatementDeskTest, ChangesCanBeUndone) {
    ASSERT_THAT(addPoint("kept the only keys."), IsOk());
    ASSERT_THAT(m_case->editing().undo(), IsOk());
    ASSERT_EQ(view().points.size(), 1);
    EXPECT_EQ(view().points[0].number, 1);
    ASSERT_THAT(m_case->statements().removePoint(s("ST-001"), view().points[0].id), IsOk());
    EXPECT_TRUE(view().points.isEmpty());
    ASSERT_THAT(m_case->editing().undo(), IsOk());
    EXPECT_EQ(view().points[0].passages.size(), 1);
}

TEST_F(StatementDeskTest, TheirOwnWordsAreCitedAgainstThem) {
    m_case->hideNames();
    ASSERT_THAT(
        m_case->statements().addPoint(s("ST-002"), {spanOf(view(s("ST-002")).text, "a boat was lost")}),
        IsOk());
    const QString passage = view().points[0].passages[0].id;
    ASSERT_OK_AND(const QString ref,
                  m_case->statements().citeStatement(s("ST-001"), passage, s("ST-002"),
                                                     spanOf(view(s("ST-002")).text, "boat was lost")));
    const auto citations = view().points[0].passages[0].citations;
    ASSERT_EQ(citations.size(), 1);
    EXPECT_EQ(citations[0].ref, ref);
    EXPECT_EQ(citations[0].target, s("ST-002.1"));
    EXPECT_EQ(citations[0].quote, s("boat was lost"));
    EXPECT_TRUE(shown(ref)[s("before")].toString().contains(s("Keeper wrote")));
    // What the answer rests on does not go with the point unseen.
    const auto refused = m_case->statements().removePoint(s("ST-001"), view().points[0].id);
    ASSERT_THAT(refused, FailsWith(ErrorCode::Refused));
    EXPECT_TRUE(refused.error().message.contains(ref));
    ASSERT_THAT(m_case->editing().moveToBin(ref), IsOk());
    EXPECT_THAT(m_case->statements().removePoint(s("ST-001"), view().points[0].id), IsOk());
    EXPECT_THAT(m_case->statements().citeStatement(s("ST-001"), passage, s("ST-002"), {0, 3}),
                FailsWith(ErrorCode::NotFound));
}

TEST_F(StatementDeskTest, BehindTheirOwnPasswordPointsAreListedAndNothingIsSplit) {
    open("names");
    load(R"({"identities": [{"key": "i", "names": ["Gerold Pfefferkorn"], "appearances":
        [{"key": "k", "label": "Keeper", "role": "third-party"}]}]})");
    load(
        R"({"public-statements": [{"title": "Denial", "text": "Gerold Pfefferkorn kept the keys. All is well.",
        "points": [{"quote": "All is well.", "answer": "It is not."}]}]})");
    m_case->hideNames();
    const auto shown = view();
    EXPECT_FALSE(shown.canSplit);
    EXPECT_EQ(shown.text, s("Keeper kept the keys. All is well."));
    ASSERT_EQ(shown.points.size(), 1);
    EXPECT_EQ(shown.points[0].quote, s("All is well."));
    EXPECT_TRUE(shown.points[0].spans.isEmpty());
    EXPECT_TRUE(shown.uncovered.isEmpty());
    EXPECT_THAT(m_case->statements().addPoint(s("ST-001"), {{0, 6}}), FailsWith(ErrorCode::NamesHidden));
    EXPECT_THAT(
        m_case->statements().citeStatement(s("ST-001"), shown.points[0].passages[0].id, s("ST-001"), {0, 6}),
        FailsWith(ErrorCode::NamesHidden));
    EXPECT_THAT(m_case->statements().view(s("PE-001")), FailsWith(ErrorCode::InvalidInput));
}

TEST_F(StatementDeskTest, APreviewIsADraftWithNamesAsTheyAreShown) {
    load(R"({"replies": [{"title": "Whole", "answers": [{"statement": "ST-001"}],
        "introduction": "Maud Ellersgate & others write:\nwe <script>do</script> not agree."}]})");
    ASSERT_OK_AND(const QString html, m_case->statements().preview(s("RE-002")));
    EXPECT_LT(html.indexOf(s("DRAFT")), html.indexOf(s("<h1>Whole</h1>")));
    EXPECT_TRUE(html.contains(s("DRAFT")));
    EXPECT_TRUE(html.contains(s("Maud Ellersgate &amp; others write:<br>we &lt;script&gt;")));
    // In the piece of the statement that no point covers, too.
    EXPECT_TRUE(html.contains(s("Gerold Pfefferkorn kept the only keys.")));
    EXPECT_FALSE(html.contains(s("@[")));
    m_case->hideNames();
    ASSERT_OK_AND(const QString hidden, m_case->statements().preview(s("RE-002")));
    EXPECT_FALSE(holdsAName(hidden));
    EXPECT_TRUE(hidden.contains(s("Keeper kept the only keys.")));
    EXPECT_THAT(m_case->statements().preview(s("ST-001")), FailsWith(ErrorCode::NotFound));
}

TEST_F(StatementDeskTest, NothingThatSomebodyWroteBecomesMarkup) {
    ASSERT_OK_AND(const QString html, m_case->statements().preview(s("RE-001")));
    EXPECT_TRUE(html.contains(s("Our &lt;reply&gt;")));
    EXPECT_TRUE(html.contains(s("&lt;b&gt;nothing&lt;/b&gt; was lost.")));
    EXPECT_TRUE(html.contains(s("lost &lt;i&gt;both&lt;/i&gt; boats.")));
    for (const char* raw : {"<reply>", "<b>nothing", "<i>both", "http", "src="})
        EXPECT_FALSE(html.contains(s(raw))) << raw;
}

} // namespace
} // namespace casebound::session
