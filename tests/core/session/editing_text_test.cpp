// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/editing_fixture.h"

namespace casebound::session {
namespace {

using records::Kind;

class EditingTexts : public EditingTest {
protected:
    QJsonObject titleForm(const char* ref) { return form(ref)[q("title")].toObject(); }
    void addEvent(const char* title) { ASSERT_THAT(save(Kind::Event, "", {{q("title"), q(title)}}), IsOk()); }
};

TEST_F(EditingTexts, ANameBecomesAMentionWithItsWords) {
    addEvent("Gerold Pfefferkorn locks up");
    const QJsonObject text = titleForm("EV-001");
    EXPECT_EQ(text[q("text")].toString(), textOf("@ locks up", {})[q("text")].toString());
    const QJsonObject mention = text[q("mentions")].toArray()[0].toObject();
    EXPECT_EQ(mention[q("ref")].toString(), q("PE-001"));
    EXPECT_EQ(mention[q("label")].toString(), q("Keeper"));
    EXPECT_EQ(mention[q("words")].toString(), q("Gerold Pfefferkorn"));
}

TEST_F(EditingTexts, WithNamesHiddenAFormDoesNotSayThem) {
    addEvent("Gerold Pfefferkorn locks up");
    m_session->hideNames();
    const QByteArray all = QJsonDocument(form("EV-001")).toJson();
    EXPECT_FALSE(all.contains("Pfefferkorn"));
    EXPECT_TRUE(all.contains("Keeper"));
}

TEST_F(EditingTexts, AKeptMentionStaysWhatItWasInAnotherPlace) {
    addEvent("Gerold Pfefferkorn locks up");
    ASSERT_THAT(save(Kind::Event, "EV-001", {{q("title"), textOf("In May @ left", {kept(0)})}}), IsOk());
    EXPECT_EQ(title("EV-001"), q("In May Gerold Pfefferkorn left"));
    EXPECT_EQ(titleForm("EV-001")[q("mentions")].toArray().size(), 1);
}

TEST_F(EditingTexts, AKeptMentionStaysWhatItWasWhileNamesAreOnlyHiddenOnTheScreen) {
    addEvent("Gerold Pfefferkorn locks up");
    m_session->hideNames();
    ASSERT_THAT(save(Kind::Event, "EV-001", {{q("title"), textOf("@ left", {kept(0)})}}), IsOk());
    ASSERT_THAT(m_session->showNames({}), IsOk());
    EXPECT_EQ(title("EV-001"), q("Gerold Pfefferkorn left"));
}

TEST_F(EditingTexts, AKeptMentionStaysWhoItWasThoughOthersWereMaskedMeanwhile) {
    addEvent("Lanternfly met Gerold Pfefferkorn");
    const QJsonObject seen = titleForm("EV-001");
    QList<IdentityView> people = *m_session->namesDesk().identities();
    for (IdentityView& one : people)
        if (one.appearances.contains(q("PE-001"))) {
            one.names.append({q("Lanternfly"), q("alias"), true});
            ASSERT_THAT(m_session->namesDesk().save(one, m_quiet), IsOk());
        }
    ASSERT_EQ(titleForm("EV-001")[q("mentions")].toArray().size(), 2);
    QJsonObject edited = textOf("Lanternfly met @ twice", {kept(0)});
    edited.insert(q("state"), seen[q("state")]);
    ASSERT_THAT(save(Kind::Event, "EV-001", {{q("title"), edited}}), IsOk());
    EXPECT_EQ(title("EV-001"), q("Lanternfly met Gerold Pfefferkorn twice"));
    EXPECT_EQ(titleForm("EV-001")[q("mentions")].toArray().size(), 2);
    // What nobody touched stays as it is now.
    ASSERT_THAT(save(Kind::Event, "EV-001", {{q("title"), titleForm("EV-001")}}), IsOk());
    EXPECT_EQ(title("EV-001"), q("Lanternfly met Gerold Pfefferkorn twice"));
}

TEST_F(EditingTexts, NotThisPersonStaysSoWhenTheTextIsMaskedAnew) {
    QJsonObject text = textOf("Gerold Pfefferkorn and Gerold Pfefferkorn", {});
    text.insert(q("plain"), QJsonArray{QJsonArray{0, 18}});
    ASSERT_THAT(save(Kind::Event, "", {{q("title"), text}}), IsOk());
    const QJsonObject form = titleForm("EV-001");
    EXPECT_EQ(form[q("text")].toString(), textOf("Gerold Pfefferkorn and @", {})[q("text")].toString());
    EXPECT_EQ(form[q("plain")].toArray(), QJsonArray{(QJsonArray{0, 18})});
    ASSERT_THAT(m_session->editing().save(Kind::Event, q("EV-001"), {{q("place"), q("Boathouse")}}), IsOk());
    ASSERT_THAT(m_session->namesDesk().addPerson(q("Tibor Quassel"), q("Voice Q"), q("official"), m_quiet),
                IsOk());
    EXPECT_EQ(titleForm("EV-001")[q("plain")].toArray(), QJsonArray{(QJsonArray{0, 18})});
    QJsonObject again = titleForm("EV-001");
    again.remove(q("plain"));
    again.insert(q("plain"), QJsonArray());
    ASSERT_THAT(save(Kind::Event, "EV-001", {{q("title"), again}}), IsOk());
    EXPECT_EQ(titleForm("EV-001")[q("mentions")].toArray().size(), 2);
}

TEST_F(EditingTexts, AMentionByHandMayBeOfAProtectedPersonAndStays) {
    addEvent("Somebody locks up");
    ASSERT_THAT(save(Kind::Event, "EV-001", {{q("title"), textOf("@ saw it", {person("PE-002")})}}), IsOk());
    EXPECT_EQ(title("EV-001"), q("@[Witness 3] saw it"));
    ASSERT_THAT(save(Kind::Event, "EV-001", {{q("title"), textOf("@ saw all of it", {kept(0)})}}), IsOk());
    const QJsonArray mentions = titleForm("EV-001")[q("mentions")].toArray();
    ASSERT_EQ(mentions.size(), 1);
    EXPECT_EQ(mentions[0][q("ref")].toString(), q("PE-002"));
    EXPECT_TRUE(mentions[0][q("words")].isUndefined());
}

TEST_F(EditingTexts, ANameThatIsTypedIntoAFormsTextIsMasked) {
    ASSERT_THAT(save(Kind::Event, "", {{q("title"), textOf("Gerold Pfefferkorn and @", {person("PE-002")})}}),
                IsOk());
    const QJsonArray mentions = titleForm("EV-001")[q("mentions")].toArray();
    ASSERT_EQ(mentions.size(), 2);
    EXPECT_EQ(mentions[0][q("ref")].toString(), q("PE-001"));
    EXPECT_EQ(mentions[1][q("ref")].toString(), q("PE-002"));
}

TEST_F(EditingTexts, AMentionThatNobodyVouchesForIsForged) {
    addEvent("Somebody");
    ASSERT_THAT(save(Kind::Event, "EV-001", {{q("title"), textOf("@ and @", {person("PE-001")})}}), IsOk());
    const QJsonObject text = titleForm("EV-001");
    EXPECT_EQ(text[q("mentions")].toArray().size(), 1);
    EXPECT_EQ(text[q("text")].toString().count(QChar(QChar::ReplacementCharacter)), 1);
}

TEST_F(EditingTexts, AnEmptyTextErases) {
    addEvent("Gerold Pfefferkorn locks up");
    ASSERT_THAT(save(Kind::Event, "EV-001", {{q("title"), textOf("", {})}}), IsOk());
    EXPECT_EQ(titleForm("EV-001")[q("text")].toString(), QString());
    EXPECT_EQ(titleForm("EV-001")[q("mentions")].toArray().size(), 0);
}

TEST_F(EditingTexts, BehindTheirPasswordAKeptMentionBecomesOneByHand) {
    open("names");
    addEvent("Gerold Pfefferkorn locks up");
    m_session->hideNames();
    ASSERT_THAT(save(Kind::Event, "EV-001", {{q("title"), textOf("@ left early", {kept(0)})}}), IsOk());
    EXPECT_EQ(title("EV-001"), q("Keeper left early"));
    ASSERT_THAT(m_session->showNames(SecureBytes::copyOf("names")), IsOk());
    ASSERT_THAT(m_session->bringMaskingUpToDate(m_quiet), IsOk());
    EXPECT_EQ(title("EV-001"), q("@[Keeper] left early"));
}

TEST_F(EditingTexts, BehindTheirPasswordATextThatDidNotChangeKeepsItsNames) {
    open("names");
    addEvent("Gerold Pfefferkorn locks up");
    m_session->hideNames();
    QJsonObject fields = form("EV-001");
    fields.insert(q("place"), q("Boathouse"));
    ASSERT_THAT(save(Kind::Event, "EV-001", fields), IsOk());
    ASSERT_THAT(m_session->showNames(SecureBytes::copyOf("names")), IsOk());
    EXPECT_EQ(title("EV-001"), q("Gerold Pfefferkorn locks up"));
}

TEST_F(EditingTexts, ATextThatIsSealedAsAWholeIsHiddenAndStays) {
    open("names");
    m_session->hideNames();
    load(R"({"testimonies": [{"title": "Told", "paragraphs": [{"text": "The oar broke."}]}],
             "citations": [{"title": "c", "target": "TE-001", "target_part": "TE-001.1", "quote": "oar"}]})");
    QJsonObject fields = form("CI-001");
    ASSERT_TRUE(fields[q("after")].toObject()[q("hidden")].toBool());
    fields.insert(q("title"), q("The oar"));
    ASSERT_THAT(save(Kind::Citation, "CI-001", fields), IsOk());
    ASSERT_THAT(m_session->showNames(SecureBytes::copyOf("names")), IsOk());
    ASSERT_THAT(m_session->bringMaskingUpToDate(m_quiet), IsOk());
    EXPECT_EQ(shown("CI-001")[q("after")].toString(), q(" broke."));
}

TEST_F(EditingTexts, NamesAreFoundWhereTheyWereTyped) {
    const QString typed = q("By Gerold Pfefferkorn, not @[Gerold Pfefferkorn]");
    ASSERT_OK_AND(const QJsonArray found, editing().namesIn(typed));
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found[0][q("offset")].toInt(), 3);
    EXPECT_EQ(found[0][q("length")].toInt(), 18);
    EXPECT_EQ(found[0][q("ref")].toString(), q("PE-001"));
    EXPECT_EQ(found[0][q("label")].toString(), q("Keeper"));
    m_session->hideNames();
    EXPECT_EQ(*editing().namesIn(typed), found);
}

