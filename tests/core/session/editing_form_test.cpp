// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/editing_fixture.h"

namespace casebound::session {
namespace {

using records::Kind;

class EditingForm : public EditingTest {
protected:
    // One record of every kind, with something in every sort of field.
    void fillCase() {
        load(R"({
 "bodies": [{"key": "b", "title": "Boat club", "memberships": [{"member": "PE-001", "role": "treasurer",
             "when": "2019/2021"}], "notes": ["Ask Gerold Pfefferkorn"], "tags": ["water"], "topics": ["q"]}],
 "topics": [{"key": "q", "title": "Who paid?", "answer": "Nobody"}],
 "sources": [{"key": "so", "title": "Almanac", "author": "E. Printer", "wording": "Boats float.", "year": "1999"}],
 "exhibits": [{"key": "x", "title": "Ledger", "provenance": "From @[Keeper]", "language": "en",
               "custody": [{"at": "2026-01-02T03:04:05Z", "event": "received", "how": "by post"}]}],
 "testimonies": [{"key": "t", "title": "Told", "of": "PE-001", "paragraphs": [{"key": "p1",
     "text": "Gerold Pfefferkorn locked it.", "chain": [{"from": "PE-001", "how": "by letter"}]}, {"text": "Then rain."}],
     "grades": [{"paragraph": "p1", "source": "B", "information": 2}]}],
 "events": [{"key": "e", "title": "Gerold Pfefferkorn locks the boathouse", "when": "2021-05~", "kind": "decision",
     "parties": [{"party": "PE-001", "role": "organiser"}], "according_to": [{"record": "t", "part": "p1"}],
     "constraints": [{"relation": "so-long-after", "anchor": "e2", "offset": "P2Y"}]},
     {"key": "e2", "title": "Launch"}],
 "public-statements": [{"key": "s", "title": "Note", "text": "The boat is safe. Mr Gerold Pfefferkorn rests.",
     "author": "b", "points": [{"key": "pt", "quote": "The boat is safe.", "claims": [{"key": "c", "text": "Safe"}],
     "answer": [{"key": "a", "text": "It leaks.", "claims": ["c"]}], "see": [{"record": "t", "part": "p1"}],
     "answer_kinds": ["deny", "correct"]}],
     "set_aside": [{"quote": "rests.", "reason": "no claim"}]}],
 "replies": [{"title": "Answer", "answers": [{"statement": "s"}], "writers": ["PE-002"], "order": [{"point": "pt"}]}],
 "allegations": [{"title": "Neglect", "alleged": "The boat was not mended", "findings": [{"by": "b",
     "outcome": "No case"}]}],
 "requests": [{"title": "Letter", "asked_by": "PE-001", "asked_of": "b", "known_from": "t", "known_from_part": "p1"}],
 "citations": [{"from": "s", "from_part": "a", "target": "t", "target_part": "p1", "quote": "locked it"}],
 "links": [{"kind": "supports", "from": "t", "to": "e", "reason": "same day"}],
 "translations": [{"of": "t", "language": "fr", "paragraphs": [{"original": "p1", "text": "fermé"}]}],
 "consents": [{"of": "PE-002", "purposes": ["lawyer", "internal"], "audience": "court", "limits": "no names"}]
})");
    }
    QStringList refs() {
        QStringList all;
        for (const auto& info : records::kKinds) {
            const auto list = m_session->list(info.kind);
            EXPECT_THAT(list, IsOk());
            for (const QJsonValue& one : list.value_or(QJsonArray()))
                all.append(one[q("ref")].toString());
        }
        return all;
    }
    // What its form says, given back.
    Outcome giveBack(const QString& ref) {
        CB_TRY(const auto shown, editing().form(ref));
        CB_TRY(const auto saved, editing().save(records::parseReference(ref)->kind, ref, shown));
        EXPECT_EQ(saved, ref);
        return {};
    }
};

TEST_F(EditingForm, ATitleIsEnoughToBegin) {
    for (const auto& info : records::kKinds) {
        ASSERT_OK_AND(const QString ref, save(info.kind, "", {{q("title"), q("So far only this")}}));
        EXPECT_TRUE(ref.startsWith(q(info.prefix)));
        EXPECT_EQ(title(ref.toLatin1()), q("So far only this"));
    }
}

TEST_F(EditingForm, WhatAFormShowsChangesNothingWhenItIsGivenBack) {
    fillCase();
    ASSERT_OK_AND(const auto packet, save(Kind::Export, "", {{q("title"), q("Left")}}));
    const qsizetype before = rows();
    const QStringList all = refs();
    EXPECT_GE(all.size(), 18);
    for (const QString& ref : all)
        EXPECT_THAT(giveBack(ref), IsOk()) << ref.toStdString();
    EXPECT_EQ(rows(), before);
    m_session->hideNames();
    for (const QString& ref : all)
        EXPECT_THAT(giveBack(ref), IsOk()) << ref.toStdString();
    EXPECT_EQ(rows(), before);
    EXPECT_FALSE(editing().nextUndo()->ref != packet);
}

TEST_F(EditingForm, WithNamesBehindTheirPasswordNothingChangesEither) {
    open("names");
    fillCase();
    m_session->hideNames();
    const qsizetype before = rows();
    for (const QString& ref : refs())
        EXPECT_THAT(giveBack(ref), IsOk()) << ref.toStdString();
    EXPECT_EQ(rows(), before);
}

TEST_F(EditingForm, AnEmptyFormHasEveryFieldAndMakesARecordWhenItIsSaved) {
    for (const auto& info : records::kKinds) {
        ASSERT_OK_AND(const QJsonObject empty, editing().emptyForm(info.kind));
        EXPECT_EQ(empty[q("record_kind")].toString(), q(info.table));
        EXPECT_EQ(empty[q("title")].toObject()[q("text")].toString(), QString());
        EXPECT_TRUE(empty[q("notes")].isArray());
        EXPECT_THAT(editing().save(info.kind, {}, empty), IsOk()) << info.table;
    }
}

TEST_F(EditingForm, AWrongDateIsRefusedWithItsField) {
    fillCase();
    const auto top = save(Kind::Event, "EV-001", {{q("when"), q("last May")}});
    ASSERT_THAT(top, FailsWith(ErrorCode::InvalidInput));
    EXPECT_EQ(top.error().field, q("when"));
    const auto inner = save(Kind::Body, "BO-001",
                            {{q("memberships"), QJsonArray{QJsonObject{{q("when"), q("2021")}},
                                                           QJsonObject{{q("when"), q("soon")}}}}});
    ASSERT_THAT(inner, FailsWith(ErrorCode::InvalidInput));
    EXPECT_EQ(inner.error().field, q("memberships[1].when"));
    EXPECT_FALSE(editing().nextUndo());
}

TEST_F(EditingForm, AnEmptyReferenceDateOrPartClears) {
    fillCase();
    ASSERT_THAT(
        save(Kind::Request, "RQ-001",
             {{q("asked_by"), QString()}, {q("known_from"), QString()}, {q("known_from_part"), QString()}}),
        IsOk());
    const QJsonObject request = form("RQ-001");
    EXPECT_EQ(request[q("asked_by")].toString(), QString());
    EXPECT_EQ(request[q("known_from_part")], QJsonValue(QString()));
    EXPECT_EQ(request[q("asked_of")].toString(), q("BO-001"));
}

TEST_F(EditingForm, ShapesThatNobodyAgreedOnAreRefusedWithTheirField) {
    fillCase();
    for (const QJsonValue& title :
         {QJsonValue(3), QJsonValue(QJsonArray{1}), QJsonValue(QJsonObject{{q("text"), 4}}),
          QJsonValue(QJsonObject{{q("text"), q("a")}, {q("mentions"), QJsonArray{kept(0)}}}),
          QJsonValue(textOf("@", {kept(7)})), QJsonValue(textOf("@", {kept(-1)})),
          QJsonValue(textOf("@", {QJsonObject{{q("keep"), q("0")}}})), QJsonValue(textOf("@", {1})),
          QJsonValue(textOf("@", {QJsonObject()})), QJsonValue(textOf("@", {person("EV-001")})),
          QJsonValue(textOf("@", {person("PE-099")}))}) {
        const auto saved = save(Kind::Event, "EV-002", {{q("title"), title}});
        ASSERT_THAT(saved, FailsWith(ErrorCode::InvalidInput));
        EXPECT_EQ(saved.error().field, q("title"));
    }
    const auto unknown = save(Kind::Event, "EV-002", {{q("tilte"), q("x")}});
    ASSERT_THAT(unknown, FailsWith(ErrorCode::InvalidInput));
    EXPECT_EQ(unknown.error().field, q("tilte"));
    EXPECT_THAT(save(Kind::Event, "BO-001", {}), FailsWith(ErrorCode::InvalidInput));
}

TEST_F(EditingForm, TheShapesOfAFormAreNotTakenFromAFile) {
    QFile file(pathOf("form.json"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(R"({"events": [{"title": {"text": "a", "mentions": []}}]})");
    file.close();
    NoProgress progress;
    EXPECT_THAT(m_session->loadFile(file.fileName(), progress), FailsWith(ErrorCode::InvalidInput));
}

TEST_F(EditingForm, ALabelThatGivesSomebodyAwayIsRefused) {
    const auto saved = save(Kind::Appearance, "PE-001", {{q("label"), q("Pfefferkorn")}});
    ASSERT_THAT(saved, FailsWith(ErrorCode::Refused));
    EXPECT_EQ(saved.error().field, q("label"));
}

TEST_F(EditingForm, ARoleThatBecomesProtectedLeavesTheTextsThatMentionIt) {
    fillCase();
    ASSERT_THAT(save(Kind::Appearance, "PE-001", {{q("role"), q("survivor")}}), IsOk());
    // Everybody has one appearance that documents may mention.
    const QJsonArray mentions = form("EV-001")[q("title")].toObject()[q("mentions")].toArray();
    ASSERT_EQ(mentions.size(), 1);
    EXPECT_EQ(mentions[0][q("ref")].toString(), q("PE-003"));
}

} // namespace
} // namespace casebound::session
