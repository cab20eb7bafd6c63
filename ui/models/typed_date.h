// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace casebound::models {

// What a typed date means, while it is being typed.
struct TypedDate {
    bool isValid = true; // an empty one is
    QString words;       // "about May 2021"; for an invalid one how dates are written, or what may be meant
    QString suggestion;  // "2021-05-12" where that is plainly meant, but written otherwise
};

TypedDate readDate(const QString& typed);

} // namespace casebound::models
