// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/register_keys.h"

#include "core/crypto/aead.h"
#include "core/crypto/box.h"
#include "core/crypto/mac.h"
#include "core/vault/register_store.h"

namespace casebound::vault {
namespace {

// First byte of every sealed value.
constexpr char kSymmetric = 1;
constexpr char kToPublicKey = 2;

constexpr char kDefaultWrapping[] = "casebound register default wrapping 1";
constexpr char kHashing[] = "casebound register keyed hash 1";

// Binds a wrapped key to everything stored beside it, so that no column can be exchanged alone.
QByteArray bindingOf(const RegisterKeys::Stored& stored, const char* which) {
    return QByteArray("casebound register ") + which + '\0' + stored.keying + char(stored.form) +
           char(stored.profile) + stored.publicKey + stored.salt;
}

tl::unexpected<Error> damaged() {
    return failure(
        ErrorCode::Damaged,
        QStringLiteral("A sealed value of the register does not verify: it was changed or damaged. "
                       "Nothing was overwritten. Open the newest backup to get it back."));
}

tl::unexpected<Error> hidden() {
    return failure(ErrorCode::NamesHidden,
                   QStringLiteral("Names are hidden. Show names first, then try again."));
}

tl::unexpected<Error> wrongNamesPassword() {
    return failure(
        Error{ErrorCode::WrongPassphrase,
              QStringLiteral(
                  "The names password is wrong, so names stay hidden. Nothing was changed. Check capitals "
                  "and keyboard layout, and try again."),
              {},
              {},
              0,
              QStringLiteral("names-password")});
}

SecureBytes freshBytes(std::size_t size, Random& random) {
    SecureBytes bytes(size);
    random.fill(bytes.data(), size);
    return bytes;
}

} // namespace

RegisterKeys::RegisterKeys(Stored stored, SecureBytes defaultWrapping, const KeyDerivation& derivation,
                           Random& random)
    : m_stored(std::move(stored))
    , m_defaultWrapping(std::move(defaultWrapping))
    , m_derivation(derivation)
    , m_random(random) {}

Result<SecureBytes> RegisterKeys::wrappingKey(const Stored& stored, const SecureBytes& caseKey,
                                              const SecureBytes& namesPassphrase,
                                              const KeyDerivation& derivation) {
    if (stored.form == RegisterForm::Default)
        return crypto::hkdfSha256(caseKey.view(), stored.keying, kDefaultWrapping);
    CB_TRY(const SecureBytes password, normalisePassphrase(namesPassphrase));
    return derivation.derive(stored.profile, password, stored.salt);
}

Result<std::unique_ptr<RegisterKeys>> RegisterKeys::fresh(const SecureBytes& caseKey,
                                                          const SecureBytes& namesPassphrase, int profile,
                                                          const KeyDerivation& derivation, Random& random) {
    RegisterSecrets secrets{freshBytes(crypto::kAeadKeySize, random), {}};
    secrets.privateKey = crypto::generateX25519(random).secretKey;
    return wrap(std::move(secrets), caseKey, namesPassphrase, profile, derivation, random);
}

Result<std::unique_ptr<RegisterKeys>> RegisterKeys::wrap(RegisterSecrets secrets, const SecureBytes& caseKey,
                                                         const SecureBytes& namesPassphrase, int profile,
                                                         const KeyDerivation& derivation, Random& random) {
    if (secrets.symmetric.size() != crypto::kAeadKeySize) return damaged();
    auto pair = crypto::x25519PairOf(secrets.privateKey);
    if (!pair) return damaged();
    Stored stored;
    stored.keying = random.bytes(16);
    if (!namesPassphrase.isEmpty()) {
        stored.form = RegisterForm::OwnPassword;
        stored.profile = profile;
        stored.salt = random.bytes(Salt::kSize);
    }
    stored.publicKey = pair->publicKey;
    CB_TRY(SecureBytes wrapping, wrappingKey(stored, caseKey, namesPassphrase, derivation));
    CB_TRY(stored.wrappedSymmetric,
           crypto::seal(wrapping, secrets.symmetric.view(), bindingOf(stored, "symmetric"), random));
    CB_TRY(stored.wrappedPrivate,
           crypto::seal(wrapping, pair->secretKey.view(), bindingOf(stored, "private"), random));
    if (stored.form == RegisterForm::OwnPassword) wrapping = SecureBytes();
    std::unique_ptr<RegisterKeys> keys(
        new RegisterKeys(std::move(stored), std::move(wrapping), derivation, random));
    CB_CHECK(keys->take(std::move(secrets.symmetric), std::move(*pair)));
    return keys;
}

Outcome RegisterKeys::store(storage::Connection& connection) const {
    return insertRegisterKeys(connection, m_stored);
}

Result<std::unique_ptr<RegisterKeys>> RegisterKeys::load(storage::Connection& connection,
                                                         const SecureBytes& caseKey,
                                                         const KeyDerivation& derivation, Random& random) {
    CB_TRY(Stored stored, readRegisterKeys(connection));
    SecureBytes wrapping;
    if (stored.form == RegisterForm::Default) {
        CB_TRY(wrapping, wrappingKey(stored, caseKey, {}, derivation));
    }
    return std::unique_ptr<RegisterKeys>(
        new RegisterKeys(std::move(stored), std::move(wrapping), derivation, random));
}

Outcome RegisterKeys::take(SecureBytes symmetric, crypto::X25519KeyPair pair) {
    CB_TRY(SecureBytes hashing, crypto::hkdfSha256(symmetric.view(), {}, kHashing));
    const std::unique_lock lock(m_keysMutex);
    m_keys = std::make_unique<const Keys>(Keys{std::move(symmetric), std::move(hashing), std::move(pair)});
    return {};
}

// The wrong key and a changed row cannot be told apart, but in the default form nobody typed anything.
Outcome RegisterKeys::showWith(const SecureBytes& wrapping) {
    const bool isDefault = m_stored.form == RegisterForm::Default;
    auto symmetric = crypto::openKey(wrapping, m_stored.wrappedSymmetric, bindingOf(m_stored, "symmetric"));
    if (!symmetric) return isDefault ? damaged() : wrongNamesPassword();
    auto secret = crypto::openKey(wrapping, m_stored.wrappedPrivate, bindingOf(m_stored, "private"));
    if (!secret) return damaged();
    CB_TRY(crypto::X25519KeyPair pair, crypto::x25519PairOf(*secret));
    if (pair.publicKey != m_stored.publicKey) return damaged();
    return take(std::move(*symmetric), std::move(pair));
}

Outcome RegisterKeys::show(const SecureBytes& namesPassphrase) {
    if (m_stored.form == RegisterForm::Default) return showWith(m_defaultWrapping);
    CB_TRY(const SecureBytes wrapping, wrappingKey(m_stored, {}, namesPassphrase, m_derivation));
    return showWith(wrapping);
}

Result<SecureBytes> RegisterKeys::wrappingKeyFor(const SecureBytes& namesPassphrase) const {
    if (m_stored.form == RegisterForm::Default)
        return failure(ErrorCode::Refused,
                       QStringLiteral("The names of this case have no password of their own, so they need no "
                                      "recovery sheet of their own: the case's opens them too."));
    CB_TRY(SecureBytes wrapping, wrappingKey(m_stored, {}, namesPassphrase, m_derivation));
    if (!crypto::openKey(wrapping, m_stored.wrappedSymmetric, bindingOf(m_stored, "symmetric")))
        return wrongNamesPassword();
    return wrapping;
}

void RegisterKeys::hide() {
    const std::unique_lock lock(m_keysMutex);
    m_keys.reset();
}

bool RegisterKeys::isShown() const {
    const std::shared_lock lock(m_keysMutex);
    return m_keys != nullptr;
}

Result<RegisterSecrets> RegisterKeys::secrets() const {
    const std::shared_lock lock(m_keysMutex);
    if (!m_keys) return hidden();
    return RegisterSecrets{m_keys->symmetric.clone(), m_keys->pair.secretKey.clone()};
}

Result<QByteArray> RegisterKeys::seal(QByteArrayView plain, QByteArrayView associatedData) const {
    const std::shared_lock lock(m_keysMutex);
    LockedRandom random(m_random, m_randomMutex);
    if (m_keys) {
        CB_TRY(const QByteArray sealed, crypto::seal(m_keys->symmetric, plain, associatedData, random));
        return kSymmetric + sealed;
    }
    CB_TRY(const QByteArray sealed, crypto::sealTo(m_stored.publicKey, plain, associatedData, random));
    return kToPublicKey + sealed;
}

Result<QByteArray> RegisterKeys::open(QByteArrayView sealed, QByteArrayView associatedData) const {
    const std::shared_lock lock(m_keysMutex);
    if (!m_keys) return hidden();
    if (sealed.isEmpty()) return damaged();
    const QByteArrayView body = sealed.sliced(1);
    Result<QByteArray> plain = failure(
        ErrorCode::Unsupported, QStringLiteral("A sealed value was written by a newer Casebound. It was "
                                               "not touched. Update Casebound to read it."));
    if (sealed.front() == kSymmetric)
        plain = crypto::open(m_keys->symmetric, body, associatedData);
    else if (sealed.front() == kToPublicKey)
        plain = crypto::openSealed(m_keys->pair, body, associatedData);
    if (plain || plain.error().code == ErrorCode::Unsupported) return plain;
    return damaged();
}

Result<QByteArray> RegisterKeys::keyedHash(QByteArrayView bytes) const {
    const std::shared_lock lock(m_keysMutex);
    if (!m_keys) return hidden();
    return crypto::hmacSha256(m_keys->hashing.view(), bytes);
}

} // namespace casebound::vault
