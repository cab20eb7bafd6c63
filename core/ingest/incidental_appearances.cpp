// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/incidental_appearances.h"

#include "core/privacy/register.h"

#include <utility>

namespace casebound::ingest {

Outcome addIncidentalAppearances(storage::Connection& connection, const vault::RegisterKeys& keys,
                                 Random& random, storage::Transaction& transaction,
                                 casefile::Repository& repository) {
    CB_TRY(const auto names, privacy::Register::load(connection, keys));
    QList<privacy::IdentityId> needing;
    for (const auto& identity : names.identities())
        if (names.needsIncidentalAppearance(identity)) needing.append(identity.id);
    // An order that follows the identities would join them in the clear.
    for (qsizetype left = needing.size(); left > 1; --left)
        std::swap(needing[left - 1], needing[random.below(static_cast<quint32>(left))]);
    privacy::RegisterEditor editor(connection, transaction, keys, random);
    for (const auto& id : std::as_const(needing)) {
        CB_TRY(const auto labels, privacy::LabelMap::load(connection));
        records::Appearance appearance;
        appearance.label = privacy::incidentalLabel(labels, random);
        records::AnyRecord record = appearance;
        CB_CHECK(repository.save(transaction, record));
        CB_CHECK(editor.join(id, records::commonOf(record).id.as<text::AppearanceTag>()));
    }
    return {};
}

} // namespace casebound::ingest
