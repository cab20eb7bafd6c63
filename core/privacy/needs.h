// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/privacy/consent_rules.h"
#include "core/privacy/register.h"

#include <QList>
#include <QSet>
#include <QString>

namespace casebound::privacy {

// What it takes to show somebody to one audience, and what there is.
struct Need {
    enum class State {
        Allowed,
        Limited,  // allowed, under conditions in words
        Missing,  // nothing is recorded
        NotAsked, // a sheet is there, without an answer
        Refused,  // refused, withdrawn, not usable; of a ground: no longer holds
    };
    AppearanceId person;
    QString label; // in the case
    records::ConsentForm form = records::ConsentForm::Consent;
    State state = State::Missing;
    Permission permission = {};
};
constexpr auto choices(Need::State) {
    using enum Need::State;
    return std::to_array<records::Choice<Need::State>>({{Allowed, "allowed"},
                                                        {Limited, "limited"},
                                                        {Missing, "missing"},
                                                        {NotAsked, "not-asked"},
                                                        {Refused, "refused"}});
}

// Consents and grounds of a case as they bear on one purpose and audience. Holds no name, but which labels
// are one person's: drop it when names are hidden.
class Needs {
public:
    Needs(const QList<records::Consent>& sheets, const Destination& to, const Register& names);

    const ConsentRules& rules() const { return m_rules; }

    // In the order of their labels; whoever has no appearance is left out.
    QList<Need> of(const QSet<AppearanceId>& people) const;

private:
    LabelMap m_labels;
    ConsentRules m_rules;
};

} // namespace casebound::privacy
