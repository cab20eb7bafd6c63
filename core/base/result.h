// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace casebound {

// A value or an Error. Names as in std::expected, which C++20 does not have yet.
template <class T>
class [[nodiscard]] Result : public tl::expected<T, Error> {
public:
    using Base = tl::expected<T, Error>;
    using Base::Base;
    Result(Base&& base)
        : Base(std::move(base)) {}
};

using Outcome = Result<void>;

inline tl::unexpected<Error> failure(ErrorCode code, QString message, QString detail = {}) {
    return tl::unexpected<Error>(Error{code, std::move(message), std::move(detail)});
}

inline tl::unexpected<Error> failure(Error error) {
    return tl::unexpected<Error>(std::move(error));
}

} // namespace casebound

#define CB_CONCAT_INNER(a, b) a##b
#define CB_CONCAT(a, b) CB_CONCAT_INNER(a, b)

// CB_TRY(auto page, reader.page(3)); returns the error from the enclosing function, or goes on with the
// value.
#define CB_TRY(declaration, expression) CB_TRY_INNER(CB_CONCAT(cbTry, __LINE__), declaration, expression)
#define CB_TRY_INNER(name, declaration, expression)                                                          \
    auto name = (expression);                                                                                \
    if (!name.has_value()) return tl::unexpected<::casebound::Error>(std::move(name).error());               \
    declaration = std::move(*name)

// CB_CHECK(disk.sync()); the same for an Outcome.
#define CB_CHECK(expression)                                                                                 \
    do {                                                                                                     \
        auto cbOutcome = (expression);                                                                       \
        if (!cbOutcome.has_value()) return tl::unexpected<::casebound::Error>(std::move(cbOutcome).error()); \
    } while (false)
