// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace casebound {

// How often a run of `length` characters of `width` bytes each (1: UTF-8, 2: UTF-16) stands in the
// memory of this process, as far as it may read it. The characters come from a function, so that the search
// itself holds no copy.
int countInOwnMemory(int length, int width, const std::function<char(int)>& character);

} // namespace casebound
