// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/json/field_reader.h"

namespace casebound::ingest {

// Reads an object's fields into a record: what is not in it stays. Quotes of set-aside text are left to
// findSetAsidePlaces(). Errors: those of FieldReader.
Outcome readRecordFields(const ReadingContext& context, const QJsonObject& object, const QString& path,
                         records::AnyRecord& record);

// Paragraphs without a number count on.
void numberParagraphs(records::Testimony& testimony);

} // namespace casebound::ingest
