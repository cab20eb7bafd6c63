// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packet/age_reader.h"
#include "core/packet/age_writer.h"
#include "tests/support/fakes.h"

#include <QByteArray>

#include <algorithm>
#include <vector>

namespace casebound::packet {

// Cheap: what the work factor protects against is not what these tests are about.
constexpr int kTestWorkFactor = 4;

inline AgeKeys keysOf(const AgeIdentity& identity) {
    AgeKeys keys;
    keys.identities.push_back(AgeIdentity{identity.secretKey.clone()});
    return keys;
}

inline AgeKeys keysOf(const char* passphrase) {
    return AgeKeys{{}, SecureBytes::copyOf(passphrase)};
}

inline Result<QByteArray> sealBytes(const QByteArray& plaintext, const std::vector<AgeRecipient>& recipients,
                                    AgeForm form, Random& random) {
    QByteArray file;
    CB_TRY(AgeWriter writer, AgeWriter::toRecipients(recipients, form, sinkInto(file), random));
    CB_CHECK(writer.write(plaintext));
    CB_CHECK(writer.finish());
    return file;
}

inline Result<QByteArray> sealBytes(const QByteArray& plaintext, const char* passphrase, Random& random) {
    QByteArray file;
    CB_TRY(AgeWriter writer, AgeWriter::withPassphrase(SecureBytes::copyOf(passphrase), AgeForm::Binary,
                                                       sinkInto(file), random, kTestWorkFactor));
    CB_CHECK(writer.write(plaintext));
    CB_CHECK(writer.finish());
    return file;
}

inline Result<QByteArray> openBytes(const QByteArray& file, const AgeKeys& keys) {
    QByteArray plaintext;
    CB_TRY(AgeReader reader, AgeReader::open(sourceOf(file), keys));
    CB_CHECK(reader.copyTo(sinkInto(plaintext)));
    return plaintext;
}

// No two chunks alike.
inline QByteArray patternOf(qsizetype size) {
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>(i * 31 + i / 65536 * 7);
    return bytes;
}

} // namespace casebound::packet