TEST_F(EditingTexts, BehindTheirPasswordNoNameIsFound) {
    open("names");
    m_session->hideNames();
    ASSERT_OK_AND(const QJsonArray found, editing().namesIn(q("Gerold Pfefferkorn")));
    EXPECT_TRUE(found.isEmpty());
}

TEST_F(EditingTexts, PeopleAreFoundByLabelAndByNameOnlyWhileNamesAreShown) {
    const auto refs = [this](const char* typed) {
        QStringList found;
        const auto people = editing().people(q(typed), 10);
        EXPECT_THAT(people, IsOk());
        for (const QJsonValue& one : people.value_or(QJsonArray()))
            found.append(one[q("ref")].toString());
        return found;
    };
    EXPECT_EQ(refs("keep"), QStringList{q("PE-001")});
    EXPECT_EQ(refs("Pfeff"), (QStringList{q("PE-001"), q("PE-002")}));
    EXPECT_EQ(refs("").size(), 2);
    ASSERT_OK_AND(const QJsonArray one, editing().people({}, 1));
    ASSERT_EQ(one.size(), 1);
    EXPECT_EQ(one[0][q("names")].toArray(), QJsonArray{q("Gerold Pfefferkorn")});
    m_session->hideNames();
    EXPECT_EQ(refs("Pfeff"), QStringList());
    EXPECT_EQ((*editing().people({}, 1))[0][q("names")].toArray(), QJsonArray());
}

} // namespace
} // namespace casebound::session
