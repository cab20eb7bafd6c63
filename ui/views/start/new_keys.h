// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/services.h"

#include <QString>

namespace casebound::views {

// What opens a case after its keys were changed, and what is to be said of that.
struct NewKeys {
    QString path;
    session::Credentials credentials;
    bool areNamesStillSealed = false; // recovered without what opens the names
};

} // namespace casebound::views
