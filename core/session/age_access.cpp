// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/age_access.h"

#include "core/base/whole_file.h"
#include "core/vault/profile.h"

namespace casebound::session {

namespace {

constexpr qint64 kMaxIdentityFile = 1 << 20;

Result<std::vector<packet::AgeIdentity>> identitiesIn(const QString& path) {
    CB_TRY(QByteArray contents, readWholeFile(path, QStringLiteral("identity file"), kMaxIdentityFile));
    auto identities = packet::parseIdentityFile(contents);
    wipe(contents.data(), static_cast<std::size_t>(contents.size()));
    return identities;
}

} // namespace

Result<std::vector<packet::AgeRecipient>> recipientsOf(const SealFor& sealFor) {
    if (sealFor.recipient.isEmpty() == sealFor.passphrase.isEmpty())
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("Say who is to open it: an age key or a passphrase, one of the two."));
    std::vector<packet::AgeRecipient> recipients;
    if (!sealFor.recipient.isEmpty()) {
        CB_TRY(auto recipient, packet::parseRecipient(sealFor.recipient.trimmed()));
        recipients.push_back(std::move(recipient));
    }
    return recipients;
}

Result<SecureBytes> agePassphrase(const SecureBytes& typed) {
    if (typed.isEmpty()) return SecureBytes();
    return vault::normalisePassphrase(typed);
}

Result<packet::AgeKeys> ageKeys(const OpenWith& access) {
    if (access.identityFile.isEmpty() == access.passphrase.isEmpty())
        return failure(
            ErrorCode::InvalidInput,
            QStringLiteral("Say what opens it: an identity file or a passphrase, one of the two."));
    packet::AgeKeys keys;
    CB_TRY(keys.passphrase, agePassphrase(access.passphrase));
    if (!access.identityFile.isEmpty()) {
        CB_TRY(keys.identities, identitiesIn(access.identityFile));
    }
    return keys;
}

} // namespace casebound::session
