// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "tests/support/printing.h"

#include <gmock/gmock.h>

#include <ostream>

namespace casebound {

// What a failing test prints: the code and the words, which never hold case content.
inline void PrintTo(const Error& error, std::ostream* out) {
    *out << codeName(error.code).toStdString() << ": " << error.message.toStdString() << " ["
         << error.detail.toStdString() << "]";
}

template <class T>
void PrintTo(const Result<T>& result, std::ostream* out) {
    if (result.has_value())
        *out << "a value";
    else
        PrintTo(result.error(), out);
}

MATCHER(IsOk, "succeeded") {
    if (arg.has_value()) return true;
    *result_listener << "failed with ";
    if (result_listener->IsInterested()) PrintTo(arg.error(), result_listener->stream());
    return false;
}

MATCHER_P(FailsWith, code, "fails with the code " + codeName(code).toStdString()) {
    if (arg.has_value()) return false;
    if (result_listener->IsInterested()) PrintTo(arg.error(), result_listener->stream());
    return arg.error().code == code;
}

} // namespace casebound

// ASSERT_OK_AND(auto vault, Vault::open(…)); a fatal failure where it did not work, else the value.
#define ASSERT_OK_AND(declaration, expression)                                                               \
    ASSERT_OK_AND_INNER(CB_CONCAT(cbAssert, __LINE__), declaration, expression)
#define ASSERT_OK_AND_INNER(name, declaration, expression)                                                   \
    auto name = (expression);                                                                                \
    ASSERT_THAT(name, ::casebound::IsOk());                                                                  \
    declaration = std::move(*name)
