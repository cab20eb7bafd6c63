// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/kind.h"
#include "core/text/masked_text.h"
#include "core/text/span.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <array>
#include <optional>

// How a record says what it is made of, once. Each record and item has
//
//     template <class Self, class Visitor> static void describe(Self& self, Visitor& v);
//
// which calls, for every field in its order, one of
//
//     v.choice(Field, Enum&)            one of choices(Enum)          column TEXT
//     v.choices(Field, QList<Enum>&)    several of them               column TEXT, separated by blanks
//     v.text(Field, MaskedText&)        free text                     row in table text
//     v.privateText(Field, PrivateText&) never exported, by type      row in table text
//     v.label(Field, QString&)          short, checked for names      column TEXT
//     v.date(Field, QString&)           EDTF expression or empty      column TEXT
//     v.moment(Field, QDateTime&)       UTC, invalid for none         column TEXT
//     v.number(Field, qint64&)                                        column INTEGER
//     v.flag(Field, bool&)                                            column INTEGER
//     v.code(Field, QString&)           [A-Za-z0-9.:,/+_-]*           column TEXT
//     v.reference(Field, RecordId&, {kinds…})  null for none          column BLOB
//     v.part(Field, PartId&)            null for none                 column BLOB
//     v.parts(Field, QList<PartId>&)    several of the same record    column BLOB
//     v.spans(Field, QList<Span>&)      units of the raw text         column TEXT
//     v.sealed(Field, QByteArray&)      opaque, under the register    column BLOB
//     v.list(Field, QList<Item>&)       Item has `PartId id`          table RECORD_FIELD (Item::kTable)
//
// Loading, listing, templates, the repository, the history's payload and the search index all derive from it.
namespace casebound::records {

// The name is the JSON key and the column; the help is what `template` prints.
struct Field {
    const char* name;
    const char* help;
};

template <class Enum>
struct Choice {
    Enum value;
    const char* name; // for machines, in JSON and in columns: lower case, hyphens
};

// Not a MaskedText, so that no document can be made of it by mistake.
struct PrivateText {
    text::MaskedText text;
    friend bool operator==(const PrivateText&, const PrivateText&) = default;
};

using AllowedKinds = std::initializer_list<Kind>;

template <class Enum>
QString nameOf(Enum value) {
    for (const auto& entry : choices(Enum{}))
        if (entry.value == value) return QString::fromLatin1(entry.name);
    return {};
}

template <class Enum>
std::optional<Enum> choiceFrom(const QString& name) {
    for (const auto& entry : choices(Enum{}))
        if (name == QLatin1String(entry.name)) return entry.value;
    return std::nullopt;
}

} // namespace casebound::records
