// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/wire/types.h"

#include <QByteArrayView>
#include <QList>

namespace casebound::reader {

// Exif, IPTC, XMP and the comment of an image, read by Exiv2. Empty where it finds none, or cannot read it.
QList<reading::wire::MetadataEntry> exifOf(QByteArrayView image);

// The same of Exif data alone, as a PNG holds it.
QList<reading::wire::MetadataEntry> exifOfBlock(QByteArrayView block);

// Which way up an image lies, as Exif counts: 1 to 8; 1 is upright, and what is not told.
int exifOrientation(QByteArrayView image);

} // namespace casebound::reader
