// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/editing.h"
#include "core/session/revision_view.h"
#include "core/storage/history.h"

#include <QJsonDocument>

namespace casebound::session {

Result<QList<Revision>> Editing::revisions(const QString& ref, int limit) {
    CB_TRY(const auto target, m_tools.references.resolve(ref));
    CB_TRY(const auto kind, m_tools.references.kindOf(target.record));
    storage::HistoryQuery query;
    query.record = target.record.bytes();
    query.limit = limit;
    CB_TRY(const auto entries, storage::readHistory(m_tools.parts.connection, query));
    const auto words = m_tools.words();
    QList<Revision> revisions;
    for (const auto& entry : entries) {
        Revision revision{
            entry.seq, QDateTime::fromString(entry.at, Qt::ISODateWithMs), entry.who, entry.what, {}};
        if (!entry.erased && entry.kind == storage::PayloadKind::Masked) {
            const QJsonObject body = QJsonDocument::fromJson(entry.body).object();
            CB_TRY(revision.changes, changesBetween(kind, body.value(QLatin1String("before")).toObject(),
                                                    body.value(QLatin1String("after")).toObject(), words));
        }
        revisions.append(std::move(revision));
    }
    return revisions;
}

} // namespace casebound::session
