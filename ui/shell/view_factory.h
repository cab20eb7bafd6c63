// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/destination.h"
#include "ui/widgets/view.h"

namespace casebound::shell {

// The view of a room: the one place that knows them all. Never null.
widgets::View* makeView(const models::Destination& destination, const widgets::Context& context);

} // namespace casebound::shell
