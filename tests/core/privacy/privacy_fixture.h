// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/privacy/masker.h"
#include "core/privacy/register.h"
#include "core/privacy/text_store.h"
#include "core/vault/vault.h"
#include "tests/support/cheap_key_derivation.h"
#include "tests/support/fakes.h"
#include "tests/support/result_matchers.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <functional>
#include <optional>

namespace casebound::privacy {

// A case with the smallest schema that texts can live in, names shown, and short ways to write to it. Names
// have their own password.
class PrivacyTest : public ::testing::Test {
protected:
    void SetUp() override;

    storage::Connection& connection() { return m_vault->connection(); }
    vault::RegisterKeys& keys() { return m_vault->registerKeys(); }
    void hideNames() { keys().hide(); }
    void showNames();

    records::RecordId addRecord();
    records::PartId addPart(const records::RecordId& owner);
    AppearanceId addAppearance(const QString& label,
                               records::AppearanceRole role = records::AppearanceRole::ThirdParty,
                               records::Naming naming = records::Naming::Label);
    void setAppearance(const AppearanceId& id, records::AppearanceRole role, records::Naming naming);

    // A person of these names with these appearances.
    IdentityId addPerson(const QList<QString>& names, const QList<AppearanceId>& appearances);
    void addName(const IdentityId& id, const QString& name);
    // Runs `change` on an editor in a transaction of its own.
    Outcome edit(const std::function<Outcome(RegisterEditor&)>& change);
    Register names();

    std::shared_ptr<const Masker> masker();
    text::MaskedText typed(const QString& raw);
    text::MaskedText foreign(const QString& raw);

    // Writes into a transaction of its own, with a masked history note that holds what was written.
    Result<text::MaskedText> put(const TextPlace& place, const text::MaskedText& masked);
    TextPlace titleOf(const records::RecordId& owner) const { return {owner, {}, QStringLiteral("title")}; }
    text::MaskedText at(const TextPlace& place);
    qint64 count(const char* sql);
    // How many rows the index finds for a word.
    qint64 found(const QString& word);

    // Everything that stands in the decrypted case: all columns of all tables, the index's own ones too, and
    // all terms of the index.
    QByteArray everything();
    QStringList terms();

    QTemporaryDir m_folder;
    CheapKeyDerivation m_derivation;
    FakeClock m_clock;
    FakeRandom m_random;
    vault::Services m_services{m_derivation, m_random, m_clock};
    std::optional<vault::Vault> m_vault;
    std::optional<TextStore> m_store;
};

} // namespace casebound::privacy
