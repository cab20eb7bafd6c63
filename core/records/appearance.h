// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/common.h"

namespace casebound::records {

enum class AppearanceRole {
    ThirdParty,
    Complainant,
    Survivor,
    Witness,
    Source,
    Respondent,
    Official,
    Author
};
constexpr auto choices(AppearanceRole) {
    using enum AppearanceRole;
    return std::to_array<Choice<AppearanceRole>>({{ThirdParty, "third-party"},
                                                  {Complainant, "complainant"},
                                                  {Survivor, "survivor"},
                                                  {Witness, "witness"},
                                                  {Source, "source"},
                                                  {Respondent, "respondent"},
                                                  {Official, "official"},
                                                  {Author, "author"}});
}

// Whether this role leaves the case only with its bearer's consent; all others need a recorded ground.
constexpr bool needsConsent(AppearanceRole role) {
    using enum AppearanceRole;
    return role == Complainant || role == Survivor || role == Witness || role == Source;
}

enum class Naming { Label, PublicForm, Refuses, Aggregate };
constexpr auto choices(Naming) {
    using enum Naming;
    return std::to_array<Choice<Naming>>({{Label, "label"},
                                          {PublicForm, "public"},
                                          {Refuses, "publicly-known-refuses"},
                                          {Aggregate, "aggregate"}});
}

// A label in a role. Which human it is, only the register knows.
struct Appearance {
    static constexpr Kind kKind = Kind::Appearance;
    Common common;
    QString label; // free text; refused where it gives a name away
    AppearanceRole role = AppearanceRole::ThirdParty;
    Naming naming = Naming::Label;
    QByteArray publicForm; // sealed: the one name, handle or pseudonym already in print

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.label({"label", "how the person is called in the case: never a name, never initials"}, self.label);
        v.choice({"role", "in what role the person appears"}, self.role);
        v.choice({"naming", "how the person is named outside"}, self.naming);
        v.sealed({"public_form", "the one form already in print, where naming is public"}, self.publicForm);
    }
};

} // namespace casebound::records
