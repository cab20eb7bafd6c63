// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reply/wording.h"
#include "core/reply/word_table.h"

// Who, and what is said to have happened.
namespace casebound::reply {

using document::Literal;

Literal wording(records::AppearanceRole value) {
    using enum records::AppearanceRole;
    static constexpr Word<records::AppearanceRole> kWords[] = {
        {ThirdParty, u"third party"}, {Complainant, u"complainant"},
        {Survivor, u"survivor"},      {Witness, u"witness"},
        {Source, u"source"},          {Respondent, u"respondent"},
        {Official, u"official"},      {Author, u"author"}};
    return wordsOf(kWords, value);
}

Literal wording(records::PartyRole value) {
    using enum records::PartyRole;
    static constexpr Word<records::PartyRole> kWords[] = {
        {Other, u"other"},     {Respondent, u"respondent"}, {Complainant, u"complainant"},
        {Witness, u"witness"}, {Organiser, u"organiser"},   {DecisionMaker, u"decision maker"},
        {Author, u"author"},   {Addressee, u"addressee"}};
    return wordsOf(kWords, value);
}

Literal wording(records::BodyKind value) {
    using enum records::BodyKind;
    static constexpr Word<records::BodyKind> kWords[] = {
        {Organisation, u"organisation"}, {Section, u"section"}, {Committee, u"committee"},
        {Authority, u"authority"},       {Medium, u"medium"},   {Other, u"body"}};
    return wordsOf(kWords, value);
}

Literal wording(records::AllegationKind value) {
    using enum records::AllegationKind;
    static constexpr Word<records::AllegationKind> kWords[] = {{Conduct, u"conduct"},
                                                               {Handling, u"how it was handled"},
                                                               {Pattern, u"pattern"},
                                                               {ComparisonCase, u"case for comparison"}};
    return wordsOf(kWords, value);
}

Literal wording(records::AllegationStatus value) {
    using enum records::AllegationStatus;
    static constexpr Word<records::AllegationStatus> kWords[] = {{Open, u"open"},
                                                                 {UnderReview, u"under review"},
                                                                 {Decided, u"decided"},
                                                                 {NotPursued, u"not pursued"},
                                                                 {Withdrawn, u"withdrawn"}};
    return wordsOf(kWords, value);
}

Literal wording(records::Standard value) {
    using enum records::Standard;
    static constexpr Word<records::Standard> kWords[] = {
        {NotStated, u"standard of proof not stated"},
        {InternalRules, u"by internal rules"},
        {BalanceOfProbabilities, u"on the balance of probabilities"},
        {ClearAndConvincing, u"to the standard of clear and convincing evidence"},
        {BeyondReasonableDoubt, u"beyond reasonable doubt"}};
    return wordsOf(kWords, value);
}

Literal wording(records::TakenBy value) {
    using enum records::TakenBy;
    static constexpr Word<records::TakenBy> kWords[] = {
        {Us, u"taken by the writers of this file"}, {Others, u"taken by others"}, {Published, u"published"}};
    return wordsOf(kWords, value);
}

Literal wording(records::KnowledgeBasis value) {
    using enum records::KnowledgeBasis;
    static constexpr Word<records::KnowledgeBasis> kWords[] = {
        {NotStated, u"how the witness knows is not stated"},
        {FirstHand, u"first-hand"},
        {ToldBy, u"told by others (hearsay)"},
        {Circumstantial, u"a conclusion from circumstances"},
        {Expert, u"expert knowledge"}};
    return wordsOf(kWords, value);
}

Literal wording(records::EventKind value) {
    using enum records::EventKind;
    static constexpr Word<records::EventKind> kWords[] = {{Incident, u"incident"},
                                                          {Meeting, u"meeting"},
                                                          {Decision, u"decision"},
                                                          {Payment, u"payment"},
                                                          {Communication, u"communication"},
                                                          {Publication, u"publication"},
                                                          {Report, u"report"},
                                                          {Other, u"event"}};
    return wordsOf(kWords, value);
}

Literal wording(records::Standing value) {
    using enum records::Standing;
    static constexpr Word<records::Standing> kWords[] = {{Claimed, u"claimed, not established"},
                                                         {Disputed, u"disputed"},
                                                         {Corroborated, u"corroborated, not established"},
                                                         {Established, u"established"}};
    return wordsOf(kWords, value);
}

Literal wording(records::Kind value) {
    using enum records::Kind;
    static constexpr Word<records::Kind> kWords[] = {{Appearance, u"people"},
                                                     {Body, u"bodies"},
                                                     {Allegation, u"allegations"},
                                                     {Testimony, u"testimonies"},
                                                     {Event, u"events"},
                                                     {PublicStatement, u"public statements"},
                                                     {Reply, u"replies"},
                                                     {Exhibit, u"exhibits"},
                                                     {Source, u"sources"},
                                                     {Request, u"requests"},
                                                     {Citation, u"citations"},
                                                     {Link, u"links between records"},
                                                     {Translation, u"translations"},
                                                     {Topic, u"questions"},
                                                     {Consent, u"consents"},
                                                     {Export, u"exports"}};
    return wordsOf(kWords, value);
}

} // namespace casebound::reply
