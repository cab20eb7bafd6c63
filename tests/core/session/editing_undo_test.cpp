// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/editing_fixture.h"

namespace casebound::session {
namespace {

using records::Kind;

class EditingUndo : public EditingTest {
protected:
    void setTitle(const char* ref, const char* title) {
        ASSERT_THAT(save(Kind::Event, ref, {{q("title"), q(title)}}), IsOk());
    }
    qsizetype events() { return m_session->list(Kind::Event).value_or(QJsonArray()).size(); }
    QStringList changes(const Revision& revision) {
        QStringList found;
        for (const auto& change : revision.changes)
            found.append(QStringLiteral("%1: %2 > %3").arg(change.field, change.before, change.after));
        return found;
    }
};

TEST_F(EditingUndo, ChangesAreUndoneAndDoneAgainOneAfterTheOther) {
    EXPECT_FALSE(editing().nextUndo());
    setTitle("", "One");
    setTitle("EV-001", "Two");
    setTitle("EV-001", "Three");
    ASSERT_EQ(editing().nextUndo()->what, q("changed"));
    ASSERT_THAT(editing().undo(), IsOk());
    EXPECT_EQ(title("EV-001"), q("Two"));
    ASSERT_THAT(editing().undo(), IsOk());
    EXPECT_EQ(title("EV-001"), q("One"));
    EXPECT_EQ(editing().nextUndo()->what, q("created"));
    EXPECT_EQ(editing().nextUndo()->ref, q("EV-001"));
    ASSERT_THAT(editing().redo(), IsOk());
    ASSERT_THAT(editing().redo(), IsOk());
    EXPECT_EQ(title("EV-001"), q("Three"));
    EXPECT_FALSE(editing().nextRedo());
    for (int i = 0; i < 3; ++i)
        ASSERT_THAT(editing().undo(), IsOk());
    EXPECT_EQ(events(), 0);
    EXPECT_FALSE(editing().nextUndo());
    EXPECT_THAT(editing().undo(), IsOk());
    ASSERT_THAT(editing().redo(), IsOk());
    EXPECT_EQ(events(), 1);
    EXPECT_EQ(title("EV-001"), q("One"));
}

TEST_F(EditingUndo, ANewChangeForgetsWhatCouldBeDoneAgain) {
    setTitle("", "One");
    setTitle("EV-001", "Two");
    ASSERT_THAT(editing().undo(), IsOk());
    setTitle("EV-001", "Three");
    EXPECT_FALSE(editing().nextRedo());
    ASSERT_THAT(editing().undo(), IsOk());
    EXPECT_EQ(title("EV-001"), q("One"));
}

TEST_F(EditingUndo, TheBinIsUndoneBothWays) {
    setTitle("", "One");
    ASSERT_THAT(editing().moveToBin(q("EV-001")), IsOk());
    EXPECT_EQ(events(), 0);
    ASSERT_OK_AND(const QJsonArray binned, editing().binned());
    ASSERT_EQ(binned.size(), 1);
    EXPECT_EQ(binned[0][q("title")].toString(), q("One"));
    EXPECT_EQ(binned[0][q("ref")].toString(), q("EV-001"));
    EXPECT_EQ(editing().nextUndo()->what, q("binned"));
    ASSERT_THAT(editing().undo(), IsOk());
    EXPECT_EQ(events(), 1);
    ASSERT_THAT(editing().redo(), IsOk());
    EXPECT_EQ(events(), 0);
    ASSERT_THAT(editing().takeOut(q("EV-001")), IsOk());
    EXPECT_EQ(editing().nextUndo()->what, q("taken out"));
    ASSERT_THAT(editing().undo(), IsOk());
    EXPECT_EQ(events(), 0);
}

TEST_F(EditingUndo, WhatSomethingElseChangedSinceIsNotUndone) {
    setTitle("", "One");
    setTitle("EV-001", "Two");
    load(R"({"events": [{"ref": "EV-001", "title": "Imported"}]})");
    EXPECT_THAT(editing().undo(), FailsWith(ErrorCode::Refused));
    EXPECT_EQ(title("EV-001"), q("Imported"));
    EXPECT_EQ(editing().nextUndo()->ref, q("EV-001"));
    // Nor what lies below a change that can be undone.
    setTitle("EV-001", "Three");
    ASSERT_THAT(editing().undo(), IsOk());
    EXPECT_EQ(title("EV-001"), q("Imported"));
    EXPECT_THAT(editing().undo(), FailsWith(ErrorCode::Refused));
}

TEST_F(EditingUndo, ANameThatWasRegisteredSinceIsNoChangeAndIsNotBroughtBack) {
    setTitle("", "Kunigunde Amsel sings");
    setTitle("EV-001", "She sings");
    load(R"({"identities": [{"names": ["Kunigunde Amsel"], "appearances": [{"label": "Singer 1"}]}]})");
    ASSERT_THAT(editing().undo(), IsOk());
    const QJsonObject text = form("EV-001")[q("title")].toObject();
    ASSERT_EQ(text[q("mentions")].toArray().size(), 1);
    EXPECT_EQ(text[q("mentions")][0][q("label")].toString(), q("Singer 1"));
}

TEST_F(EditingUndo, ALabelThatBecameANameIsNotBroughtBack) {
    ASSERT_THAT(save(Kind::Appearance, "", {{q("label"), q("Blackbird")}}), IsOk());
    ASSERT_THAT(save(Kind::Appearance, "PE-003", {{q("label"), q("Singer 1")}}), IsOk());
    load(R"({"identities": [{"names": ["Kunigunde Blackbird"], "appearances": [{"label": "Singer 2"}]}]})");
    EXPECT_THAT(editing().undo(), FailsWith(ErrorCode::Refused));
    EXPECT_EQ(form("PE-003")[q("label")].toString(), q("Singer 1"));
}

TEST_F(EditingUndo, ACitationComesBackToThePassageThatWasTakenAway) {
    load(R"({"testimonies": [{"key": "t", "title": "Told", "paragraphs": [{"key": "p", "text": "Noon."}]}],
             "public-statements": [{"key": "s", "text": "Safe.", "points": [{"quote": "Safe.",
               "answer": [{"key": "a", "text": "No."}]}]}],
             "citations": [{"from": "s", "from_part": "a", "target": "t", "target_part": "p", "quote": "Noon"}]})");
    const auto passage = [this] { return form("CI-001")[q("from_part")][q("id")].toString(); };
    const QString before = passage();
    ASSERT_FALSE(before.isEmpty());
    ASSERT_THAT(save(Kind::PublicStatement, "ST-001", {{q("points"), QJsonArray()}}), IsOk());
    ASSERT_EQ(passage(), QString());
    ASSERT_THAT(editing().undo(), IsOk());
    EXPECT_EQ(passage(), before);
    ASSERT_THAT(editing().redo(), IsOk());
    EXPECT_EQ(passage(), QString());
    ASSERT_THAT(editing().undo(), IsOk());
    EXPECT_EQ(passage(), before);
}

TEST_F(EditingUndo, AChangeIsUndoneWhileNamesAreBehindTheirPassword) {
    open("names");
    setTitle("", "Gerold Pfefferkorn locks up");
    setTitle("EV-001", "He opens");
    m_session->hideNames();
    ASSERT_THAT(editing().undo(), IsOk());
    EXPECT_EQ(title("EV-001"), q("Keeper locks up"));
    ASSERT_THAT(m_session->showNames(SecureBytes::copyOf("names")), IsOk());
    EXPECT_EQ(title("EV-001"), q("Gerold Pfefferkorn locks up"));
}

TEST_F(EditingUndo, NothingIsUndoneThatDidNothing) {
    setTitle("", "One");
    const qsizetype before = rows();
    setTitle("EV-001", "One");
    ASSERT_THAT(editing().takeOut(q("EV-001")), IsOk());
    EXPECT_EQ(rows(), before);
    EXPECT_EQ(editing().nextUndo()->what, q("created"));
}

TEST_F(EditingUndo, TheHistorySaysWhichFieldsChangedAndHow) {
    load(
        R"({"events": [{"title": "Launch", "when": "2021", "parties": [{"party": "PE-002", "role": "witness"}]}]})");
    QJsonArray parties = form("EV-001")[q("parties")].toArray();
    parties.prepend(QJsonObject{{q("party"), q("PE-001")}});
    ASSERT_THAT(save(Kind::Event, "EV-001",
                     {{q("title"), q("Gerold Pfefferkorn launches")},
                      {q("when"), q("2022")},
                      {q("parties"), parties}}),
                IsOk());
    ASSERT_OK_AND(const auto revisions, editing().revisions(q("EV-001"), 10));
    ASSERT_EQ(revisions.size(), 2);
    EXPECT_EQ(revisions[0].what, q("changed"));
    EXPECT_EQ(revisions[0].who, q("Ada"));
    EXPECT_TRUE(revisions[0].at.isValid());
    EXPECT_EQ(changes(revisions[0]),
              (QStringList{q("title: Launch > Gerold Pfefferkorn launches"), q("when: 2021 > 2022"),
                           q("parties[1].party:  > PE-001"), q("parties[1].role:  > other")}));
    EXPECT_TRUE(changes(revisions[1]).contains(q("parties[1].role:  > witness")));
    m_session->hideNames();
    ASSERT_OK_AND(const auto hidden, editing().revisions(q("EV-001"), 1));
    ASSERT_EQ(hidden.size(), 1);
    EXPECT_EQ(hidden[0].changes[0].after, q("Keeper launches"));
}

TEST_F(EditingUndo, TheHistorySaysWhichItemsWentAndWhichMoved) {
    load(R"({"testimonies": [{"title": "T", "paragraphs": [{"text": "a"}, {"text": "b"}, {"text": "c"}]}]})");
    QJsonArray paragraphs = form("TE-001")[q("paragraphs")].toArray();
    const QJsonArray other{paragraphs[2], paragraphs[0]};
    ASSERT_THAT(save(Kind::Testimony, "TE-001", {{q("paragraphs"), other}}), IsOk());
    ASSERT_OK_AND(const auto revisions, editing().revisions(q("TE-001"), 1));
    EXPECT_EQ(changes(revisions[0]),
              (QStringList{q("paragraphs: 1, 3 > 3, 1"), q("paragraphs[2].number: 2 > "),
                           q("paragraphs[2].text: b > "), q("paragraphs[2].basis: not-stated > ")}));
}

TEST_F(EditingUndo, AWholeRecordThatAnotherPartWroteIsUndoneLikeAnyOther) {
    records::Link link;
    link.kind = records::LinkKind::Context;
    ASSERT_OK_AND(const QString ref, editing().write(link));
    EXPECT_EQ(ref, q("LI-001"));
    EXPECT_EQ(editing().nextUndo()->ref, ref);
    ASSERT_THAT(editing().undo(), IsOk());
    EXPECT_EQ(m_session->list(Kind::Link)->size(), 0);
}

} // namespace
} // namespace casebound::session
