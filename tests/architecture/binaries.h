// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

namespace casebound::architecture {

// Shared libraries that the ELF file `path` names itself (readelf -d). ReaderFailed when readelf does not
// work on it.
Result<QStringList> neededLibraries(const QString& path);

// Shared libraries that the loader brings along for it, those of libraries included (ldd).
Result<QStringList> loadedLibraries(const QString& path);

// Names beginning with `prefix` among the dynamic symbols of `path`, exported or wanted from elsewhere.
Result<QStringList> dynamicSymbols(const QString& path, const QString& prefix);

// Names beginning with `prefix` among all symbols of `path`: what was linked into it, visible or not.
Result<QStringList> allSymbols(const QString& path, const QString& prefix);

// Entries of `libraries` in which one of `banned` occurs.
QStringList bannedAmong(const QStringList& libraries, const QStringList& banned);

} // namespace casebound::architecture
