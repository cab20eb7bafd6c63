// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reply/word_table.h"
#include "core/reply/wording.h"

// What is said about it in public, what is answered, and what that rests on.
namespace casebound::reply {

using document::Literal;

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

} // namespace casebound::reply
