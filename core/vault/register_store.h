// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/storage/row_copy.h"
#include "core/vault/register_keys.h"

#include <mutex>

namespace casebound::vault {

// Errors: AlreadyExists when a case has its keys, storage's.
Outcome insertRegisterKeys(storage::Connection& connection, const RegisterKeys::Stored& stored);

// Errors: Damaged (none there, or not of the right sizes), Unsupported (a newer form), storage's.
Result<RegisterKeys::Stored> readRegisterKeys(storage::Connection& connection);

// For a copy that is to have other keys: these, wrapped, would let an old names password be guessed.
storage::TableChange withoutRegisterKeys();

// A random source that several threads may use: no promise of Random's own.
class LockedRandom final : public Random {
public:
    LockedRandom(Random& random, std::mutex& mutex)
        : m_random(random)
        , m_mutex(mutex) {}
    void fill(void* out, std::size_t size) override {
        const std::lock_guard lock(m_mutex);
        m_random.fill(out, size);
    }

private:
    Random& m_random;
    std::mutex& m_mutex;
};

} // namespace casebound::vault
