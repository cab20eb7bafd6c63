// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/common.h"

namespace casebound::records {

enum class Purpose { Internal, Lawyer, Reviewers, Publication, Authorities };
constexpr auto choices(Purpose) {
    using enum Purpose;
    return std::to_array<Choice<Purpose>>({{Internal, "internal"},
                                           {Lawyer, "lawyer"},
                                           {Reviewers, "reviewers"},
                                           {Publication, "publication"},
                                           {Authorities, "authorities"}});
}

// Consent of those whose story it is; ground for all others.
enum class ConsentForm { Consent, Ground };
constexpr auto choices(ConsentForm) {
    using enum ConsentForm;
    return std::to_array<Choice<ConsentForm>>({{Consent, "consent"}, {Ground, "ground"}});
}

enum class ConsentStatus { NotAsked, Given, Limited, Refused, Withdrawn };
constexpr auto choices(ConsentStatus) {
    using enum ConsentStatus;
    return std::to_array<Choice<ConsentStatus>>({{NotAsked, "not-asked"},
                                                 {Given, "given"},
                                                 {Limited, "limited"},
                                                 {Refused, "refused"},
                                                 {Withdrawn, "withdrawn"}});
}

enum class Attribution { NotUsable, OnRecord, NotAttributed, BackgroundOnly };
constexpr auto choices(Attribution) {
    using enum Attribution;
    return std::to_array<Choice<Attribution>>({{NotUsable, "not-usable"},
                                               {OnRecord, "on-record"},
                                               {NotAttributed, "not-attributed"},
                                               {BackgroundOnly, "background-only"}});
}

// None: what was said may be neither quoted nor told in other words; paraphrase: only the latter.
enum class Quotation { None, Paraphrase, Verbatim };
constexpr auto choices(Quotation) {
    using enum Quotation;
    return std::to_array<Choice<Quotation>>(
        {{None, "none"}, {Paraphrase, "paraphrase"}, {Verbatim, "verbatim"}});
}

enum class Ground { None, PublicRole, ReplyOffered, PublicInterest };
constexpr auto choices(Ground) {
    using enum Ground;
    return std::to_array<Choice<Ground>>({{None, "none"},
                                          {PublicRole, "public-role"},
                                          {ReplyOffered, "reply-offered"},
                                          {PublicInterest, "public-interest"}});
}

// One sheet for one appearance (or body, for a ground). What is not recorded is not allowed. A sheet of
// nobody that was not asked is the default which new ones for its purposes (any, where it names none) are
// copied from.
struct Consent {
    static constexpr Kind kKind = Kind::Consent;
    Common common;
    RecordId of;
    ConsentForm form = ConsentForm::Consent;
    QList<Purpose> purposes;
    QString audience; // code of one audience; empty: any audience of these purposes
    ConsentStatus status = ConsentStatus::NotAsked;
    Attribution attribution = Attribution::NotUsable;
    Quotation quotation = Quotation::None;
    Ground ground = Ground::None;
    text::MaskedText limits;
    QString when;
    QString language;

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.reference({"of", "whose consent, or about whom the ground is; empty: the default for new sheets"},
                    self.of, {Kind::Appearance, Kind::Body});
        v.choice({"form", "consent for complainants, survivors, witnesses, sources; a ground for all others"},
                 self.form);
        v.choices({"purposes", "for what"}, self.purposes);
        v.code({"audience", "for one audience only; empty for any"}, self.audience);
        v.choice({"status", "what was answered"}, self.status);
        v.choice({"attribution", "how it may be attributed"}, self.attribution);
        v.choice({"quotation", "whether words may be quoted"}, self.quotation);
        v.choice({"ground", "why it may be said without consent"}, self.ground);
        v.text({"limits", "conditions, in words"}, self.limits);
        v.date({"when", "when it was given or recorded"}, self.when);
        v.code({"language", "the language it was asked in"}, self.language);
    }
};

} // namespace casebound::records
