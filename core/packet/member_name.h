// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

// What the files of a packet may be called.
namespace casebound::packet {

// The files that every packet has. Nobody else's file may be called so.
constexpr QStringView kHowToCheckName = u"HOW-TO-CHECK.txt"; // the first
constexpr QStringView kSignerName = u"signer.pub";
constexpr QStringView kManifestName = u"manifest.json";
constexpr QStringView kSignatureName = u"manifest.json.minisig"; // the last

constexpr qsizetype kMaxMemberName = 200;

// Whether a name is safe and says nothing: parts of [A-Za-z0-9._-] separated by single slashes, none of which
// begins with a dot or a dash, so that it neither climbs nor hides nor reads as an option; at most 200
// characters.
bool isNeutralName(QStringView name);

// Whether one of the four files above is meant, whatever the case of its letters.
bool isReservedName(QStringView name);

// Where a file stands: 0, 1, 2 for summary.pdf, summary.html, summary.json; 3 for all others. Files of the
// same rank stand in the order in which they are given.
int rankOf(QStringView name);

} // namespace casebound::packet
