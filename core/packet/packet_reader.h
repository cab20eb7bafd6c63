// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/packet/age_keys.h"
#include "core/packet/manifest.h"
#include "core/packet/signer.h"
#include "core/reading/reader.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace casebound::packet {

// A packet that was verified from end to end: the signature of its manifest, and that its files are those of
// the manifest, all of them, no others, in their order, unchanged. Whose the signature is, is another
// question: see signer(). Nothing of it is on the disk. Move-only.
class OpenedPacket {
public:
    const Manifest& manifest() const { return m_manifest; }
    const Signer& signer() const { return m_signer; }

    // manifest.json and its signature as they are, for whoever wants to check them with minisign.
    const QByteArray& manifestText() const { return m_manifestText; }
    const QByteArray& signatureText() const { return m_signatureText; }

    // The member of this name; null where there is none.
    const ManifestMember* find(QStringView name) const;

    // The bytes of a member, verified once more, through the sandboxed reader. Damaged: not what was verified
    // before; else reading::Reader's errors.
    Result<QByteArray> bytesOf(const ManifestMember& member) const;

private:
    friend class PacketOpener;
    OpenedPacket(reading::SealedDocument zip, reading::ReaderProgram program)
        : m_zip(std::move(zip))
        , m_program(std::move(program)) {}

    reading::SealedDocument m_zip;
    reading::ReaderProgram m_program;
    mutable std::unique_ptr<reading::Reader> m_reader; // started when it is first needed
    Manifest m_manifest;
    Signer m_signer;
    QByteArray m_manifestText;
    QByteArray m_signatureText;
};

// Decrypts in memory and verifies everything. Errors, each with words of its own:
//   NotFound, NoPermission, Io   the file itself
//   NotACase         no age file, or an age file with something else in it
//   WrongPassphrase  none of the keys, or not the passphrase
//   PasswordNeeded   sealed with a passphrase, and none was given
//   Refused          signed by another key than the one expected
//   NewerVersion     made by a newer age or a newer Casebound
//   Damaged          cut short or changed; files missing, added, swapped or exchanged; a signature that does
//                    not fit; an archive that tries to climb out
//   Unsupported      too large, too much work to try the passphrase, or no sandbox on this system
//   NoSpace          not enough memory
//   ReaderFailed     the sandboxed reader died or lied: treat the packet as an attack
//   Cancelled
Result<OpenedPacket> openPacket(const QString& path, const AgeKeys& keys,
                                const SignerExpectation& expectation, const reading::ReaderProgram& program,
                                Progress& progress);

} // namespace casebound::packet
