// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/hash.h"
#include "core/crypto/mac.h"
#include "core/vault/profile.h"

#include <QFile>
#include <QFileInfo>
#include <QString>
#include <QStringDecoder>

#include <algorithm>

namespace casebound::vault {
namespace {

constexpr qint64 kLargestKeyFile = 64 << 20;

void wipeText(QString& text) {
    if (!text.isEmpty()) wipe(text.data(), static_cast<std::size_t>(text.size()) * sizeof(QChar));
}

// Qt's normalisation makes copies of its own that nobody can wipe: best effort.
SecureBytes composed(QString& text) {
    QString normal = text.normalized(QString::NormalizationForm_C);
    QByteArray utf8 = normal.toUtf8();
    wipeText(normal);
    SecureBytes result = SecureBytes::copyOf(utf8);
    wipe(utf8.data(), static_cast<std::size_t>(utf8.size()));
    return result;
}

} // namespace

Result<SecureBytes> normalisePassphrase(const SecureBytes& utf8) {
    if (utf8.isEmpty())
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("The passphrase is empty. Enter a passphrase."));
    // Plain ASCII is its own normal form, and need not leave the locked memory.
    if (std::all_of(utf8.data(), utf8.data() + utf8.size(), [](std::uint8_t byte) { return byte < 0x80; }))
        return utf8.clone();
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder(utf8.view());
    const bool isValid = !decoder.hasError();
    SecureBytes normal = isValid ? composed(text) : SecureBytes();
    wipeText(text);
    if (isValid) return normal;
    return failure(ErrorCode::InvalidInput,
                   QStringLiteral("The passphrase is not text in UTF-8. Enter it in a UTF-8 terminal."));
}

Result<SecureBytes> mixInKeyFile(const SecureBytes& passphrase, const QString& keyFilePath) {
    QFile file(keyFilePath);
    if (!file.exists())
        return failure(
            ErrorCode::NotFound,
            QStringLiteral("The key file is not there. Connect the disk that it is on, or give its "
                           "new place."));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorCode::NoPermission, QStringLiteral("The key file cannot be read. Check its "
                                                               "permissions."));
    if (file.size() == 0 || file.size() > kLargestKeyFile)
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("The key file is empty or larger than 64 MiB. Choose another file."));
    QByteArray content = file.readAll();
    const bool isComplete = content.size() == file.size();
    const SecureBytes key = crypto::sha256Key(content);
    wipe(content.data(), static_cast<std::size_t>(content.size()));
    if (!isComplete)
        return failure(ErrorCode::Io, QStringLiteral("The key file could not be read to its end."));
    return crypto::hmacSha256Key(key.view(), passphrase.view());
}

} // namespace casebound::vault
