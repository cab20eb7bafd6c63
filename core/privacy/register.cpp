// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/register.h"

#include "core/privacy/sealed_identity.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace casebound::privacy {
namespace {

// How public an appearance is; the lowest is the most public.
int rank(const LabelMap::Entry& entry) {
    using records::Naming;
    switch (entry.naming) {
    case Naming::PublicForm:
        return 0;
    case Naming::Refuses:
        return 1;
    case Naming::Label:
        return 2;
    case Naming::Aggregate:
        break;
    }
    return 3;
}

} // namespace

Result<Register> Register::load(storage::Connection& connection, const vault::RegisterKeys& keys) {
    if (!keys.isShown())
        return failure(ErrorCode::NamesHidden, QStringLiteral("Names are hidden. Show names first."));
    Register loaded;
    CB_TRY(loaded.m_generation, storedGeneration(connection));
    CB_TRY(loaded.m_labels, LabelMap::load(connection));
    CB_TRY(storage::Statement statement, connection.prepare("SELECT id, sealed FROM identity ORDER BY id"));
    CB_CHECK(statement.rows([&](const storage::Statement& row) -> Outcome {
        CB_TRY(Identity identity, openIdentity(keys, row.id<IdentityId>(0), row.blob(1)));
        // Of one that was erased, perhaps while names were hidden.
        identity.appearances.removeIf([&](AppearanceId id) { return loaded.m_labels.find(id) == nullptr; });
        for (const AppearanceId& appearance : std::as_const(identity.appearances))
            loaded.m_identityOf.insert(appearance, loaded.m_identities.size());
        loaded.m_identities.append(std::move(identity));
        return {};
    }));
    return loaded;
}

const Identity* Register::find(IdentityId id) const {
    const auto found = std::find_if(m_identities.begin(), m_identities.end(),
                                    [&](const Identity& identity) { return identity.id == id; });
    return found == m_identities.end() ? nullptr : &*found;
}

const Identity* Register::identityOf(AppearanceId appearance) const {
    const auto found = m_identityOf.constFind(appearance);
    return found == m_identityOf.constEnd() ? nullptr : &m_identities.at(*found);
}

QList<AppearanceId> Register::joinedWith(AppearanceId appearance) const {
    const Identity* identity = identityOf(appearance);
    return identity != nullptr ? identity->appearances : QList<AppearanceId>();
}

AppearanceId Register::mentionFor(const Identity& identity) const {
    return mostPublic(identity, m_labels);
}

bool Register::needsIncidentalAppearance(const Identity& identity) const {
    return mentionFor(identity).isNull();
}

QList<AppearanceId> Register::appearancesMatchingName(const QString& query) const {
    QList<AppearanceId> found;
    for (const Identity& identity : m_identities) {
        const bool matches = std::any_of(identity.names.begin(), identity.names.end(),
                                         [&](const Name& name) { return matchesWords(name.text, query); });
        if (matches) found += identity.appearances;
    }
    std::sort(found.begin(), found.end(), [this](AppearanceId a, AppearanceId b) {
        return qMakePair(m_labels.label(a), a) < qMakePair(m_labels.label(b), b);
    });
    return found;
}

AppearanceId mostPublic(const Identity& identity, const LabelMap& labels) {
    AppearanceId best;
    int bestRank = std::numeric_limits<int>::max();
    for (const AppearanceId& id : identity.appearances) {
        const LabelMap::Entry* entry = labels.find(id);
        if (entry == nullptr || records::needsConsent(entry->role) || rank(*entry) >= bestRank) continue;
        best = id;
        bestRank = rank(*entry);
    }
    return best;
}

QString incidentalLabel(const LabelMap& labels, Random& random) {
    QSet<QString> taken;
    for (const LabelMap::Entry& entry : labels.entries())
        taken.insert(entry.label);
    // Two digits while there is room: half of a range stays free, so that a draw soon succeeds.
    quint32 range = 90;
    quint32 first = 10;
    while (quint32(taken.size()) >= range / 2) {
        first *= 10;
        range *= 10;
    }
    for (;;) {
        const QString label = QStringLiteral("Person %1").arg(first + random.below(range));
        if (!taken.contains(label)) return label;
    }
}

Result<quint64> storedGeneration(storage::Connection& connection) {
    CB_TRY(const qint64 generation, connection.number("SELECT generation FROM register_state"));
    return static_cast<quint64>(generation);
}

} // namespace casebound::privacy
