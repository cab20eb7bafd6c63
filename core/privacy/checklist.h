// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/field.h"
#include "core/records/kind.h"

#include <QList>
#include <QString>

namespace casebound::privacy {

// Why something may not leave, or should be looked at before it does.
enum class Reason {
    NamesHidden,       // the register is closed: nothing can be checked
    MaskingOutdated,   // texts wait for being masked anew
    UncheckedText,     // typed while names were hidden
    NotReviewed,       // an exhibit in which nobody looked for names not registered yet
    NoConsent,         // none recorded for this purpose and audience, or not asked
    ConsentRefused,    // or withdrawn, or not usable
    QuotationLimited,  // quoted word for word, or told at all, which the consent does not cover
    LimitedConsent,    // given with conditions in words: to be read
    NoGround,          // about somebody without consent or recorded ground
    UnknownPerson,     // a mention whose bearer has no appearance
    LabelGivesAway,    // a word that stands in the clear holds a registered name
    NotIncluded,       // a reference to a record that is not part of this export
    NoPublicForm,      // to be named in public, with no form recorded
    JoinedAppearances, // two appearances of one human are both shown
    RefusesNaming,     // publicly known: masking may not hide
    CaseLabelInText,   // a label of the case typed as words, which stays the same in every export
    SmallGroup,        // what is told of somebody is true of so few that it may give them away
    QuoteGivesAway,    // a public text, quoted where it names somebody masked here
    SharedName,        // a name that several people have was taken for one of them
};
constexpr auto choices(Reason) {
    using enum Reason;
    return std::to_array<records::Choice<Reason>>({{NamesHidden, "names-hidden"},
                                                   {MaskingOutdated, "masking-outdated"},
                                                   {UncheckedText, "unchecked-text"},
                                                   {NotReviewed, "not-reviewed"},
                                                   {NoConsent, "no-consent"},
                                                   {ConsentRefused, "consent-refused"},
                                                   {QuotationLimited, "quotation-limited"},
                                                   {LimitedConsent, "limited-consent"},
                                                   {NoGround, "no-ground"},
                                                   {UnknownPerson, "unknown-person"},
                                                   {LabelGivesAway, "label-gives-away"},
                                                   {NotIncluded, "not-included"},
                                                   {NoPublicForm, "no-public-form"},
                                                   {JoinedAppearances, "joined-appearances"},
                                                   {RefusesNaming, "refuses-naming"},
                                                   {CaseLabelInText, "case-label-in-text"},
                                                   {SmallGroup, "small-group"},
                                                   {QuoteGivesAway, "quote-gives-away"},
                                                   {SharedName, "shared-name"}});
}

// One line of the checklist.
struct Obstacle {
    Reason reason = Reason::NoConsent;
    bool blocks = true;       // false: a warning
    records::RecordId record; // what to mend; null: the case as a whole
    QString message;          // what is in the way and what to do; a reference at most, no content
};

// What blocks first; in the order of the reasons; then by reference.
using Checklist = QList<Obstacle>;

} // namespace casebound::privacy
