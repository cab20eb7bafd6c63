// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/sealed_tables.h"
#include "core/casefile/signing_keys.h"
#include "core/crypto/signature.h"
#include "core/packet/manifest.h"
#include "core/packet/minisign.h"
#include "core/packet/packet_writer.h"
#include "core/privacy/shown_content.h"
#include "core/reply/exhibit_document.h"
#include "core/reply/summary_document.h"
#include "core/report/report.h"
#include "core/session/departing.h"
#include "core/session/open_case.h"

#include <QCborStreamWriter>

#include <map>
#include <optional>

namespace casebound::session {

using records::RecordId;

namespace {

constexpr qsizetype kMostSecrets = 256; // bytes of all but the recipient

// What a packet is to hold, before the gate: the summary first, then the exhibits.
struct Contents {
    privacy::Departure departure;
    QList<RecordId> exhibits; // of documents[1], documents[2], …
};

Result<Contents> contentsOf(const DepartingTools& tools, const SealRequest& request) {
    QList<RecordId> selected;
    for (const QString& ref : request.selected) {
        CB_TRY(const auto target, tools.references.resolve(ref));
        selected.append(target.record);
    }
    CB_TRY(const auto material, materialOfSelection(tools.parts, selected));
    Contents contents{{request.to, {}, material.records()}, {}};
    contents.departure.documents.push_back(reply::summaryDocument(material));
    for (const auto* exhibit : material.all<records::Exhibit>()) {
        CB_TRY(const auto pages, pagesOf(tools.parts, exhibit->common.id));
        contents.departure.documents.push_back(reply::exhibitDocument(*exhibit, pages));
        contents.exhibits.append(exhibit->common.id);
    }
    return contents;
}

PeopleOnPages peopleOnPages(const Contents& contents) {
    PeopleOnPages people;
    for (qsizetype at = 0; at < contents.exhibits.size(); ++at) {
        const auto& document = contents.departure.documents[static_cast<std::size_t>(at + 1)];
        people.insert(contents.exhibits[at], privacy::shownContent(document).people);
    }
    return people;
}

// The one packet under way: each file is made, released and streamed before the next one is.
class Filling {
public:
    Filling(Departing& departing, const Contents& contents, Progress& progress)
        : m_departing(departing)
        , m_contents(contents)
        , m_progress(progress) {}

    packet::Release release() {
        return [this](privacy::Finished finished) {
            return m_departing.gate().release(std::move(finished), m_progress);
        };
    }

    Outcome fill(packet::PacketWriter& writer) {
        const auto& documents = m_contents.departure.documents;
        CB_TRY(const auto summary, m_departing.gate().clear(documents.front()));
        CB_CHECK(add(writer, QStringLiteral("summary.pdf"), report::pdf(summary)));
        CB_CHECK(add(writer, QStringLiteral("summary.html"), report::html(summary)));
        CB_CHECK(add(writer, QStringLiteral("summary.json"), report::json(summary)));
        // By the references of this packet: the order of the case would tell which came first there.
        std::map<QString, qsizetype> byReference;
        for (qsizetype at = 0; at < m_contents.exhibits.size(); ++at) {
            CB_TRY(const QString reference, referenceOf(m_contents.exhibits[at]));
            byReference.emplace(reference, at);
        }
        for (const auto& [reference, at] : byReference) {
            CB_TRY(const auto cleared, m_departing.gate().clear(documents[static_cast<std::size_t>(at) + 1]));
            CB_CHECK(add(writer, QStringLiteral("exhibits/%1.pdf").arg(reference), report::pdf(cleared)));
        }
        return writer.finish();
    }

    int files() const { return m_files; }

private:
    Result<QString> referenceOf(RecordId exhibit) const {
        if (const auto found = m_departing.gate().names().reference(exhibit.as<document::RecordTag>()))
            return *found;
        return failure(ErrorCode::Internal, QStringLiteral("An exhibit has no reference in this packet. "
                                                           "Nothing was written."));
    }

    Outcome add(packet::PacketWriter& writer, const QString& name, Result<QByteArray> bytes) {
        CB_CHECK(m_progress.proceed());
        if (!bytes) return failure(bytes.error());
        CB_TRY(auto finished, privacy::Finished::of(name, *bytes));
        CB_TRY(const auto released, m_departing.gate().release(std::move(finished), m_progress));
        CB_CHECK(writer.add(released));
        m_progress.report(++m_files, m_contents.exhibits.size() + 3, QStringLiteral("Sealing files"));
        return {};
    }

