// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reply/wording.h"

#include <cstddef>

namespace casebound::reply {

using document::Literal;

namespace {

template <class Enum>
struct Word {
    Enum value;
    Literal words;
};

// The words of `value`; those of the first entry for a value that no entry has.
template <class Enum, std::size_t N>
Literal wordsOf(const Word<Enum> (&table)[N], Enum value) {
    for (const Word<Enum>& entry : table)
        if (entry.value == value) return entry.words;
    return table[0].words;
}

} // namespace

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

Literal wording(records::Side value) {
    using enum records::Side;
    static constexpr Word<records::Side> kWords[] = {{Theirs, u"a statement of the other side"},
                                                     {Ours, u"a statement of our own side"},
                                                     {ThirdParty, u"a statement of a third party"}};
    return wordsOf(kWords, value);
}

Literal wording(records::ClaimKind value) {
    using enum records::ClaimKind;
    static constexpr Word<records::ClaimKind> kWords[] = {{Other, u"claim"},
                                                          {Denial, u"denial"},
                                                          {Motive, u"about motives"},
                                                          {Delay, u"about delay"},
                                                          {NoOfficialAction, u"no official action"},
                                                          {AccessRefused, u"access to records"},
                                                          {Bargaining, u"about bargaining"},
                                                          {NoWitness, u"no witness"},
                                                          {Comparison, u"comparison"},
                                                          {Procedure, u"about procedure"},
                                                          {AttackOnPerson, u"attack on a person"}};
    return wordsOf(kWords, value);
}

Literal wording(records::AnswerKind value) {
    using enum records::AnswerKind;
    static constexpr Word<records::AnswerKind> kWords[] = {{Admit, u"admitted"},
                                                           {AdmitButJustified, u"admitted, but justified"},
                                                           {AdmitButImmaterial, u"admitted, but immaterial"},
                                                           {Deny, u"denied"},
                                                           {Correct, u"corrected"},
                                                           {AddContext, u"context added"},
                                                           {DoesNotFollow, u"does not follow"},
                                                           {SelfContradiction, u"contradicts itself"},
                                                           {Dilemma, u"either way it fails"},
                                                           {Definition, u"depends on what the words mean"},
                                                           {CannotComment, u"cannot be commented on"}};
    return wordsOf(kWords, value);
}

Literal wording(records::Basis value) {
    using enum records::Basis;
    static constexpr Word<records::Basis> kWords[] = {{NotStated, u"basis not stated"},
                                                      {PinCite, u"pin cite"},
                                                      {OwnKnowledge, u"own knowledge"},
                                                      {ProtectedSource, u"protected source"},
                                                      {Argument, u"argument"}};
    return wordsOf(kWords, value);
}

Literal wording(records::ResponseState value) {
    using enum records::ResponseState;
    static constexpr Word<records::ResponseState> kWords[] = {
        {None, u"no answer"}, {Partial, u"answered in part"}, {Answered, u"answered"}, {Refused, u"refused"}};
    return wordsOf(kWords, value);
}

Literal wording(records::SourceStatus value) {
    using enum records::SourceStatus;
    static constexpr Word<records::SourceStatus> kWords[] = {{NotSeen, u"not seen by the writers"},
                                                             {Seen, u"seen"},
                                                             {Dead, u"no longer found at its address"},
                                                             {Archived, u"archived"}};
    return wordsOf(kWords, value);
}

Literal wording(records::LinkKind value) {
    using enum records::LinkKind;
    static constexpr Word<records::LinkKind> kWords[] = {{Supports, u"supports"},
                                                         {Contradicts, u"contradicts"},
                                                         {Context, u"is context to"},
                                                         {SameOrigin, u"may have the same origin as"}};
    return wordsOf(kWords, value);
}

Literal wording(records::CustodyEvent value) {
    using enum records::CustodyEvent;
    static constexpr Word<records::CustodyEvent> kWords[] = {{Received, u"received"}, {Imported, u"imported"},
                                                             {Copied, u"copied"},     {Exported, u"exported"},
                                                             {Returned, u"returned"}, {Other, u"other"}};
    return wordsOf(kWords, value);
}

Literal wording(records::ReviewState value) {
    using enum records::ReviewState;
    static constexpr Word<records::ReviewState> kWords[] = {
        {ToRead, u"not read yet"}, {Read, u"read"}, {Relevant, u"relevant"}, {Irrelevant, u"not relevant"}};
    return wordsOf(kWords, value);
}

Literal wording(records::ExhibitFlag value) {
    using enum records::ExhibitFlag;
    static constexpr Word<records::ExhibitFlag> kWords[] = {
        {Repaired, u"the file was damaged and had to be repaired to be read"},
        {Revisions, u"the file holds earlier versions of itself"},
        {HiddenText, u"there is text that a reader of the page does not see"},
        {CroppedText, u"there is text outside the visible page"},
        {FailedRedaction, u"text stands under what looks blacked out"},
        {Scripts, u"the file holds scripts"},
        {Forms, u"the file holds a form"},
        {XfaForm, u"the file holds a form that only some programs show"},
        {Attachments, u"other files are attached"},
        {AttachmentsLocked, u"attached files could not be opened"},
        {NoText, u"there is no text to be read: it may be a picture"},
        {TextUnreliable, u"the text in the file is unreliable"},
        {OrderUncertain, u"the order of words is uncertain"},
        {Restricted, u"the file asks programs to restrict its use"},
        {NotSandboxedFully, u"it was read with less protection than usual"},
        {SealedOnly, u"it was kept, but not read"}};
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
