// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/privacy/circumstance.h"
#include "core/privacy/register.h"
#include "core/records/all.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

#include <vector>

namespace casebound::privacy {

// How many people of the case one of the selection cannot be told from, by what leaves of them.
struct Group {
    AppearanceId person;
    int size = 1;      // humans of the case, this one included
    QStringList kinds; // of what is told: "role", then "organisation", "place", "period"
    QStringList told;  // in words, with labels: "witness", "keeper in the Seed Committee, 2019"
    bool isPointedOut = false;
};

// What records tell of people without naming them, and how many people share it: whoever is the only keeper
// in a committee of a year is known by that, whatever the label.
class SmallGroups {
public:
    static constexpr int kSmall = 3; // fewer are pointed out

    // What is told is what `leaving` tells; whom it is true of, `wholeCase` says: all its appearances,
    // bodies, events, allegations, testimonies and requests. Both are looked at once and not kept.
    SmallGroups(const QList<records::AnyRecord>& leaving, const QList<records::AnyRecord>& wholeCase,
                const Register& names);

    // Of whom all that is told of this one is true. A human counts once, with all appearances; an appearance
    // of nobody in Names counts by itself. Nobody who needs a ground and no consent is pointed out.
    Group groupOf(AppearanceId person) const;

private:
    // A human as the whole case knows one.
    struct Human {
        QSet<records::AppearanceRole> roles;
        QList<Circumstance> known;
    };
    void addHumans(const QList<records::AnyRecord>& wholeCase, const Register& names);
    bool fits(const Human& human, records::AppearanceRole role, const QList<Circumstance>& told) const;

    ParentOf m_parents;
    QHash<AppearanceId, QList<Circumstance>> m_told;
    QHash<AppearanceId, records::AppearanceRole> m_roles;
    std::vector<Human> m_humans;
};

} // namespace casebound::privacy
