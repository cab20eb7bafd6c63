// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/casefile/repository.h"
#include "core/privacy/text_store.h"
#include "core/storage/connection.h"
#include "core/vault/register_keys.h"

#include <QJsonObject>

namespace casebound::ingest {

struct FormTools {
    storage::Connection& connection;
    const vault::RegisterKeys& keys;
    Random& random;
    privacy::TextStore& texts;
    casefile::Repository& repository;
};

// A record as a form leaves it, for Repository::save(): the fields in `fields`, in the shapes of
// session::Editing::form() or as loadJson() takes them, the others as they are. An empty `ref`: a new one,
// its id drawn. Quotes are looked for as loadJson() does, but only where they changed and nobody gave their
// place. A public statement's text stays while it has points. Inside the transaction that saves it. Errors:
// InvalidInput, NotFound, Refused, NamesHidden (a place must be found in a text with sealed names), with the
// field; Damaged, storage's.
Result<records::AnyRecord> readForm(const FormTools& tools, records::Kind kind, const QString& ref,
                                    const QJsonObject& fields);

} // namespace casebound::ingest
