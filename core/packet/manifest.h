// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secure_bytes.h"
#include "core/packet/age_keys.h"
#include "core/reading/types.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QDate>
#include <QList>
#include <QString>

namespace casebound::packet {

constexpr int kPacketVersion = 1;
constexpr qsizetype kChainHeadSize = 32;
constexpr qsizetype kReturnSecretSize = 32;
constexpr qint64 kMaxMemberSize = qint64(512) << 20; // bytes, what the reader hands on
// Bytes of the zip: it and its largest file have to fit into the memory that the reader may use.
constexpr qint64 kMaxZipSize = qint64(768) << 20;
constexpr qint64 kMaxManifestSize = qint64(16) << 20; // bytes
constexpr qsizetype kMaxMembers = 19000;              // the reader lists 20,000

// One file of the packet, as it was sealed.
struct ManifestMember {
    QString name;      // neutral, see member_name.h
    QByteArray sha256; // 32 bytes
    qint64 size = 0;   // bytes

    friend bool operator==(const ManifestMember&, const ManifestMember&) = default;
};

// What manifest.json says, the one file that is signed. Its members are all files of the packet in their
// order, but for itself and its signature.
struct Manifest {
    QString purpose;              // [a-z-]+, as records::Purpose is named
    QString audience;             // [A-Za-z0-9.:,/+_-]*
    QDate date;                   // UTC; the day only, since hours tell about the sender's habits
    QByteArray chainHead;         // 32 bytes: the case's history as it was before this export
    AgeRecipient returnRecipient; // what comments are sealed to
    SecureBytes returnSecret;     // 32 bytes: what comments prove with that they answer this packet
    QList<ManifestMember> members;
};

// The text of manifest.json: the same for the same manifest, byte by byte. It holds the return secret: wipe
// it. InvalidInput where a field is not what it has to be.
Result<QByteArray> formatManifest(const Manifest& manifest);

// `values` is what the sandboxed reader found in `text`, the bytes of manifest.json. It is believed only as
// far as it can be checked: the manifest that it makes must be written as `text`, byte by byte. NotACase: not
// a packet's manifest; NewerVersion; Damaged: anything else (detail names the field).
Result<Manifest> parseManifest(QByteArrayView text, const QList<reading::FlatValue>& values);

// What formatManifest() asks of a purpose, "reviewers", and of an audience, "first-review".
bool isPurpose(QStringView text);
bool isAudience(QStringView text);

} // namespace casebound::packet
