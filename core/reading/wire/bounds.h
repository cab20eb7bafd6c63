// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

// Hard limits of the protocol. The reader refuses to say more, the core refuses to hear more.
namespace casebound::reading::wire {

inline constexpr quint32 kProtocolVersion = 2;

inline constexpr qsizetype kMaxPassword = 1024;              // bytes
inline constexpr qsizetype kMaxName = 4096;                  // UTF-16 units: names, titles, labels, paths
inline constexpr qsizetype kMaxValue = qsizetype(64) * 1024; // metadata and form values
inline constexpr qsizetype kMaxListed = 20000; // attachments, fields, outline entries, scripts, …
inline constexpr qsizetype kMaxPages = 200000;
inline constexpr qsizetype kMaxPageText = 4 << 20; // UTF-16 units a page
inline constexpr qsizetype kMaxWords = 500000;     // a page
inline constexpr qsizetype kMaxText = 64 << 20;    // UTF-16 units of a document without pages
inline constexpr qsizetype kMaxPassages = 1000000;
inline constexpr qsizetype kMaxZipEntries = 20000;
inline constexpr qsizetype kMaxJsonValues = 1000000;
inline constexpr int kMaxJsonDepth = 64;
inline constexpr qint32 kMaxPixelsASide = 20000;
inline constexpr qsizetype kMaxPixels = 100'000'000;   // width × height
inline constexpr qint64 kMaxBytes = qint64(512) << 20; // one attachment or archive member
inline constexpr qint32 kMaxParserErrors = 10000;
inline constexpr double kMaxPoints = 1e6; // any coordinate
inline constexpr double kMinDpi = 10;
inline constexpr double kMaxDpi = 1200;

// Frames. The whole text of a long document is the largest.
inline constexpr qsizetype kMaxRequestFrame = qsizetype(64) * 1024;
inline constexpr qsizetype kMaxFactsFrame = 32 << 20;
inline constexpr qsizetype kMaxPageFrame = 48 << 20;
inline constexpr qsizetype kMaxTextFrame = qsizetype(256) << 20;
inline constexpr qsizetype kMaxImageFrame = kMaxPixels * 3 + 64;
inline constexpr qsizetype kMaxBytesFrame = qsizetype(kMaxBytes) + 64;

} // namespace casebound::reading::wire
