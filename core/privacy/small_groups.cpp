// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/small_groups.h"

#include "core/privacy/export_names.h"

#include <algorithm>
#include <variant>

namespace casebound::privacy {
namespace {

using records::AppearanceRole;

QStringList kindsOf(const QList<Circumstance>& told) {
    const auto any = [&](auto tells) { return std::any_of(told.begin(), told.end(), tells); };
    QStringList kinds{QStringLiteral("role")};
    if (any([](const Circumstance& one) { return !one.body.isNull(); }))
        kinds.append(QStringLiteral("organisation"));
    if (any([](const Circumstance& one) { return one.tellsPlace(); })) kinds.append(QStringLiteral("place"));
    if (any([](const Circumstance& one) { return one.years.has_value(); }))
        kinds.append(QStringLiteral("period"));
    return kinds;
}

} // namespace

SmallGroups::SmallGroups(const QList<records::AnyRecord>& leaving, const QList<records::AnyRecord>& wholeCase,
                         const Register& names)
    : m_parents(parentsIn(wholeCase))
    , m_told(circumstancesIn(leaving, names.labels())) {
    const auto& entries = names.labels().entries();
    for (auto entry = entries.begin(); entry != entries.end(); ++entry)
        m_roles.insert(entry.key(), entry->role);
    addHumans(wholeCase, names);
}

void SmallGroups::addHumans(const QList<records::AnyRecord>& wholeCase, const Register& names) {
    const auto known = circumstancesIn(wholeCase, names.labels());
    QHash<IdentityId, std::size_t> places;
    for (const records::AnyRecord& record : wholeCase) {
        const auto* appearance = std::get_if<records::Appearance>(&record);
        if (appearance == nullptr) continue;
        const auto id = appearance->common.id.as<text::AppearanceTag>();
        const Identity* identity = names.identityOf(id);
        const std::size_t next = m_humans.size();
        const std::size_t place = identity == nullptr ? next : places.value(identity->id, next);
        if (place == next) m_humans.emplace_back();
        if (identity != nullptr) places.insert(identity->id, place);
        m_humans[place].roles.insert(m_roles.value(id, appearance->role));
        m_humans[place].known.append(known.value(id));
    }
}

bool SmallGroups::fits(const Human& human, AppearanceRole role, const QList<Circumstance>& told) const {
    return human.roles.contains(role) && std::all_of(told.begin(), told.end(), [&](const Circumstance& one) {
               return std::any_of(human.known.begin(), human.known.end(),
                                  [&](const Circumstance& known) { return covers(known, one, m_parents); });
           });
}

Group SmallGroups::groupOf(AppearanceId person) const {
    const AppearanceRole role = m_roles.value(person);
    const QList<Circumstance> told = m_told.value(person);
    const auto fitting = std::count_if(m_humans.begin(), m_humans.end(),
                                       [&](const Human& human) { return fits(human, role, told); });
    Group group{.person = person,
                .size = std::max(1, static_cast<int>(fitting)),
                .kinds = kindsOf(told),
                .told = {roleWord(role).toLower()},
                .isPointedOut = false};
    for (const Circumstance& one : told)
        if (!group.told.contains(one.words)) group.told.append(one.words);
    group.isPointedOut = group.size < kSmall && records::needsConsent(role);
    return group;
}

} // namespace casebound::privacy
