// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/age_header.h"

#include "core/crypto/mac.h"
#include "core/packet/age_text.h"

#include <algorithm>

namespace casebound::packet {

namespace {

constexpr QByteArrayView kVersionLine = "age-encryption.org/v1\n";
constexpr QByteArrayView kVersionStart = "age-encryption.org/";
constexpr QByteArrayView kStanzaStart = "-> ";
constexpr QByteArrayView kMacStart = "---";
constexpr qsizetype kColumns = 64;
constexpr qsizetype kMacSize = 32;
// Room for some ten thousand recipients; a file that claims more is meant to fill the memory.
constexpr qsizetype kMaxHeader = qsizetype{1024} * 1024;

constexpr QByteArray::Base64Options kUnpadded = QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals;

Result<QByteArray> macOf(QByteArrayView covered, const SecureBytes& fileKey) {
    CB_TRY(const SecureBytes key, crypto::hkdfSha256(fileKey.view(), {}, "header"));
    return crypto::hmacSha256(key.view(), covered);
}

// Body lines of 64 columns; the last is shorter, if need be empty: that is how a reader knows that it is the
// last.
QByteArray formatStanza(const AgeStanza& stanza) {
    QByteArray text = kStanzaStart.toByteArray() + stanza.arguments.join(' ') + '\n';
    const QByteArray body = stanza.body.toBase64(kUnpadded);
    for (qsizetype i = 0; i <= body.size(); i += kColumns)
        text += body.mid(i, kColumns) + '\n';
    return text;
}

bool isArgument(QByteArrayView text) {
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= 33 && c <= 126; });
}

// Reads line by line and keeps what was read, for the MAC.
class HeaderParser {
public:
    explicit HeaderParser(ByteReader& input)
        : m_input(input) {}

    Result<AgeHeader> parse() {
        CB_CHECK(readVersion());
        AgeHeader header;
        for (;;) {
            CB_TRY(const QByteArray line, readLine());
            if (line.startsWith(kMacStart)) {
                CB_TRY(header.mac, parseMac(line));
                header.covered = m_text.chopped(line.size() + 1 - kMacStart.size());
                return header;
            }
            CB_TRY(AgeStanza stanza, readStanza(line));
            header.stanzas.push_back(std::move(stanza));
        }
    }

private:
    Outcome readVersion() {
        CB_TRY(const QByteArray line, m_input.readLine(kVersionLine.size()));
        m_text = line;
        if (line == kVersionLine) return {};
        if (!line.startsWith(kVersionStart)) return failure(notAnAgeFile("no version line"));
        if (line.startsWith(kVersionLine.chopped(1))) return failure(damagedHeader("version line"));
        return failure(
            ErrorCode::NewerVersion,
            QStringLiteral("This age file is of a version that Casebound does not know. Nothing was "
                           "read from it. Use a newer Casebound, or the age program."),
            QStringLiteral("age/header: version"));
    }

    // The next line without its end.
    Result<QByteArray> readLine() {
        CB_TRY(const QByteArray line, m_input.readLine(kMaxHeader - m_text.size()));
        m_text += line;
        if (!line.endsWith('\n')) return failure(damagedHeader("ends early or is too long"));
        return line.chopped(1);
    }

    Result<QByteArray> parseMac(const QByteArray& line) {
        if (!line.startsWith("--- ")) return failure(damagedHeader("last line"));
        const auto mac = decodeBase64(QByteArrayView(line).sliced(4), Padding::Absent);
        if (!mac || mac->size() != kMacSize) return failure(damagedHeader("last line"));
        return *mac;
    }

    Result<AgeStanza> readStanza(const QByteArray& first) {
        if (!first.startsWith(kStanzaStart)) return failure(damagedHeader("stanza without a start"));
        AgeStanza stanza{first.sliced(kStanzaStart.size()).split(' '), {}};
        if (!std::all_of(stanza.arguments.begin(), stanza.arguments.end(),
                         [](const QByteArray& argument) { return isArgument(argument); }))
            return failure(damagedHeader("stanza argument"));
        for (;;) {
            CB_TRY(const QByteArray line, readLine());
            const auto bytes = decodeBase64(line, Padding::Absent);
            if (!bytes || line.size() > kColumns) return failure(damagedHeader("stanza body"));
            stanza.body += *bytes;
            if (line.size() < kColumns) return stanza;
        }
    }

    ByteReader& m_input;
    QByteArray m_text;
};

} // namespace

Result<QByteArray> formatHeader(const std::vector<AgeStanza>& stanzas, const SecureBytes& fileKey) {
    QByteArray text = kVersionLine.toByteArray();
    for (const AgeStanza& stanza : stanzas)
        text += formatStanza(stanza);
    text.append(kMacStart);
    CB_TRY(const QByteArray mac, macOf(text, fileKey));
    return text + ' ' + mac.toBase64(kUnpadded) + '\n';
}

Result<AgeHeader> readHeader(ByteReader& input) {
    return HeaderParser(input).parse();
}

Outcome checkMac(const AgeHeader& header, const SecureBytes& fileKey) {
    CB_TRY(const QByteArray mac, macOf(header.covered, fileKey));
    if (crypto::equalInConstantTime(mac, header.mac)) return {};
    Error error = damagedHeader("");
    error.detail = QStringLiteral("age/mac: does not match");
    return failure(std::move(error));
}

Result<SecureBytes> payloadKey(const SecureBytes& fileKey, QByteArrayView nonce) {
    return crypto::hkdfSha256(fileKey.view(), nonce, "payload");
}

} // namespace casebound::packet
