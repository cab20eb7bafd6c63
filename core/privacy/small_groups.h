// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/privacy/register.h"
#include "core/records/all.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

namespace casebound::privacy {

// What records tell of people without naming them, and how many people share it: whoever is the only keeper
// in a committee of a year is known by that, whatever the label.
class SmallGroups {
public:
    // Of the records that leave. Both are looked at once and not kept.
    SmallGroups(const QList<records::AnyRecord>& records, const Register& names);

    // Appearances of which a role and something more is told, in no order.
    QList<AppearanceId> people() const { return m_traits.keys(); }

    // How many humans have all that is told of this one: role, organisations, places, years. At least 1 for
    // people().
    int sizeFor(AppearanceId appearance) const;

    // What is told beside the role: "organisation", "place", "period".
    QStringList toldOf(AppearanceId appearance) const;

private:
    struct Traits {
        records::AppearanceRole role = records::AppearanceRole::ThirdParty;
        QSet<records::RecordId> bodies;
        QSet<QString> places; // folded
        QSet<QString> years;

        bool holds(const Traits& other) const;
        bool isBare() const { return bodies.isEmpty() && places.isEmpty() && years.isEmpty(); }
    };
    void add(const records::Body& body);
    template <class Record>
    void addParties(const Record& record);
    static void addWhen(Traits& traits, const QString& when);

    QHash<AppearanceId, Traits> m_traits;
    QHash<AppearanceId, IdentityId> m_human;
};

} // namespace casebound::privacy
