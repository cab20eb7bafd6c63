// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/packet/manifest.h"
#include "core/reading/types.h"

#include <QList>

namespace casebound::packet {

// Whether no file of the archive has a name that could do harm or look like something else. Damaged.
Outcome checkNames(const QList<reading::ZipEntry>& entries);

// Whether the archive holds the files of the manifest, the manifest and its signature: all of them, none
// besides, in this order, with these sizes. Damaged, with words for each way to fail.
Outcome checkMembers(const QList<reading::ZipEntry>& entries, const Manifest& manifest);

// Whether these are the bytes that the manifest means. Damaged.
Outcome checkBytes(QByteArrayView bytes, const ManifestMember& member);

} // namespace casebound::packet
