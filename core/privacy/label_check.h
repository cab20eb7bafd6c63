// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/privacy/register.h"

#include <QList>
#include <QString>

#include <memory>

namespace casebound::privacy {

// Whether a short text that stands in the clear gives nobody away: made once for a state of the names, asked
// as often as one likes. Holds names: drop it when they are hidden.
class LabelCheck {
public:
    explicit LabelCheck(const Register& names);
    LabelCheck(LabelCheck&&) noexcept;
    LabelCheck& operator=(LabelCheck&&) noexcept;
    ~LabelCheck();

    // A label holds no registered name, no word of a person's name and no initials of one. Errors:
    // InvalidInput (empty, or a mention in it), Refused, with the reason.
    Outcome label(const QString& label) const;

    // A code holds no registered name; two letters are a language more often than initials. Errors: Refused.
    Outcome code(const QString& code) const;

private:
    struct GiveAways;
    std::unique_ptr<const GiveAways> m_giveAways;
};

// LabelCheck::label(), for one label.
Outcome checkLabel(const QString& label, const Register& names);

// Appearances whose labels checkLabel() would refuse: after a name was registered. Sorted by label.
QList<AppearanceId> labelsThatGiveAway(const Register& names);

} // namespace casebound::privacy
