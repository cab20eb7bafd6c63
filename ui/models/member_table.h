// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/received_packet.h"
#include "ui/models/rows_table.h"

namespace casebound::models {

// Files of a received packet, with the hashes that were verified.
class MemberTable : public RowsTable<session::VerifiedPacket::Member> {
    Q_OBJECT
public:
    enum Column { Name, Size, Hash };
    using RowsTable::RowsTable;

protected:
    QStringList headers() const override;
    QVariant cellText(const session::VerifiedPacket::Member& row, int column) const override;
    QString cellIcon(const session::VerifiedPacket::Member& row, int column) const override;
    CellTone cellTone(const session::VerifiedPacket::Member& row, int column) const override;
    QString cellRef(const session::VerifiedPacket::Member& row) const override { return row.name; }
};

// What verification of a received packet came to, first and unmistakable.
struct Verdict {
    enum class Kind { Trusted, UnknownSigner, NotWhole, NotOpened };
    Kind kind = Kind::NotOpened;
    QString title;
    QString text;
};

Verdict verdictOf(const session::VerifiedPacket& packet);
// Why it is not shown: what could not be opened for a wrong key is no damage yet.
Verdict verdictOf(const Error& error);

} // namespace casebound::models
