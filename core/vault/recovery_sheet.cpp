// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/recovery_sheet.h"

#include "core/crypto/hash.h"

#include <cstring>

namespace casebound::vault {

namespace {

constexpr qsizetype kBodySize = RecoverySecret::kKeySize + RecoverySecret::kSaltSize;
constexpr qsizetype kPageSize = SheetHead::kSize + kBodySize + kPageCheckSize;

bool hasRightSizes(const RecoverySecret& secret) {
    return secret.keyingTag.size() == kKeyingTagSize &&
           secret.key.view().size() == RecoverySecret::kKeySize &&
           secret.salt.size() == RecoverySecret::kSaltSize;
}

} // namespace

QByteArray keyingTag(const QByteArray& salt) {
    return crypto::sha256(QByteArrayLiteral("casebound keying 1") + salt).first(kKeyingTagSize);
}

QString keyingName(const QByteArray& tag) {
    QString name = QString::fromLatin1(tag.toHex());
    return name.insert(name.size() / 2, u' ');
}

Result<SecureBytes> packSheet(const RecoverySecret& secret) {
    if (!hasRightSizes(secret))
        return failure(ErrorCode::Internal,
                       QStringLiteral("The recovery sheet could not be made. Nothing was changed."),
                       QStringLiteral("a part of the secret is of the wrong size"));
    SecureBytes body(kBodySize);
    std::memcpy(body.data(), secret.key.data(), RecoverySecret::kKeySize);
    std::memcpy(body.data() + RecoverySecret::kKeySize, secret.salt.constData(), RecoverySecret::kSaltSize);
    return makePage({secret.kind, 0, secret.keyingTag}, body.view());
}

Result<RecoverySecret> unpackSheet(QByteArrayView page) {
    if (page.size() != kPageSize || !pageChecks(page))
        return failure(ErrorCode::InvalidInput, QStringLiteral("This is not a whole recovery sheet."));
    const SheetHead head = SheetHead::of(page);
    const QByteArrayView body = page.sliced(SheetHead::kSize, kBodySize);
    return RecoverySecret{head.kind, head.keyingTag,
                          SecureBytes::copyOf(body.first(RecoverySecret::kKeySize)),
                          body.last(RecoverySecret::kSaltSize).toByteArray()};
}

Result<SecureBytes> rowsOf(const RecoverySecret& secret) {
    CB_TRY(const SecureBytes page, packSheet(secret));
    return wordsOfPage(page);
}

Result<RecoverySecret> readSheet(const SecureBytes& typed) {
    CB_TRY(const SecureBytes page, pageOf(typed));
    if (const int share = SheetHead::of(page.view()).share; share > 0)
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("This is share %1 of three, and right as it is. One share opens "
                                      "nothing: another one of the same three is needed with it.")
                           .arg(share));
    return unpackSheet(page.view());
}

} // namespace casebound::vault
