// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace casebound::text {

// What a person's name is put together from, as its spelling tells: "Ida van der Marlow", "Marlow, Ida". The
// family name is the last word, with the particles before it, or what stands before a comma. Titles (Dr, Jr)
// are left out where two words remain.
struct NameParts {
    QStringList given; // with middle names
    QStringList family;
    bool isFamilyFirst = false; // before a comma

    // A spelling that is read as these parts, the words in their order: with a comma only where it has to be.
    QString written() const;

    friend bool operator==(const NameParts&, const NameParts&) = default;
};

NameParts namePartsOf(const QString& name);

// All ways to cut the same words in two: the one in which the name is read comes first.
QList<NameParts> possibleNameParts(const QString& name);

} // namespace casebound::text
