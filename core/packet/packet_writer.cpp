// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/packet_writer.h"

#include "core/packet/how_to_check.h"
#include "core/packet/manifest.h"
#include "core/packet/member_name.h"
#include "core/packet/minisign.h"
#include "core/packet/zip_writer.h"

#include <QSet>

#include <optional>

namespace casebound::packet {

namespace {

tl::unexpected<Error> badName() {
    return failure(ErrorCode::InvalidInput,
                   QStringLiteral("A file cannot go into the packet under the name it has, or at this place. "
                                  "Nothing was written."));
}

tl::unexpected<Error> tooMuch() {
    return failure(ErrorCode::Refused,
                   QStringLiteral("The packet would become larger than what can be opened again. Nothing was "
                                  "written; make two packets of it."));
}

tl::unexpected<Error> packetNotOpen() {
    return failure(ErrorCode::Internal,
                   QStringLiteral("A packet was written to after it was finished or had failed."));
}

Outcome checkPlan(const PacketPlan& plan) {
    if (plan.recipients.empty() && plan.passphrase.isEmpty())
        return failure(ErrorCode::Refused,
                       QStringLiteral("A packet needs somebody who can open it: give a recipient or a "
                                      "passphrase. Nothing was written."));
    if (!plan.recipients.empty() && !plan.passphrase.isEmpty())
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("A packet is sealed to a recipient or with a passphrase, not both. "
                                      "Nothing was written."));
    return {};
}

} // namespace

// The three writers call each other through its address.
struct PacketWriter::State {
    State(PartFile part, MinisignKeyPair pair, Release gate)
        : file(std::move(part))
        , signer(std::move(pair))
        , release(std::move(gate)) {}

    PartFile file;
    MinisignKeyPair signer;
    Release release;
    Manifest manifest;
    std::optional<AgeWriter> age;
    std::optional<ZipWriter> zip;
    QSet<QString> names; // case folded
    int rank = 0;        // of the latest file
    qint64 zipSize = 0;  // bytes so far
    bool finished = false;

    Outcome start(PacketPlan& plan, Random& random);
    Outcome pack(const privacy::Released& file);
    Outcome packOwn(QStringView name, const QByteArray& bytes);
    Outcome packManifest();
    Outcome finish();
};

Outcome PacketWriter::State::start(PacketPlan& plan, Random& random) {
    const ByteSink toFile = [this](QByteArrayView bytes) { return file.write(bytes); };
    if (plan.passphrase.isEmpty()) {
        CB_TRY(age, AgeWriter::toRecipients(plan.recipients, AgeForm::Binary, toFile, random));
    } else {
        CB_TRY(age,
               AgeWriter::withPassphrase(plan.passphrase, AgeForm::Binary, toFile, random, plan.workFactor));
    }
    CB_TRY(zip, ZipWriter::create([this](QByteArrayView bytes) -> Outcome {
               zipSize += bytes.size();
               if (zipSize > kMaxZipSize) return tooMuch();
               return age->write(bytes);
           }));
    return packOwn(kHowToCheckName, howToCheckText());
}

Outcome PacketWriter::State::pack(const privacy::Released& member) {
    if (names.contains(member.name().toCaseFolded())) return badName();
    if (member.size() > kMaxMemberSize) return tooMuch();
    CB_CHECK(zip->add(member));
    names.insert(member.name().toCaseFolded());
    manifest.members.append({member.name(), member.sha256(), member.size()});
    return {};
}

Outcome PacketWriter::State::packOwn(QStringView name, const QByteArray& bytes) {
    CB_TRY(privacy::Finished made, privacy::Finished::of(name.toString(), bytes));
    CB_TRY(const privacy::Released released, release(std::move(made)));
    return pack(released);
}

Outcome PacketWriter::State::packManifest() {
    CB_TRY(QByteArray text, formatManifest(manifest));
    const auto signature = signMinisign(signer, text);
    const Outcome packed = packOwn(kManifestName, text);
    wipe(text.data(), static_cast<std::size_t>(text.size())); // holds the return secret
    CB_CHECK(packed);
    if (!signature) return failure(signature.error());
    return packOwn(kSignatureName, *signature);
}

Outcome PacketWriter::State::finish() {
    CB_CHECK(packOwn(kSignerName, formatPublicKey(signer.publicKey())));
    CB_CHECK(packManifest());
    CB_CHECK(zip->finish());
    CB_CHECK(age->finish());
    CB_CHECK(file.sync());
    finished = true;
    release = nullptr; // what it refers to may end before publish()
    return {};
}

PacketWriter::PacketWriter(std::unique_ptr<State> state)
    : m_state(std::move(state)) {}
PacketWriter::PacketWriter(PacketWriter&&) noexcept = default;
PacketWriter& PacketWriter::operator=(PacketWriter&&) noexcept = default;
PacketWriter::~PacketWriter() = default;

Result<PacketWriter> PacketWriter::begin(const QString& path, PacketPlan plan, Release release,
                                         const Clock& clock, Random& random) {
    CB_CHECK(checkPlan(plan));
    CB_TRY(MinisignKeyPair signer, minisignKeyFromRaw(plan.signingSecret));
    Manifest manifest{plan.purpose,
                      plan.audience,
                      clock.now().date(),
                      plan.chainHead,
                      plan.returnRecipient,
                      std::move(plan.returnSecret),
                      {}};
    CB_CHECK(formatManifest(manifest)); // whether its fields can be written, before anything is
    CB_TRY(PartFile file, PartFile::create(path, plan.existing));
    auto state = std::make_unique<State>(std::move(file), std::move(signer), std::move(release));
    state->manifest = std::move(manifest);
    CB_CHECK(state->start(plan, random));
    return PacketWriter(std::move(state));
}

Outcome PacketWriter::keepOnlyIf(Outcome outcome) {
    if (!outcome) m_state.reset();
    return outcome;
}

Outcome PacketWriter::add(const privacy::Released& file) {
    if (!m_state || m_state->finished) return packetNotOpen();
    const int rank = rankOf(file.name());
    if (!isNeutralName(file.name()) || isReservedName(file.name()) || rank < m_state->rank)
        return keepOnlyIf(badName());
    // The signer's key is still to come.
    if (m_state->manifest.members.size() + 1 >= kMaxMembers) return keepOnlyIf(tooMuch());
    m_state->rank = rank;
    return keepOnlyIf(m_state->pack(file));
}

Outcome PacketWriter::finish() {
    if (!m_state || m_state->finished) return packetNotOpen();
    return keepOnlyIf(m_state->finish());
}

Outcome PacketWriter::publish() {
    if (!m_state || !m_state->finished) return packetNotOpen();
    const Outcome published = m_state->file.publish();
    m_state.reset();
    return published;
}

} // namespace casebound::packet
