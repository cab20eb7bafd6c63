// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace casebound::text {

// Where words begin and end in folded text.

// Is the unit of a script that puts no spaces between words? (Of a surrogate pair, ask for the first half.)
bool isOfUnspacedScript(QChar unit);

// May a name begin at `at`, a unit of a word, or end before it? Between two letters only where one of them
// belongs to a script that puts no spaces between words, and never before a combining sign.
bool isWordBoundary(const QString& folded, qsizetype at);

// Is all that stands before `at` in its word an Arabic or Hebrew particle (and, in, to, the …), so that a
// name may begin at `at`?
bool isAfterParticle(const QString& folded, qsizetype at);

} // namespace casebound::text
