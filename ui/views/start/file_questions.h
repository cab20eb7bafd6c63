// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompts/prompts.h"

// What the pages of the start ask for, each under a title of its own.
namespace casebound::views {

prompts::FileQuestion existingCase(const QString& title);
// A place where nothing need be yet; `name` is what it would be called.
prompts::FileQuestion placeForCase(const QString& title, const QString& name);
prompts::FileQuestion existingKeyFile(const QString& title);

} // namespace casebound::views
