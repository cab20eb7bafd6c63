// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/packet/minisign.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

// Whose signature it is. The public key inside a packet proves nothing: whoever makes a packet puts his own
// there.
namespace casebound::packet {

enum class SignerState {
    Unknown,  // signed by somebody; nothing says by whom
    Known,    // in the list that the user keeps
    Expected, // has the fingerprint that the user asked for
};

// "unknown", "known", "expected".
QString signerStateName(SignerState state);

// Somebody's name, and the fingerprint of one of their keys, as parseFingerprint() gives it.
struct KnownSigner {
    QString name;
    QString fingerprint;
};

// What is known before a packet is opened. Both may be empty.
struct SignerExpectation {
    QString fingerprint = {}; // as parseFingerprint() gives it: no other signer will do
    QList<KnownSigner> known = {};
};

struct Signer {
    SignerState state = SignerState::Unknown;
    QString name;        // from the user's list; empty where it is not in there
    QString fingerprint; // to be shown: ten groups of four digits
    MinisignPublicKey key;
};

// The list is a text file with a signer a line: the name, then the fingerprint or the minisign public key,
// with spaces or tabs between. Empty lines and lines that begin with "#" are passed over. A name may have
// several keys, a key one name. InvalidInput with the line.
Result<QList<KnownSigner>> parseKnownSigners(QByteArrayView text);

// What somebody typed or pasted, as 40 digits, upper case: a fingerprint, whatever spaces, dashes and colons
// stand in it, or a minisign public key. InvalidInput where it is neither: a shortened fingerprint proves
// nothing.
Result<QString> parseFingerprint(const QString& typed);

// Refused where another key signed than the one expected: nothing of the packet may be used.
Result<Signer> judgeSigner(const MinisignPublicKey& key, const SignerExpectation& expectation);

} // namespace casebound::packet
