// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

// What can leave a case, and for what: words for choosing it.
namespace casebound::models {

enum class Leaving { Packet, Reply, Summary, Archive };
constexpr Leaving kAllLeaving[] = {Leaving::Packet, Leaving::Reply, Leaving::Summary, Leaving::Archive};

QString leavingName(Leaving what);
// What it is and who can read it, in a sentence or two.
QString leavingExplained(Leaving what);
// What the button does: "Seal…".
QString leavingVerb(Leaving what);
// Packets, replies and summaries pass the gate: for a purpose and an audience, without registered names.
bool passesGate(Leaving what);
// Packets and archives are sealed for somebody.
bool isSealed(Leaving what);
// What it can be written as, by the ends of files' names; the first is the one offered.
QStringList formatsOf(Leaving what);
QString formatName(const QString& format);
QString suggestedFile(Leaving what, const QString& format);

// Codes of all purposes, and what each means for those whose story it is.
QStringList purposes();
QString purposeExplained(const QString& purpose);

// As people compare it by phone: groups of four.
QString groupedFingerprint(const QString& fingerprint);
// The same in two lines, to be read aloud.
QString fingerprintLines(const QString& fingerprint);

} // namespace casebound::models
