// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/hit.h"

#include <QList>

namespace casebound::text {

// Of hits that overlap those that are reported, sorted: the surest; of these the leftmost; of two that begin
// together the longer. A less sure one that covers surer ones replaces them, as sure as they are and with
// their values too, or part of a longer name would stay. A near one never replaces another.
QList<Hit> chosen(QList<Hit> hits);

} // namespace casebound::text
