// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/allegation.h"
#include "core/records/appearance.h"
#include "core/records/body.h"
#include "core/records/citation.h"
#include "core/records/consent.h"
#include "core/records/event.h"
#include "core/records/exhibit.h"
#include "core/records/export.h"
#include "core/records/link.h"
#include "core/records/public_statement.h"
#include "core/records/reply.h"
#include "core/records/request.h"
#include "core/records/source.h"
#include "core/records/testimony.h"
#include "core/records/topic.h"
#include "core/records/translation.h"

#include <variant>

namespace casebound::records {

using AnyRecord = std::variant<Appearance, Body, Allegation, Testimony, Event, PublicStatement, Reply,
                               Exhibit, Source, Request, Citation, Link, Translation, Topic, Consent, Export>;

// An empty record of that kind.
AnyRecord emptyRecord(Kind kind);

inline Kind kindOf(const AnyRecord& record) {
    return std::visit([](const auto& value) { return value.kKind; }, record);
}
inline const Common& commonOf(const AnyRecord& record) {
    return std::visit([](const auto& value) -> const Common& { return value.common; }, record);
}
inline Common& commonOf(AnyRecord& record) {
    return std::visit([](auto& value) -> Common& { return value.common; }, record);
}

// Every field of a record, those that all records have first.
template <class Record, class Visitor>
void describeAll(Record& record, Visitor& visitor) {
    Common::describe(record.common, visitor);
    std::remove_const_t<Record>::describe(record, visitor);
}

} // namespace casebound::records
