// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/kdf.h"
#include "core/vault/profile.h"

namespace casebound {

// Argon2id with hardly any work, for tests. Its profile number is one that no normal build knows, so that a
// case made with it can never be mistaken for a safe one. Needs the libraries vault and crypto.
class CheapKeyDerivation final : public vault::KeyDerivation {
public:
    static constexpr int kProfile = 126;

    bool knows(int profile) const override { return profile == kProfile; }
    int defaultProfile() const override { return kProfile; }
    Result<SecureBytes> derive(int profile, const SecureBytes& password,
                               const QByteArray& salt) const override {
        if (!knows(profile))
            return failure(ErrorCode::Unsupported, QStringLiteral("Tests know profile 126 only."));
        return crypto::argon2id(password, salt, {std::size_t(8) << 20, 1});
    }
};

} // namespace casebound
