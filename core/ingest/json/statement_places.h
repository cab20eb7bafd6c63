// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/json/input_places.h"
#include "core/records/public_statement.h"

namespace casebound::ingest {

// Where a quote stands in a text: one span, or one for each piece between marked omissions, in order. Empty
// where it does not stand there.
QList<text::Span> spansOfQuote(const QString& raw, const QString& quote);

// The statement's object without "quote" in "set_aside", which findSetAsidePlaces() reads.
QJsonObject withoutQuotedSpans(QJsonObject object);

// Numbers points that have no number, and finds the spans of points and of set-aside text by their quotes in
// the raw text of `object`. Errors: InvalidInput with line and field where a quote does not stand in the
// text.
Outcome findStatementPlaces(const InputPlaces& places, const QJsonObject& object, const QString& path,
                            records::PublicStatement& statement);

// The set-aside text alone.
Outcome findSetAsidePlaces(const InputPlaces& places, const QString& raw, const QJsonObject& object,
                           const QString& path, records::PublicStatement& statement);

// An InvalidInput that says so.
tl::unexpected<Error> refuseQuote(const InputPlaces& places, const QString& path);

} // namespace casebound::ingest
