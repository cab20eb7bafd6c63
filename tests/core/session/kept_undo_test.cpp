// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/schema.h"
#include "core/session/case_keys.h"
#include "core/storage/history.h"
#include "tests/core/session/editing_fixture.h"

namespace casebound::session {
namespace {

using records::Kind;

// Undo in a case that was closed in between.
class KeptUndo : public EditingTest {
protected:
    static vault::Credentials credentials(const char* names) {
        return {SecureBytes::copyOf("six quiet words"), {}, SecureBytes::copyOf(names)};
    }
    QString close() {
        const QString path = m_session->path();
        EXPECT_THAT(m_session->close(), IsOk());
        m_session.reset();
        return path;
    }
    void reopen(const char* names = "") { openAgain(close(), credentials(names)); }
    void openAgain(const QString& path, const vault::Credentials& given) {
        auto opened = CaseSession::open(path, given, m_services, q("Ada"));
        ASSERT_THAT(opened, IsOk());
        m_session = std::move(*opened);
    }
    // Below the session: what no use case does by itself.
    void inFile(const std::function<Outcome(storage::Connection&)>& work, const char* names = "") {
        const QString path = close();
        {
            ASSERT_OK_AND(auto vault,
                          vault::Vault::open(path, credentials(names), m_services, casefile::migrations()));
            ASSERT_OK_AND(auto transaction,
                          storage::Transaction::maintenance(vault.connection(), m_clock, m_random));
            ASSERT_THAT(work(vault.connection()), IsOk());
            ASSERT_THAT(transaction.commit(), IsOk());
            ASSERT_THAT(vault.close(), IsOk());
        }
        openAgain(path, credentials(names));
    }
    void setTitle(const char* ref, const char* title) {
        ASSERT_THAT(save(Kind::Event, ref, {{q("title"), q(title)}}), IsOk());
    }
    QString nextUndo() { return said(editing().nextUndo()); }
    QString nextRedo() { return said(editing().nextRedo()); }
    static QString said(const std::optional<Step>& step) {
        return step ? step->ref + u' ' + step->what : QString();
    }
};

TEST_F(KeptUndo, ACaseThatWasClosedOffersTheSameSteps) {
    setTitle("", "One");
    setTitle("EV-001", "Two");
    ASSERT_THAT(editing().moveToBin(q("EV-001")), IsOk());
    ASSERT_THAT(editing().undo(), IsOk());
    reopen();
    EXPECT_EQ(nextUndo(), q("EV-001 changed"));
    EXPECT_EQ(nextRedo(), q("EV-001 binned"));
    ASSERT_THAT(editing().undo(), IsOk());
    EXPECT_EQ(title("EV-001"), q("One"));
    reopen();
    EXPECT_EQ(nextUndo(), q("EV-001 created"));
    EXPECT_EQ(nextRedo(), q("EV-001 changed"));
    ASSERT_THAT(editing().undo(), IsOk());
    EXPECT_EQ(m_session->list(Kind::Event)->size(), 0);
    for (int step = 0; step < 3; ++step) {
        reopen();
        ASSERT_THAT(editing().redo(), IsOk());
    }
    EXPECT_EQ(title("EV-001"), q("Two"));
    EXPECT_EQ(editing().binned()->size(), 1);
    EXPECT_EQ(nextRedo(), QString());
}

TEST_F(KeptUndo, EveryFieldComesBackFromTheHistory) {
    load(R"({"bodies": [{"key": "b", "title": "Rowing club"}],
             "events": [{"title": "Gerold Pfefferkorn launches", "when": "2021-05~", "kind": "meeting",
               "parties": [{"party": "PE-001", "role": "witness"}], "place": "At the boathouse",
               "notes": [{"text": "Ask Gerold Pfefferkorn again"}], "tags": [{"text": "river"}]}]})");
    const QJsonObject before = shown("EV-001");
    ASSERT_EQ(before[q("notes")].toArray().size(), 1);
    ASSERT_THAT(save(Kind::Event, "EV-001",
                     {{q("title"), q("Nothing")},
                      {q("when"), q("")},
                      {q("place"), q("")},
                      {q("parties"), QJsonArray()},
                      {q("notes"), QJsonArray()},
                      {q("tags"), QJsonArray()}}),
                IsOk());
    reopen();
    ASSERT_THAT(editing().undo(), IsOk());
    EXPECT_EQ(shown("EV-001"), before);
    ASSERT_THAT(editing().redo(), IsOk());
    EXPECT_EQ(title("EV-001"), q("Nothing"));
    EXPECT_EQ(shown("EV-001")[q("notes")].toArray().size(), 0);
}

TEST_F(KeptUndo, WhatANewChangeDiscardedIsNotOfferedAgain) {
    setTitle("", "One");
    setTitle("EV-001", "Two");
    ASSERT_THAT(editing().undo(), IsOk());
    reopen();
    setTitle("EV-001", "Three");
    EXPECT_EQ(nextRedo(), QString());
    reopen();
    EXPECT_EQ(nextRedo(), QString());
    ASSERT_THAT(editing().redo(), IsOk());
    EXPECT_EQ(title("EV-001"), q("Three"));
    ASSERT_THAT(editing().undo(), IsOk());
    EXPECT_EQ(title("EV-001"), q("One"));
}

TEST_F(KeptUndo, WhatSomethingElseChangedInALaterSessionIsNotUndone) {
    setTitle("", "One");
    setTitle("EV-001", "Two");
    reopen();
    load(R"({"events": [{"ref": "EV-001", "title": "Imported"}]})");
    reopen();
    EXPECT_THAT(editing().undo(), FailsWith(ErrorCode::Refused));
    EXPECT_EQ(title("EV-001"), q("Imported"));
    EXPECT_EQ(nextUndo(), q("EV-001 changed"));
}

TEST_F(KeptUndo, ACitationComesBackToItsPassageInALaterSession) {
    load(R"({"testimonies": [{"key": "t", "title": "Told", "paragraphs": [{"key": "p", "text": "Noon."}]}],
             "public-statements": [{"key": "s", "text": "Safe.", "points": [{"quote": "Safe.",
               "answer": [{"key": "a", "text": "No."}]}]}],
             "citations": [{"from": "s", "from_part": "a", "target": "t", "target_part": "p", "quote": "Noon"}]})");
    const QString before = form("CI-001")[q("from_part")][q("id")].toString();
    ASSERT_FALSE(before.isEmpty());
    ASSERT_THAT(save(Kind::PublicStatement, "ST-001", {{q("points"), QJsonArray()}}), IsOk());
    reopen();
    ASSERT_THAT(editing().undo(), IsOk());
    EXPECT_EQ(form("CI-001")[q("from_part")][q("id")].toString(), before);
    reopen();
    ASSERT_THAT(editing().redo(), IsOk());
    reopen();
    ASSERT_THAT(editing().undo(), IsOk());
    EXPECT_EQ(form("CI-001")[q("from_part")][q("id")].toString(), before);
}

