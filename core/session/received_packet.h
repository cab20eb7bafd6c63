// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/session/age_access.h"

#include <QDate>
#include <QList>
#include <QString>

// What a reviewer does with a packet. No case is needed.
namespace casebound::session {

// Whose signature is wanted.
struct SignerWanted {
    QString fingerprint; // or a minisign public key; empty: whoever signed
    QString knownFile;   // a list of known signers, see packet/signer.h; empty: none
};

// A packet that was verified from end to end.
struct VerifiedPacket {
    QString signer; // "expected", "known", "unknown"
    QString signerName;
    QString fingerprint;
    QString purpose;
    QString audience;
    QDate date;
    QString chainHead; // hex
    struct Member {
        QString name;
        QString sha256; // hex
        qint64 size = 0;
    };
    QList<Member> members;
};

// Decrypts in memory and verifies everything; nothing is written. Errors: packet::openPacket()'s,
// InvalidInput (fingerprint, list of signers, identity file).
Result<VerifiedPacket> verifyPacket(const QString& path, const OpenWith& access, const SignerWanted& wanted,
                                    Progress& progress);

// The same, and then writes its files into a new folder: all of them or nothing. Errors: also
// packet::unsealTo()'s.
Result<VerifiedPacket> unsealPacket(const QString& path, const QString& folder, const OpenWith& access,
                                    const SignerWanted& wanted, Progress& progress);

} // namespace casebound::session
