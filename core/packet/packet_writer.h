// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/base/secure_bytes.h"
#include "core/packet/age_keys.h"
#include "core/packet/age_writer.h"
#include "core/packet/part_file.h"
#include "core/privacy/finished.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace casebound::packet {

// The gate, as seen from here: whatever a packet holds passes it, the packet's own files too.
using Release = std::function<Result<privacy::Released>(privacy::Finished)>;

// What a packet says about itself, and whom it is for.
struct PacketPlan {
    QString purpose;              // as in Manifest
    QString audience;             // as in Manifest
    QByteArray chainHead;         // 32 bytes, before this export
    AgeRecipient returnRecipient; // fresh for each packet
    SecureBytes returnSecret;     // 32 bytes, fresh for each packet
    SecureBytes signingSecret;    // 64 bytes, the Ed25519 key of the audience
    // Either one recipient (more only where somebody asked for that: they can be counted in the file) or a
    // passphrase.
    std::vector<AgeRecipient> recipients = {};
    SecureBytes passphrase = {};
    Existing existing = Existing::Keep;
    int workFactor = kAgeWorkFactor; // for a passphrase
};

// Writes a packet: an age file with a zip in it. What reaches the disk is encrypted already, as NAME.part; it
// gets its name when everything is written and the caller says so, and is removed otherwise:
//
//   CB_TRY(PacketWriter writer, PacketWriter::begin(path, std::move(plan), release, clock, random));
//   CB_CHECK(writer.add(summary)); …
//   CB_CHECK(writer.finish());     // from here on the disk has all of it
//   CB_CHECK(transaction.commit());
//   CB_CHECK(writer.publish());
class PacketWriter {
public:
    // Writes the file that says how to check the packet. `release` is kept until finish(). InvalidInput: a
    // plan with a field that is not what it has to be, or with recipients and a passphrase; Refused: no way
    // to open it; Damaged: a signing key that is not whole; PartFile::create()'s errors; NoSpace, Io;
    // whatever `release` fails with.
    static Result<PacketWriter> begin(const QString& path, PacketPlan plan, Release release,
                                      const Clock& clock, Random& random);

    PacketWriter(PacketWriter&&) noexcept;
    PacketWriter& operator=(PacketWriter&&) noexcept;
    ~PacketWriter(); // removes NAME.part unless publish() went well

    // The next file: summary.pdf, summary.html, summary.json, as far as there are any, then all others.
    // InvalidInput: a name that is not neutral, is one of the packet's own, comes too late, or differs from
    // an earlier one in nothing but case; Refused: more files, or larger ones, than can be read back;
    // NoSpace, Io. After any error nothing is left on the disk, and every call fails with Internal.
    Outcome add(const privacy::Released& file);

    // Adds the signer's public key, the manifest and its signature; returns when the disk has NAME.part
    // whole. Errors as add(), and whatever `release` fails with.
    Outcome finish();

    // Gives the finished packet its name. AlreadyExists, NoPermission, Io. Internal before finish().
    Outcome publish();

private:
    struct State;
    explicit PacketWriter(std::unique_ptr<State> state);
    Outcome keepOnlyIf(Outcome outcome);

    std::unique_ptr<State> m_state; // none once it has failed or is published
};

} // namespace casebound::packet
