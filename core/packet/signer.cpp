// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/signer.h"

#include <QStringList>

#include <algorithm>

namespace casebound::packet {

namespace {

constexpr qsizetype kDigits = 40;
constexpr qsizetype kGroups = 10;

QString digitsOf(const MinisignPublicKey& key) {
    return fingerprint(key).remove(u' ');
}

bool isHexDigit(QChar c) {
    return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'F');
}

QString withoutSeparators(const QString& typed) {
    QString bare;
    for (const QChar c : typed)
        if (!c.isSpace() && c != u'-' && c != u':') bare.append(c.toUpper());
    return bare;
}

// The name and the key of a line. The key is its last word, or its last ten: fingerprints are printed in
// groups.
Result<KnownSigner> parseLine(const QString& line) {
    const QStringList words = line.simplified().split(u' ');
    for (const qsizetype taken : {qsizetype(1), kGroups}) {
        if (words.size() <= taken) break;
        const qsizetype start = words.size() - taken;
        auto digits = parseFingerprint(words.mid(start).join(u' '));
        if (digits) return KnownSigner{words.first(start).join(u' '), std::move(*digits)};
    }
    return failure(
        ErrorCode::InvalidInput,
        QStringLiteral("A line of the list of signers is not a name followed by a fingerprint of 40 "
                       "digits or a minisign public key. Mend the line; nothing was changed."));
}

} // namespace

QString signerStateName(SignerState state) {
    switch (state) {
    case SignerState::Known:
        return QStringLiteral("known");
    case SignerState::Expected:
        return QStringLiteral("expected");
    case SignerState::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

Result<QString> parseFingerprint(const QString& typed) {
    QString digits = withoutSeparators(typed);
    if (digits.size() == kDigits && std::all_of(digits.begin(), digits.end(), isHexDigit)) return digits;
    if (const auto key = parsePublicKey(typed.trimmed().toUtf8()); key) return digitsOf(*key);
    return failure(
        ErrorCode::InvalidInput,
        QStringLiteral("This is neither a whole fingerprint (ten groups of four digits, 0-9 and A-F) "
                       "nor a minisign public key. A part of a fingerprint proves nothing: give "
                       "all of it."));
}

Result<QList<KnownSigner>> parseKnownSigners(QByteArrayView text) {
    QList<KnownSigner> signers;
    int number = 0;
    for (const QString& line : QString::fromUtf8(text).split(u'\n')) {
        ++number;
        const QString content = line.trimmed();
        if (content.isEmpty() || content.startsWith(u'#')) continue;
        auto signer = parseLine(content);
        const bool twice = signer && std::any_of(signers.begin(), signers.end(), [&](const auto& other) {
                               return other.fingerprint == signer->fingerprint && other.name != signer->name;
                           });
        if (twice)
            signer = failure(ErrorCode::InvalidInput,
                             QStringLiteral("The list of signers gives one key two names. Take one of the "
                                            "lines out; nothing was changed."));
        if (!signer) {
            Error error = std::move(signer).error();
            error.line = number;
            return failure(std::move(error));
        }
        signers.append(std::move(*signer));
    }
    return signers;
}

Result<Signer> judgeSigner(const MinisignPublicKey& key, const SignerExpectation& expectation) {
    const QString digits = digitsOf(key);
    Signer signer{SignerState::Unknown, {}, fingerprint(key), key};
    const auto known = std::find_if(expectation.known.begin(), expectation.known.end(),
                                    [&](const KnownSigner& one) { return one.fingerprint == digits; });
    if (known != expectation.known.end()) {
        signer.state = SignerState::Known;
        signer.name = known->name;
    }
    if (expectation.fingerprint.isEmpty()) return signer;
    if (expectation.fingerprint != digits)
        return failure(
            ErrorCode::Refused,
            QStringLiteral("This packet was signed with another key than the one you expect, so nothing was "
                           "taken out of it. Either the fingerprint was mistyped, or somebody else made the "
                           "packet: ask the sender, on another way."));
    signer.state = SignerState::Expected;
    return signer;
}

} // namespace casebound::packet
