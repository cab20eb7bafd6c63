// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/salvage.h"

#include "core/casefile/original_store.h"
#include "core/casefile/references.h"
#include "core/casefile/schema.h"
#include "core/crypto/hash.h"
#include "core/session/case_keys.h"
#include "core/storage/transaction.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace casebound::session {

namespace {

Result<vault::SalvageKeys> salvageKeys(const SalvageRequest& request) {
    const Credentials& given = request.credentials;
    vault::SalvageKeys keys{{given.passphrase.clone(), given.keyFilePath, given.namesPassphrase.clone()}, {}};
    if (request.words.empty()) return keys;
    CB_TRY(const auto secret, secretOfWords(request.words, vault::SheetKind::Case));
    keys.recovered = vault::RecoveredKeys{{secret.key.clone(), secret.salt}, {}};
    if (request.namesWords.empty()) return keys;
    CB_TRY(const auto names, secretOfWords(request.namesWords, vault::SheetKind::Names));
    keys.recovered->names = names.key.clone();
    return keys;
}

// One salvage under way, after the copying.
class Salvage {
public:
    Salvage(vault::Salvaging& salvaging, const Services& services, Progress& progress)
        : m_salvaging(salvaging)
        , m_services(services)
        , m_progress(progress) {}

    Outcome run(const QString& who, SalvageReport& report) {
        m_progress.report(0, 0, QStringLiteral("Putting records together"));
        CB_TRY(report.historyGaps, storage::historyGaps(connection()));
        CB_TRY(auto transaction,
               storage::Transaction::begin(connection(), {who}, m_services.clock, m_services.random));
        report.names = m_salvaging.registerLeft();
        if (report.names == RegisterLeft::Lost)
            CB_CHECK(casefile::forgetSealed(transaction, connection(), m_salvaging.registerKeys()));
        CB_TRY(report.mending,
               casefile::mendRecords(transaction, connection(), report.rows, m_salvaging.registerKeys(),
                                     m_services.clock, m_services.random));
        CB_CHECK(m_progress.proceed());
        CB_CHECK(checkOriginals(report));
        CB_CHECK(note(transaction, report));
        return transaction.commit();
    }

private:
    storage::Connection& connection() { return m_salvaging.connection(); }

    // Kept all the same: what is left of one may still prove something.
    Outcome checkOriginals(SalvageReport& report) {
        casefile::OriginalStore originals(connection(), m_salvaging.registerKeys());
        CB_TRY(const auto exhibits, originals.all());
        if (!m_salvaging.registerKeys().isShown()) {
            report.originalsSkipped = exhibits.size();
            return {};
        }
        const casefile::References references(connection());
        for (const auto& exhibit : exhibits) {
            CB_CHECK(m_progress.proceed());
            m_progress.report(++report.originals, exhibits.size(), QStringLiteral("Checking originals"));
            CB_TRY(const bool whole, isWhole(originals, exhibit));
            CB_TRY(const QString ref, references.ref(exhibit));
            if (!whole && !report.mending.brokenOriginals.contains(ref))
                report.mending.brokenOriginals.append(ref);
        }
        return {};
    }

    static Result<bool> isWhole(casefile::OriginalStore& originals, records::RecordId exhibit) {
        crypto::Sha256 hash;
        const auto facts = originals.facts(exhibit);
        const auto read = originals.bytes(exhibit, [&](QByteArrayView piece) -> Outcome {
            hash.add(piece);
            return {};
        });
        return facts && read && hash.finish() == facts->sha256;
    }

    // That it happened, in the history of the new case; the gaps each by themselves.
    Outcome note(storage::Transaction& transaction, const SalvageReport& report) {
        for (const storage::HistoryGap& gap : report.historyGaps)
            CB_CHECK(storage::noteGap(transaction, gap));
        const QJsonObject body{{QStringLiteral("pages"), report.rows.pages},
                               {QStringLiteral("lost_pages"), report.rows.lostPages}};
        CB_TRY([[maybe_unused]] const qint64 seq,
               transaction.note({.record = {},
                                 .ref = QStringLiteral("Case"),
                                 .what = QStringLiteral("salvaged"),
                                 .kind = storage::PayloadKind::Masked,
                                 .body = QJsonDocument(body).toJson(QJsonDocument::Compact)}));
        return {};
    }

    vault::Salvaging& m_salvaging;
    const Services& m_services;
    Progress& m_progress;
};

} // namespace

bool SalvageReport::lostNothing() const {
    return rows.isWhole() && mending.isNothing() && historyGaps.isEmpty() && names != RegisterLeft::Lost;
}

Result<SalvageReport> salvageCase(const SalvageRequest& request, const Services& services,
                                  Progress& progress) {
    CB_TRY(const auto keys, salvageKeys(request));
    CB_TRY(auto salvaging, vault::Salvaging::begin(request.path, request.newPath, keys, services));
    SalvageReport report;
    CB_TRY(report.rows, salvaging.copy(keys, casefile::migrations(), casefile::belongsTo, progress));
    CB_CHECK(Salvage(salvaging, services, progress).run(request.who, report));
    CB_CHECK(salvaging.finish(progress));
    return report;
}

Result<SalvagedRows> surveyCase(const SalvageRequest& request, const Services& services, Progress& progress) {
    CB_TRY(const auto keys, salvageKeys(request));
    return vault::surveyDamage(request.path, keys, services, progress);
}

} // namespace casebound::session
