// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/common.h"

namespace casebound::records {

enum class AllegationKind { Conduct, Handling, Pattern, ComparisonCase };
constexpr auto choices(AllegationKind) {
    using enum AllegationKind;
    return std::to_array<Choice<AllegationKind>>({{Conduct, "conduct"},
                                                  {Handling, "handling"},
                                                  {Pattern, "pattern"},
                                                  {ComparisonCase, "comparison-case"}});
}

enum class AllegationStatus { Open, UnderReview, Decided, NotPursued, Withdrawn };
constexpr auto choices(AllegationStatus) {
    using enum AllegationStatus;
    return std::to_array<Choice<AllegationStatus>>({{Open, "open"},
                                                    {UnderReview, "under-review"},
                                                    {Decided, "decided"},
                                                    {NotPursued, "not-pursued"},
                                                    {Withdrawn, "withdrawn"}});
}

enum class Standard {
    NotStated,
    InternalRules,
    BalanceOfProbabilities,
    ClearAndConvincing,
    BeyondReasonableDoubt
};
constexpr auto choices(Standard) {
    using enum Standard;
    return std::to_array<Choice<Standard>>({{NotStated, "not-stated"},
                                            {InternalRules, "internal-rules"},
                                            {BalanceOfProbabilities, "balance-of-probabilities"},
                                            {ClearAndConvincing, "clear-and-convincing"},
                                            {BeyondReasonableDoubt, "beyond-reasonable-doubt"}});
}

struct AllegationParty {
    static constexpr const char* kTable = "allegation_party";
    PartId id;
    RecordId party;
    PartyRole role = PartyRole::Other;

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.reference({"party", "an appearance or a body"}, self.party, {Kind::Appearance, Kind::Body});
        v.choice({"role", "its part in this"}, self.role);
    }
};

// Somebody's decision on an allegation: never ours by default.
struct Finding {
    static constexpr const char* kTable = "allegation_finding";
    PartId id;
    RecordId by;
    QString when;
    Standard standard = Standard::NotStated;
    text::MaskedText outcome;
    text::MaskedText sanction;

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.reference({"by", "who found so"}, self.by, {Kind::Appearance, Kind::Body});
        v.date({"when", "when it was decided"}, self.when);
        v.choice({"standard", "to which standard of proof"}, self.standard);
        v.text({"outcome", "what was found"}, self.outcome);
        v.text({"sanction", "what followed"}, self.sanction);
    }
};

struct Allegation {
    static constexpr Kind kKind = Kind::Allegation;
    Common common;
    AllegationKind kind = AllegationKind::Conduct;
    text::MaskedText alleged;
    text::MaskedText acts;
    QList<AllegationParty> parties;
    QString when;
    text::MaskedText place;
    AllegationStatus status = AllegationStatus::Open;
    QList<Finding> findings;

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.choice({"kind", "what sort of allegation"}, self.kind);
        v.text({"alleged", "what is alleged, not proven"}, self.alleged);
        v.text({"acts", "the acts it consists of"}, self.acts);
        v.list({"parties", "who, in what part"}, self.parties);
        v.date({"when", "when it is said to have happened"}, self.when);
        v.text({"place", "where"}, self.place);
        v.choice({"status", "where it stands"}, self.status);
        v.list({"findings", "who decided what, when, to which standard"}, self.findings);
    }
};

} // namespace casebound::records
