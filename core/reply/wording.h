// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/words.h"
#include "core/records/allegation.h"
#include "core/records/appearance.h"
#include "core/records/body.h"
#include "core/records/event.h"
#include "core/records/exhibit.h"
#include "core/records/link.h"
#include "core/records/public_statement.h"
#include "core/records/request.h"
#include "core/records/source.h"
#include "core/records/testimony.h"

// The words in which every value of a record is printed: plain, and such that a doubting reader cannot take a
// claim for a fact. To stand inside a sentence, so in lower case.
namespace casebound::reply {

document::Literal wording(records::AppearanceRole value);
document::Literal wording(records::PartyRole value);
document::Literal wording(records::BodyKind value);
document::Literal wording(records::AllegationKind value);
document::Literal wording(records::AllegationStatus value);
document::Literal wording(records::Standard value);
document::Literal wording(records::TakenBy value);
document::Literal wording(records::KnowledgeBasis value);
document::Literal wording(records::EventKind value);
document::Literal wording(records::Standing value);
document::Literal wording(records::Side value);
document::Literal wording(records::ClaimKind value);
document::Literal wording(records::AnswerKind value);
document::Literal wording(records::Basis value);
document::Literal wording(records::ResponseState value);
document::Literal wording(records::SourceStatus value);
document::Literal wording(records::LinkKind value);
document::Literal wording(records::CustodyEvent value);
document::Literal wording(records::ReviewState value);
document::Literal wording(records::ExhibitFlag value);
document::Literal wording(records::Kind value);

} // namespace casebound::reply