TEST_F(KeptUndo, AfterTheKeysWereChangedTheSameStepsAreOfferedAndBringTextsBackThatOpen) {
    setTitle("", "Gerold Pfefferkorn locks up");
    setTitle("EV-001", "He opens");
    setTitle("EV-001", "He closes");
    ASSERT_THAT(editing().undo(), IsOk());
    const QString path = close();
    KeyChange change;
    change.passphrase = SecureBytes::copyOf("other quiet words");
    change.namesPassphrase = SecureBytes::copyOf("names");
    ASSERT_THAT(rekeyCase({path, credentials(""), std::move(change), q("Ada")}, m_services, m_quiet), IsOk());
    openAgain(path, {SecureBytes::copyOf("other quiet words"), {}, SecureBytes::copyOf("names")});
    EXPECT_EQ(nextRedo(), q("EV-001 changed"));
    ASSERT_THAT(editing().undo(), IsOk());
    EXPECT_EQ(title("EV-001"), q("Gerold Pfefferkorn locks up"));
    ASSERT_THAT(editing().redo(), IsOk());
    ASSERT_THAT(editing().redo(), IsOk());
    EXPECT_EQ(title("EV-001"), q("He closes"));
}

TEST_F(KeptUndo, AChangeIsUndoneInASessionThatDoesNotKnowTheNamesPassword) {
    open("names");
    setTitle("", "Gerold Pfefferkorn locks up");
    setTitle("EV-001", "He opens");
    reopen();
    ASSERT_THAT(editing().undo(), IsOk());
    EXPECT_EQ(title("EV-001"), q("Keeper locks up"));
    ASSERT_THAT(m_session->showNames(SecureBytes::copyOf("names")), IsOk());
    EXPECT_EQ(title("EV-001"), q("Gerold Pfefferkorn locks up"));
}

TEST_F(KeptUndo, AStepThatIsSealedWithTheNamesIsToldSoAndStays) {
    open("names");
    setTitle("", "One");
    setTitle("EV-001", "Two");
    inFile(
        [this](storage::Connection& connection) -> Outcome {
            CB_TRY(const auto head, storage::chainHead(connection));
            return storage::replacePayload(connection, m_random, head.seq, storage::PayloadKind::Sealed,
                                           "sealed");
        },
        "names");
    m_session->hideNames();
    EXPECT_THAT(editing().undo(), FailsWith(ErrorCode::NamesHidden));
    EXPECT_EQ(nextUndo(), q("EV-001 changed"));
    EXPECT_EQ(title("EV-001"), q("Two"));
}

TEST_F(KeptUndo, ANameThatWasRegisteredInALaterSessionIsNotBroughtBack) {
    setTitle("", "Kunigunde Amsel sings");
    setTitle("EV-001", "She sings");
    reopen();
    load(R"({"identities": [{"names": ["Kunigunde Amsel"], "appearances": [{"label": "Singer 1"}]}]})");
    reopen();
    ASSERT_THAT(editing().undo(), IsOk());
    EXPECT_EQ(form("EV-001")[q("title")][q("mentions")][0][q("label")].toString(), q("Singer 1"));
}

TEST_F(KeptUndo, AStepWhoseEntryInTheHistoryWasErasedIsGone) {
    setTitle("", "One");
    setTitle("EV-001", "Two");
    inFile([](storage::Connection& connection) -> Outcome {
        CB_TRY(const auto head, storage::chainHead(connection));
        return storage::erasePayload(connection, head.seq);
    });
    EXPECT_EQ(nextUndo(), q("EV-001 created"));
    EXPECT_THAT(editing().undo(), FailsWith(ErrorCode::Refused)); // it was changed since, whoever knows how
}

TEST_F(KeptUndo, TheCaseKeepsTheLastTwoHundredSteps) {
    setTitle("", "0");
    for (int i = 1; i <= 205; ++i)
        setTitle("EV-001", qPrintable(QString::number(i)));
    reopen();
    int undone = 0;
    for (; editing().nextUndo() && undone < 300; ++undone)
        ASSERT_THAT(editing().undo(), IsOk());
    EXPECT_EQ(undone, 200);
    EXPECT_EQ(title("EV-001"), q("5"));
    EXPECT_EQ(nextRedo(), q("EV-001 changed"));
}

} // namespace
} // namespace casebound::session