    Departing& m_departing;
    const Contents& m_contents;
    Progress& m_progress;
    int m_files = 0;
};

casefile::RawSigningKey makeSigningKey(Random& random) {
    auto pair = crypto::generateSigningKey(random);
    return {pair.publicKey, std::move(pair.secretKey)};
}

// What is needed to read an answer to this packet, and whom it went to: a CBOR map. Written by hand, because
// a QCborMap leaves copies of the keys that nobody can wipe; and so does an array that grows.
SecureBytes secretsOf(const packet::AgeIdentity& identity, const SecureBytes& secret,
                      const QString& recipient) {
    QByteArray bytes;
    bytes.reserve(kMostSecrets + 4 * recipient.size());
    QCborStreamWriter writer(&bytes);
    writer.startMap(3);
    writer.append(QLatin1String("identity"));
    writer.appendByteString(identity.secretKey.view().data(), identity.secretKey.view().size());
    writer.append(QLatin1String("secret"));
    writer.appendByteString(secret.view().data(), secret.view().size());
    writer.append(QLatin1String("recipient"));
    writer.append(QStringView(recipient));
    writer.endMap();
    SecureBytes secrets = SecureBytes::copyOf(bytes);
    wipe(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return secrets;
}

} // namespace

Result<packet::PacketPlan> CaseSession::planFor(const SealRequest& request, const QByteArray& chainHead,
                                                storage::Transaction& transaction, records::Export& entry) {
    packet::PacketPlan plan;
    plan.purpose = records::nameOf(request.to.purpose);
    plan.audience = request.to.audience;
    plan.chainHead = chainHead;
    CB_TRY(plan.recipients, recipientsOf(request.sealFor));
    CB_TRY(plan.passphrase, agePassphrase(request.sealFor.passphrase));
    const auto identity = packet::generateIdentity(m_services.random);
    CB_TRY(plan.returnRecipient, packet::recipientOf(identity));
    plan.returnSecret = SecureBytes(packet::kReturnSecretSize);
    m_services.random.fill(plan.returnSecret.data(), plan.returnSecret.size());
    const SecureBytes secrets = secretsOf(identity, plan.returnSecret, request.sealFor.recipient);
    CB_TRY(entry.secrets,
           casefile::sealExportSecrets(m_case->vault.registerKeys(), entry.common.id, secrets.view()));
    casefile::SigningKeys keys(connection(), m_case->vault.registerKeys(),
                               [this] { return makeSigningKey(m_services.random); });
    CB_TRY(auto signer, keys.forAudience(transaction, request.to.audience));
    CB_TRY(const auto pair, packet::minisignKeyFromRaw(signer.secretKey));
    entry.fingerprint = packet::fingerprint(pair.publicKey()).remove(QLatin1Char(' '));
    plan.signingSecret = std::move(signer.secretKey);
    return plan;
}

Result<LeaveReport> CaseSession::seal(const SealRequest& request, Progress& progress) {
    const DepartingTools tools{caseTools(), m_references, ledger()};
    CB_TRY(const auto contents, contentsOf(tools, request));
    CB_TRY(auto departing, Departing::open(tools, contents.departure));
    if (!departing.isClear()) return departing.report();
    Filling filling(departing, contents, progress);
    std::optional<packet::PacketWriter> writer;
    CB_TRY(auto report,
           departing.leave(
               records::ExportForm::Packet,
               [&](storage::Transaction& transaction, records::Export& entry) -> Outcome {
                   CB_TRY(auto plan, planFor(request, departing.chainHead().hash, transaction, entry));
                   CB_TRY(auto begun,
                          packet::PacketWriter::begin(request.path, std::move(plan), filling.release(),
                                                      m_services.clock, m_services.random));
                   writer.emplace(std::move(begun));
                   return filling.fill(*writer);
               },
               [&] { return writer->publish(); }));
    report.files = filling.files();
    return report;
}

Result<LeaveReport> CaseSession::rehearseSeal(const SealRequest& request) {
    const DepartingTools tools{caseTools(), m_references, ledger()};
    CB_TRY(const auto contents, contentsOf(tools, request));
    CB_TRY(const auto departing, Departing::open(tools, contents.departure));
    return departing.rehearsal(contents.departure, peopleOnPages(contents));
}

} // namespace casebound::session
