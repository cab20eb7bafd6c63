// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/profile.h"

#include "core/crypto/kdf.h"

#include <algorithm>
#include <iterator>

namespace casebound::vault {
namespace {

const Profile* find(int number) {
    const auto* found = std::find_if(std::begin(kProfiles), std::end(kProfiles),
                                     [number](const Profile& profile) { return profile.number == number; });
    return found == std::end(kProfiles) ? nullptr : found;
}

} // namespace

Salt Salt::fresh(int profile, bool needsKeyFile, Random& random) {
    QByteArray bytes = random.bytes(kSize);
    bytes[0] = static_cast<char>((profile & 0x7f) | (needsKeyFile ? 0x80 : 0));
    return Salt(bytes);
}

bool Argon2KeyDerivation::knows(int profile) const {
    return find(profile) != nullptr;
}

Result<SecureBytes> Argon2KeyDerivation::derive(int profile, const SecureBytes& password,
                                                const QByteArray& salt) const {
    const Profile* known = find(profile);
    if (known == nullptr)
        return failure(ErrorCode::Unsupported,
                       QStringLiteral("There is no key derivation profile %1. Casebound knows 1, 2 and 3.")
                           .arg(profile));
    return crypto::argon2id(password, salt, {static_cast<std::size_t>(known->memoryBytes), known->passes});
}

} // namespace casebound::vault
