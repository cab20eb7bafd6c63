// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/ledger.h"

#include "core/casefile/sealed_tables.h"

namespace casebound::session {

Result<records::Export> Ledger::newEntry(records::ExportForm form, const QString& title,
                                         const storage::ChainHead& head) const {
    CB_TRY(const auto masker, m_tools.texts.masker());
    records::Export entry;
    entry.common.id = records::RecordId::random(m_tools.random);
    CB_TRY(entry.common.title, masker->mask(title, privacy::Origin::Typed));
    entry.form = form;
    entry.at = m_tools.clock.now();
    entry.chainHead = QString::fromLatin1(head.hash.toHex());
    return entry;
}

Result<QByteArray> Ledger::sealSecrets(const records::Export& entry, const QCborMap& secrets) const {
    QByteArray plain = secrets.toCborValue().toCbor();
    auto sealed = casefile::sealExportSecrets(m_tools.keys, entry.common.id, plain);
    wipe(plain.data(), static_cast<std::size_t>(plain.size()));
    return sealed;
}

Result<QString> Ledger::note(records::Export& entry, const Write& write, const Publish& publish) const {
    CB_TRY(auto transaction,
           storage::Transaction::begin(m_tools.connection, {m_who}, m_tools.clock, m_tools.random));
    CB_CHECK(write(transaction, entry));
    records::AnyRecord record = entry;
    CB_CHECK(m_tools.repository.save(transaction, record));
    CB_CHECK(transaction.commit());
    CB_CHECK(publish());
    return records::reference(records::Kind::Export, records::commonOf(record).number);
}

} // namespace casebound::session
