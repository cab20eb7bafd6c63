// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packet/age_io.h"

#include <QByteArray>

// A whole case on its way, inside an age file:
//   "casebound archive 1" LF
//   lines of ASCII that say what this is and how to restore it, the last of them "--" LF
//   2 bytes, big-endian: how many bytes of keys follow; then the keys
//   8 bytes, big-endian: how many bytes of database follow; then the database, to the end
// Keys and database are opaque here: the vault makes and takes them.
namespace casebound::packet {

constexpr QByteArrayView kArchiveName("casebound archive ");
constexpr QByteArrayView kArchiveMagic("casebound archive 1\n");
constexpr QByteArrayView kArchiveTextEnd("--\n");
constexpr qsizetype kMaxArchiveLine = 200;
constexpr int kMaxArchiveLines = 100;
constexpr qsizetype kMaxArchiveKeys = 4096;

// For somebody who finds the file decrypted, by whatever means.
QByteArray archiveText();

} // namespace casebound::packet
