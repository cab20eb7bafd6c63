// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/rule.h"

#include <QList>
#include <QString>

namespace casebound::text {

// One row of tests/core/text/data/names.tsv and disguises.tsv.
struct InventedName {
    QString key;
    QString language;
    QString name;
};
struct Disguise {
    QString key; // of a name
    QString kind;
    Level level = Level::Exact; // the least sure at which it has to be found
    QString text;
};

QList<InventedName> inventedNames();
QList<Disguise> disguises();

// Running text around a disguise, of several kinds: prose, a mail's head, a table, chat, minutes. `place`
// chooses.
QString inRunningText(const QString& disguise, int place);

// Sentences about people of other names, in the scripts of the table, made of invented syllables; the same in
// every run. About so many characters.
QString textOfOtherPeople(qsizetype characters);

} // namespace casebound::text
