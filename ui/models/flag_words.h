// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/exhibit.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace casebound::models {

// What an import noticed of a document, in words: short for a table ("Hidden text").
QString flagName(records::ExhibitFlag flag);
// And what it means for whoever relies on it, in a sentence or two.
QString flagMeaning(records::ExhibitFlag flag);
// "Hidden text (page 2)", without repeating a name for every page: "Hidden text (pages 2, 3, 7 …)".
QStringList flagLines(const QList<records::Flag>& flags);

} // namespace casebound::models
