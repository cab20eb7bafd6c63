// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/packet_reader.h"

#include "core/packet/decrypt.h"
#include "core/packet/member_list.h"
#include "core/packet/member_name.h"

#include <algorithm>

namespace casebound::packet {

namespace {

using reading::DocumentKind;
using reading::Reader;
using reading::ReaderProgram;
using reading::SealedDocument;

constexpr qint64 kMaxSignatureSize = qint64(64) << 10; // of it and of the public key

// What is wrong with the archive of a packet is damage to the packet; the reader's words fit.
template <class T>
Result<T> ofPacket(Result<T> result) {
    if (!result && result.error().code == ErrorCode::InvalidInput) {
        Error error = std::move(result).error();
        error.code = ErrorCode::Damaged;
        error.detail = QStringLiteral("packet/archive");
        return failure(std::move(error));
    }
    return result;
}

Result<Reader> openZip(const ReaderProgram& program, const SealedDocument& zip, const Progress* stop) {
    CB_TRY(Reader reader, Reader::start(program, zip, {}, stop));
    const auto facts = reader.open(DocumentKind::Zip);
    if (facts) return reader;
    if (facts.error().code == ErrorCode::InvalidInput)
        return failure(ErrorCode::NotACase,
                       QStringLiteral("This was encrypted with age, but it is not a packet of Casebound. "
                                      "Nothing was taken out of it."));
    return failure(facts.error());
}

} // namespace

// Opens one packet. Every step takes nothing for granted but what the steps before it have verified.
class PacketOpener {
public:
    PacketOpener(OpenedPacket packet, Reader zip, Progress& progress)
        : m_packet(std::move(packet))
        , m_zip(std::move(zip))
        , m_progress(progress) {}

    static Result<PacketOpener> start(SealedDocument document, const ReaderProgram& program,
                                      Progress& progress) {
        CB_TRY(Reader zip, openZip(program, document, &progress));
        return PacketOpener(OpenedPacket(std::move(document), program), std::move(zip), progress);
    }

    Result<OpenedPacket> run(const SignerExpectation& expectation) {
        CB_TRY(m_entries, ofPacket(m_zip.listZip()));
        CB_CHECK(checkNames(m_entries));
        CB_CHECK(verifySignature(expectation));
        CB_CHECK(readManifest());
        CB_CHECK(checkMembers(m_entries, m_packet.m_manifest));
        CB_CHECK(verifyMembers());
        return std::move(m_packet);
    }

private:
    Result<QByteArray> fetch(QStringView name, qint64 limit) {
        const auto entry = std::find_if(m_entries.begin(), m_entries.end(),
                                        [&](const reading::ZipEntry& one) { return one.name == name; });
        if (entry == m_entries.end() || entry->size > limit)
            return failure(
                ErrorCode::Damaged,
                QStringLiteral("This packet has no signed list of its files, so nobody can tell what "
                               "belongs to it. Nothing was taken out of it; ask for it again."),
                QStringLiteral("packet/unsigned"));
        return ofPacket(m_zip.zipMember(entry->name));
    }

    Outcome verifySignature(const SignerExpectation& expectation) {
        CB_TRY(m_packet.m_manifestText, fetch(kManifestName, kMaxManifestSize));
        CB_TRY(m_packet.m_signatureText, fetch(kSignatureName, kMaxSignatureSize));
        CB_TRY(const QByteArray keyText, fetch(kSignerName, kMaxSignatureSize));
        CB_TRY(const MinisignPublicKey key, ofPacket(parsePublicKey(keyText)));
        CB_TRY(const MinisignSignature signature, ofPacket(parseSignature(m_packet.m_signatureText)));
        // First, so that a packet by somebody else is called that.
        CB_TRY(m_packet.m_signer, judgeSigner(key, expectation));
        Outcome verified = verifyMinisign(key, m_packet.m_manifestText, signature);
        // The key is the packet's own: one that does not fit is no question of trust, but damage.
        if (!verified && verified.error().code == ErrorCode::Refused)
            return failure(
                ErrorCode::Damaged,
                QStringLiteral("The signature of this packet does not belong to the key that lies "
                               "beside it. Nothing was taken out of it: it may be an attack. Ask the "
                               "sender, on another way, to send it again."),
                QStringLiteral("packet/key"));
        return verified;
    }

    // In a process of its own, so that what the archive may have done to the first one cannot matter.
    Outcome readManifest() {
        CB_TRY(const SealedDocument text, SealedDocument::copyOf(m_packet.m_manifestText));
        CB_TRY(Reader json, Reader::start(m_packet.m_program, text, {}, &m_progress));
        CB_TRY(const auto facts, ofPacket(json.open(DocumentKind::Json)));
        static_cast<void>(facts);
        CB_TRY(const QList<reading::FlatValue> values, ofPacket(json.flattenJson()));
        CB_TRY(m_packet.m_manifest, parseManifest(m_packet.m_manifestText, values));
        return {};
    }

    Outcome verifyMembers() {
        const QList<ManifestMember>& members = m_packet.m_manifest.members;
        qint64 done = 0;
        for (const ManifestMember& member : members) {
            CB_CHECK(m_progress.proceed());
            CB_TRY(const QByteArray bytes, ofPacket(m_zip.zipMember(member.name)));
            CB_CHECK(checkBytes(bytes, member));
            m_progress.report(++done, members.size(), QStringLiteral("verifying"));
        }
        return {};
    }

    OpenedPacket m_packet;
    Reader m_zip;
    Progress& m_progress;
    QList<reading::ZipEntry> m_entries;
};

const ManifestMember* OpenedPacket::find(QStringView name) const {
    const auto found = std::find_if(m_manifest.members.begin(), m_manifest.members.end(),
                                    [&](const ManifestMember& member) { return member.name == name; });
    return found == m_manifest.members.end() ? nullptr : &*found;
}

Result<QByteArray> OpenedPacket::bytesOf(const ManifestMember& member) const {
    if (!m_reader) {
        CB_TRY(Reader reader, openZip(m_program, m_zip, nullptr));
        m_reader = std::make_unique<Reader>(std::move(reader));
    }
    CB_TRY(QByteArray bytes, ofPacket(m_reader->zipMember(member.name)));
    CB_CHECK(checkBytes(bytes, member));
    return bytes;
}

Result<OpenedPacket> openPacket(const QString& path, const AgeKeys& keys,
                                const SignerExpectation& expectation, const ReaderProgram& program,
                                Progress& progress) {
    CB_TRY(SealedDocument zip, decryptIntoMemory(path, keys, kMaxZipSize, progress));
    CB_TRY(PacketOpener opener, PacketOpener::start(std::move(zip), program, progress));
    return opener.run(expectation);
}

} // namespace casebound::packet
