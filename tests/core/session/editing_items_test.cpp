// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/editing_fixture.h"

namespace casebound::session {
namespace {

using records::Kind;

// A public statement with an answer that rests on a testimony.
class EditingItems : public EditingTest {
protected:
    void SetUp() override {
        EditingTest::SetUp();
        load(R"({
 "testimonies": [{"key": "t", "title": "Told", "paragraphs": [{"key": "p1", "text": "He locked it at noon."},
                  {"text": "Then rain came."}]}],
 "public-statements": [{"key": "s", "title": "Note", "text": "The boat is safe. It was always locked.", "points": [
   {"quote": "The boat is safe.", "claims": [{"key": "c", "text": "Safe"}],
    "answer": [{"key": "a", "text": "It leaks.", "claims": ["c"]}, {"text": "So we say."}]},
   {"quote": "It was always locked."}]}],
 "citations": [{"from": "s", "from_part": "a", "target": "t", "target_part": "p1", "quote": "locked it"}]
})");
    }
    QJsonArray points() { return form("ST-001")[q("points")].toArray(); }
    Result<QString> savePoints(const QJsonArray& points) {
        return save(Kind::PublicStatement, "ST-001", {{q("points"), points}});
    }
    // The first point's passages, replaced.
    Result<QString> savePassages(const QJsonArray& passages) {
        QJsonArray all = points();
        QJsonObject first = all[0].toObject();
        first.insert(q("answer"), passages);
        all.replace(0, first);
        return savePoints(all);
    }
    QJsonArray passages() { return points()[0][q("answer")].toArray(); }
    QString citedFrom() { return form("CI-001")[q("from_part")][q("id")].toString(); }
};

TEST_F(EditingItems, AnItemThatComesBackByItsIdAloneIsAsItWas) {
    const QString passage = passages()[0][q("id")].toString();
    ASSERT_EQ(citedFrom(), passage);
    ASSERT_THAT(savePassages({QJsonObject{{q("text"), q("First of all:")}}, QJsonObject{{q("id"), passage}}}),
                IsOk());
    const QJsonArray now = passages();
    ASSERT_EQ(now.size(), 2);
    EXPECT_EQ(now[0][q("text")][q("text")].toString(), q("First of all:"));
    EXPECT_EQ(now[1][q("text")][q("text")].toString(), q("It leaks."));
    EXPECT_EQ(now[1][q("claims")].toArray().size(), 1);
    EXPECT_EQ(citedFrom(), passage);
}

TEST_F(EditingItems, AnItemOfAnotherListOrRecordIsRefused) {
    const QString foreign = form("TE-001")[q("paragraphs")][0][q("id")].toString();
    const QString ofOtherList = points()[0][q("claims")][0][q("id")].toString();
    const QString own = passages()[0][q("id")].toString();
    for (const QString& id :
         {foreign, ofOtherList, q("#zz"), own.mid(1), q("#00000000000000000000000000000000")}) {
        const auto saved = savePassages({QJsonObject{{q("id"), id}, {q("text"), q("Mine")}}});
        ASSERT_THAT(saved, FailsWith(ErrorCode::InvalidInput)) << id.toStdString();
        EXPECT_EQ(saved.error().field, q("points[0].answer[0].id"));
    }
    EXPECT_THAT(savePassages({QJsonObject{{q("id"), own}}, QJsonObject{{q("id"), own}}}),
                FailsWith(ErrorCode::InvalidInput));
}

TEST_F(EditingItems, ANewClaimIsNamedByItsKeyAndARemovedOneIsForgotten) {
    QJsonArray all = points();
    QJsonObject first = all[0].toObject();
    first.insert(q("claims"), QJsonArray{QJsonObject{{q("key"), q("new")}, {q("text"), q("Sound")}}});
    QJsonArray answer = first[q("answer")].toArray();
    QJsonObject second = answer[1].toObject();
    second.insert(q("claims"), QJsonArray{q("new")});
    answer.replace(1, second);
    first.insert(q("answer"), answer);
    all.replace(0, first);
    ASSERT_THAT(savePoints(all), IsOk());
    const QString claim = points()[0][q("claims")][0][q("id")].toString();
    EXPECT_EQ(passages()[0][q("claims")].toArray().size(), 0);
    ASSERT_EQ(passages()[1][q("claims")].toArray().size(), 1);
    EXPECT_EQ(passages()[1][q("claims")][0][q("id")].toString(), claim);
}

TEST_F(EditingItems, AStatementsTextStaysWhileThereArePoints) {
    const auto saved = save(Kind::PublicStatement, "ST-001", {{q("text"), q("Something else.")}});
    ASSERT_THAT(saved, FailsWith(ErrorCode::Refused));
    EXPECT_EQ(saved.error().field, q("text"));
    ASSERT_THAT(save(Kind::PublicStatement, "ST-001",
                     {{q("text"), q("Something else.")}, {q("points"), QJsonArray()}}),
                IsOk());
    EXPECT_EQ(shown("ST-001")[q("text")].toString(), q("Something else."));
}

TEST_F(EditingItems, APointsQuoteIsFoundInTheTextOrRefused) {
    QJsonArray all = points();
    QJsonObject second = all[1].toObject();
    second.insert(q("quote"), q("always locked"));
    all.replace(1, second);
    ASSERT_THAT(savePoints(all), IsOk());
    EXPECT_EQ(points()[1][q("spans")][0][q("offset")].toInt(), 25);
    second.insert(q("quote"), q("never locked"));
    all.replace(1, second);
    const auto saved = savePoints(all);
    ASSERT_THAT(saved, FailsWith(ErrorCode::InvalidInput));
    EXPECT_EQ(saved.error().field, q("points[1].quote"));
}

TEST_F(EditingItems, ACitationsNewQuoteIsFoundAndAGivenSpanIsTaken) {
    ASSERT_THAT(save(Kind::Citation, "CI-001", {{q("quote"), q("at noon")}}), IsOk());
    EXPECT_EQ(form("CI-001")[q("span")][0][q("offset")].toInt(), 13);
    EXPECT_EQ(shown("CI-001")[q("before")].toString(), q("He locked it "));
    const auto lost = save(Kind::Citation, "CI-001", {{q("quote"), q("at night")}});
    ASSERT_THAT(lost, FailsWith(ErrorCode::InvalidInput));
    EXPECT_EQ(lost.error().field, q("quote"));
    const QJsonArray span{QJsonObject{{q("offset"), 3}, {q("length"), 6}}};
    ASSERT_THAT(save(Kind::Citation, "CI-001", {{q("quote"), q("locked")}, {q("span"), span}}), IsOk());
    EXPECT_EQ(form("CI-001")[q("span")].toArray(), span);
}

TEST_F(EditingItems, PartsAreOfferedInTheirOrder) {
    ASSERT_OK_AND(const QJsonArray paragraphs, editing().partsOf(q("TE-001")));
    ASSERT_EQ(paragraphs.size(), 2);
    EXPECT_EQ(paragraphs[1][q("ref")].toString(), q("TE-001 ¶2"));
    EXPECT_EQ(paragraphs[1][q("title")].toString(), q("Then rain came."));
    ASSERT_OK_AND(const QJsonArray parts, editing().partsOf(q("ST-001")));
    QStringList titles;
    for (const QJsonValue& part : parts)
        titles.append(part[q("title")].toString());
    EXPECT_EQ(titles, (QStringList{q("The boat is safe."), q("Safe"), q("It leaks."), q("So we say."),
                                   q("It was always locked.")}));
    const QString claim = parts[1][q("id")].toString();
    ASSERT_THAT(
        save(Kind::Link, "", {{q("from"), q("ST-001")}, {q("from_part"), claim}, {q("to"), q("TE-001")}}),
        IsOk());
    EXPECT_EQ(form("LI-001")[q("from_part")][q("id")].toString(), claim);
}

TEST_F(EditingItems, CandidatesAreFoundByReferenceTitleAndLabel) {
    const auto refs = [this](const QList<Kind>& kinds, const char* typed) {
        QStringList found;
        const auto list = editing().candidates(kinds, q(typed), 50);
        EXPECT_THAT(list, IsOk());
        for (const QJsonValue& one : list.value_or(QJsonArray()))
            found.append(one[q("ref")].toString());
        return found;
    };
    EXPECT_EQ(refs({}, "st-1"), QStringList{q("ST-001")});
    EXPECT_EQ(refs({}, "tol"), QStringList{q("TE-001")});
    EXPECT_EQ(refs({Kind::Appearance}, "wit"), QStringList{q("PE-002")});
    EXPECT_EQ(refs({Kind::Appearance, Kind::Citation}, ""),
              (QStringList{q("PE-001"), q("PE-002"), q("CI-001")}));
    EXPECT_EQ(refs({Kind::Event}, ""), QStringList());
    EXPECT_EQ(editing().candidates({}, {}, 2)->size(), 2);
    ASSERT_THAT(editing().moveToBin(q("TE-001")), IsOk());
    EXPECT_EQ(refs({}, "tol"), QStringList());
}

TEST_F(EditingItems, WhatIsAroundARecordIsSeenFromBothSides) {
    load(R"({"events": [{"title": "Launch", "words": "as @[Keeper] said", "parties": [{"party": "PE-002"}],
                         "according_to": [{"record": "TE-001", "part": "TE-001.2"}]}],
             "links": [{"kind": "supports", "from": "TE-001", "to": "EV-001"}],
             "translations": [{"title": "In French", "of": "TE-001"}]})");
    const auto around = [this](const char* ref) {
        QStringList found;
        const auto related = editing().related(q(ref));
        EXPECT_THAT(related, IsOk());
        for (const Relative& one : related.value_or(QList<Relative>()))
            found.append(QStringList{one.how, one.ref, one.via}.join(u' ').trimmed());
        return found;
    };
    EXPECT_EQ(around("ST-001"), QStringList{q("cites TE-001 ¶1 CI-001")});
    EXPECT_EQ(around("TE-001"), (QStringList{q("cited by ST-001.1 CI-001"), q("supports EV-001 LI-001"),
                                             q("translation TR-001"), q("used in EV-001")}));
    EXPECT_EQ(around("EV-001"), (QStringList{q("supported by TE-001 LI-001"), q("refers to PE-002"),
                                             q("refers to TE-001"), q("mentions PE-001")}));
    EXPECT_EQ(around("PE-001"), QStringList{q("mentioned in EV-001")});
    EXPECT_EQ(around("PE-002"), QStringList{q("used in EV-001")});
    ASSERT_OK_AND(const auto related, editing().related(q("ST-001")));
    EXPECT_EQ(related[0].quote, q("locked it"));
    EXPECT_EQ(related[0].title, q("Told"));
}

} // namespace
} // namespace casebound::session
