// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/records/export.h"
#include "core/session/case_tools.h"
#include "core/storage/history.h"
#include "core/storage/transaction.h"

#include <QCborMap>
#include <QString>

#include <functional>

namespace casebound::session {

// One record for everything that leaves a case, committed when the file is complete on the disk and before it
// gets its name. So nothing leaves unnoted; at worst, after a crash between the two, something is noted that
// did not leave.
class Ledger {
public:
    Ledger(const CaseTools& tools, QString who)
        : m_tools(tools)
        , m_who(std::move(who)) {}

    // A record with its id drawn, for now, and for the history as it is at `head`. `title` is for the case's
    // own people. Errors: Damaged, storage's.
    Result<records::Export> newEntry(records::ExportForm form, const QString& title,
                                     const storage::ChainHead& head) const;

    // What only the case may know of what left, sealed for the entry's row. Errors: Internal.
    Result<QByteArray> sealSecrets(const records::Export& entry, const QCborMap& secrets) const;

    // Writes with `write`, which may still change the entry, notes it, and gives the file its name with
    // `publish`. The entry's reference. Errors: those of `write`, `publish` and storage; nothing is noted
    // where `write` or storage failed.
    using Write = std::function<Outcome(storage::Transaction& transaction, records::Export& entry)>;
    using Publish = std::function<Outcome()>;
    Result<QString> note(records::Export& entry, const Write& write, const Publish& publish) const;

private:
    CaseTools m_tools;
    QString m_who;
};

} // namespace casebound::session
