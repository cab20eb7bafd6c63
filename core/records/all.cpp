// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/all.h"

#include <utility>

namespace casebound::records {

namespace {

template <std::size_t... Index>
AnyRecord make(Kind kind, std::index_sequence<Index...>) {
    AnyRecord result;
    ((std::variant_alternative_t<Index, AnyRecord>::kKind == kind ? static_cast<void>(result.emplace<Index>())
                                                                  : static_cast<void>(0)),
     ...);
    return result;
}

} // namespace

AnyRecord emptyRecord(Kind kind) {
    return make(kind, std::make_index_sequence<std::variant_size_v<AnyRecord>>());
}

} // namespace casebound::records
