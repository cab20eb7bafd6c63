// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/base/secure_bytes.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

struct evp_cipher_ctx_st;

namespace casebound::crypto {

constexpr std::size_t kAeadKeySize = 32;
constexpr qsizetype kAeadTagSize = 16;
constexpr qsizetype kXChaChaNonceSize = 24;
constexpr qsizetype kSealOverhead = kXChaChaNonceSize + kAeadTagSize;
constexpr qsizetype kChaChaNonceSize = 12;

// XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03). The result is nonce (24) || ciphertext || tag (16), the
// nonce drawn from `random`: one key may seal any number of values. `associatedData` is bound but not stored.
// InvalidInput unless the key has 32 bytes.
Result<QByteArray> seal(const SecureBytes& key, QByteArrayView plaintext, QByteArrayView associatedData,
                        Random& random);

// The plaintext of what seal() made. Damaged where anything differs: key, bytes or associated data. The
// second form keeps the plaintext in locked memory, for keys.
Result<QByteArray> open(const SecureBytes& key, QByteArrayView sealed, QByteArrayView associatedData);
Result<SecureBytes> openKey(const SecureBytes& key, QByteArrayView sealed, QByteArrayView associatedData);

// ChaCha20-Poly1305 (RFC 8439) under one key, for bulk data in pieces. The caller answers for it that no
// nonce is used twice. Results and inputs are ciphertext || tag (16).
class ChaCha20Poly1305 {
public:
    // InvalidInput unless the key has 32 bytes.
    static Result<ChaCha20Poly1305> create(const SecureBytes& key);

    // `nonce` has 12 bytes, else InvalidInput.
    Result<QByteArray> encrypt(QByteArrayView nonce, QByteArrayView plaintext,
                               QByteArrayView associatedData = {});

    // Damaged where anything differs; nothing of the plaintext is handed out then.
    Result<QByteArray> decrypt(QByteArrayView nonce, QByteArrayView ciphertext,
                               QByteArrayView associatedData = {});

private:
    struct Free {
        void operator()(evp_cipher_ctx_st* context) const;
    };
    using Context = std::unique_ptr<evp_cipher_ctx_st, Free>;
    explicit ChaCha20Poly1305(Context context);
    bool start(QByteArrayView nonce, QByteArrayView associatedData, bool encrypting);

    Context m_context;
};

} // namespace casebound::crypto
