// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/small_groups.h"

#include "core/text/folding.h"

#include <QRegularExpression>

#include <algorithm>
#include <variant>

namespace casebound::privacy {
namespace {

// All years that an EDTF date names.
QStringList yearsOf(const QString& when) {
    static const QRegularExpression year(QStringLiteral("(?<![0-9])[0-9]{4}(?![0-9])"));
    QStringList years;
    auto found = year.globalMatch(when);
    while (found.hasNext())
        years.append(found.next().captured());
    return years;
}

} // namespace

bool SmallGroups::Traits::holds(const Traits& other) const {
    return role == other.role && bodies.contains(other.bodies) && places.contains(other.places) &&
           years.contains(other.years);
}

SmallGroups::SmallGroups(const QList<records::AnyRecord>& records, const Register& names) {
    for (const records::AnyRecord& record : records) {
        const auto* appearance = std::get_if<records::Appearance>(&record);
        if (appearance == nullptr) continue;
        const auto id = appearance->common.id.as<text::AppearanceTag>();
        m_traits[id].role = appearance->role;
        if (const Identity* human = names.identityOf(id)) m_human.insert(id, human->id);
    }
    for (const records::AnyRecord& record : records) {
        if (const auto* body = std::get_if<records::Body>(&record)) add(*body);
        if (const auto* event = std::get_if<records::Event>(&record)) addParties(*event);
        if (const auto* allegation = std::get_if<records::Allegation>(&record)) addParties(*allegation);
    }
    m_traits.removeIf([](QHash<AppearanceId, Traits>::iterator entry) { return entry->isBare(); });
}

void SmallGroups::add(const records::Body& body) {
    for (const records::Membership& membership : body.memberships) {
        const auto traits = m_traits.find(membership.member.as<text::AppearanceTag>());
        if (traits == m_traits.end()) continue;
        traits->bodies.insert(body.common.id);
        addWhen(*traits, membership.when);
    }
}

template <class Record>
void SmallGroups::addParties(const Record& record) {
    const QString place = text::foldForSearch(record.place.text());
    for (const auto& party : record.parties) {
        const auto traits = m_traits.find(party.party.template as<text::AppearanceTag>());
        if (traits == m_traits.end()) continue;
        if (!place.isEmpty()) traits->places.insert(place);
        addWhen(*traits, record.when);
    }
}

void SmallGroups::addWhen(Traits& traits, const QString& when) {
    for (const QString& year : yearsOf(when))
        traits.years.insert(year);
}

int SmallGroups::sizeFor(AppearanceId appearance) const {
    const auto own = m_traits.constFind(appearance);
    if (own == m_traits.constEnd()) return 0;
    QSet<IdentityId> humans;
    int unknown = 0; // nobody is registered behind these
    for (auto other = m_traits.constBegin(); other != m_traits.constEnd(); ++other) {
        if (!other->holds(*own)) continue;
        const auto human = m_human.constFind(other.key());
        if (human == m_human.constEnd())
            ++unknown;
        else
            humans.insert(*human);
    }
    return int(humans.size()) + unknown;
}

QStringList SmallGroups::toldOf(AppearanceId appearance) const {
    const Traits traits = m_traits.value(appearance);
    QStringList told;
    if (!traits.bodies.isEmpty()) told.append(QStringLiteral("organisation"));
    if (!traits.places.isEmpty()) told.append(QStringLiteral("place"));
    if (!traits.years.isEmpty()) told.append(QStringLiteral("period"));
    return told;
}

} // namespace casebound::privacy
