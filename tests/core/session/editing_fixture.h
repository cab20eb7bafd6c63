// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/case_session.h"
#include "tests/support/cheap_key_derivation.h"
#include "tests/support/fakes.h"
#include "tests/support/result_matchers.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace casebound::session {

inline QString q(const char* text) {
    return QString::fromUtf8(text);
}

// An open case with a person in Names, and short ways to fill in its forms.
class EditingTest : public ::testing::Test {
protected:
    void SetUp() override { open(""); }

    // Empty: the default form, in which hiding locks nothing.
    void open(const char* namesPassphrase) {
        m_session.reset();
        const vault::Credentials credentials{
            SecureBytes::copyOf("six quiet words"), {}, SecureBytes::copyOf(namesPassphrase)};
        auto made = CaseSession::create(pathOf("%1.casebound").arg(++m_cases), credentials,
                                        CheapKeyDerivation::kProfile, m_services, q("Ada"));
        ASSERT_THAT(made, IsOk());
        m_session = std::move(*made);
        load(R"({"identities": [{"names": ["Gerold Pfefferkorn"], "appearances":
            [{"label": "Keeper", "role": "official"}, {"label": "Witness 3", "role": "witness"}]}]})");
    }
    QString pathOf(const char* name) const { return m_folder.filePath(q(name)); }
    void load(const QByteArray& json) {
        QFile file(pathOf("input.json"));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(json), json.size());
        file.close();
        NoProgress progress;
        ASSERT_THAT(m_session->loadFile(file.fileName(), progress), IsOk());
    }

    // A testimony of Witness 3 that reviewers may read.
    void loadTestimony() {
        load(R"({"testimonies": [{"title": "At the weir", "of": "PE-002", "when": "2021",
                "paragraphs": [{"text": "The water was let out at night."}]}],
            "consents": [
                {"of": "PE-002", "purposes": ["reviewers"], "status": "given", "attribution": "not-attributed",
                 "quotation": "verbatim"}]})");
    }

    Editing& editing() { return m_session->editing(); }
    Result<QString> save(records::Kind kind, const char* ref, const QJsonObject& fields) {
        return editing().save(kind, q(ref), fields);
    }
    QJsonObject form(const char* ref) {
        const auto shown = editing().form(q(ref));
        EXPECT_THAT(shown, IsOk());
        return shown.value_or(QJsonObject());
    }
    QJsonObject shown(const char* ref) { return m_session->show(q(ref)).value_or(QJsonObject()); }
    QString title(const char* ref) { return shown(ref)[q("title")].toString(); }
    qsizetype rows() { return m_session->history({}, 10000).value_or(QJsonArray()).size(); }

    // A text as a form gives it; each "@" in `text` is a mention, the next of `mentions`.
    static QJsonObject textOf(const char* text, const QJsonArray& mentions) {
        return {{q("text"), q(text).replace(u'@', QChar(text::kMentionCharacter))},
                {q("mentions"), mentions}};
    }
    static QJsonObject kept(int number) { return {{q("keep"), number}}; }
    static QJsonObject person(const char* ref) { return {{q("ref"), q(ref)}}; }

    QTemporaryDir m_folder;
    CheapKeyDerivation m_derivation;
    FakeClock m_clock;
    FakeRandom m_random;
    vault::Services m_services{m_derivation, m_random, m_clock};
    NoProgress m_quiet;
    int m_cases = 0;
    std::unique_ptr<CaseSession> m_session;
};

} // namespace casebound::session
