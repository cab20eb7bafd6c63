// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/casefile/page_store.h"
#include "core/casefile/references.h"
#include "core/casefile/repository.h"
#include "core/casefile/schema.h"
#include "core/storage/history.h"
#include "core/vault/vault.h"
#include "tests/support/cheap_key_derivation.h"
#include "tests/support/fakes.h"
#include "tests/support/result_matchers.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <optional>

namespace casebound::casefile {

// An open case with the real schema, and short ways to write to it.
class CasefileTest : public ::testing::Test {
protected:
    void SetUp() override {
        auto vault = vault::Vault::create(m_folder.filePath(QStringLiteral("choir.casebound")),
                                          {SecureBytes::copyOf("six quiet words"), {}, {}},
                                          CheapKeyDerivation::kProfile, m_services, migrations());
        ASSERT_THAT(vault, IsOk());
        m_vault.emplace(std::move(*vault));
        m_texts.emplace(m_vault->connection(), m_vault->registerKeys(), m_random);
        m_repository.emplace(m_vault->connection(), *m_texts, m_clock, m_random);
    }

    storage::Connection& connection() { return m_vault->connection(); }
    text::MaskedText typed(const char16_t* words) {
        return *(*m_texts->masker())->mask(QString::fromUtf16(words), privacy::Origin::Typed);
    }
    Outcome save(records::AnyRecord& record) {
        CB_TRY(auto transaction,
               storage::Transaction::begin(connection(), {QStringLiteral("Clerk")}, m_clock, m_random));
        CB_CHECK(m_repository->save(transaction, record));
        return transaction.commit();
    }

    QTemporaryDir m_folder;
    CheapKeyDerivation m_derivation;
    FakeClock m_clock;
    FakeRandom m_random;
    vault::Services m_services{m_derivation, m_random, m_clock};
    std::optional<vault::Vault> m_vault;
    std::optional<privacy::TextStore> m_texts;
    std::optional<Repository> m_repository;
};

} // namespace casebound::casefile
