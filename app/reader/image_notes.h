// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/wire/types.h"

#include <QByteArrayView>
#include <QList>
#include <QStringList>

namespace casebound::reader {

// JPEG, PNG, GIF, TIFF or WebP, by their first bytes.
bool isImage(QByteArrayView bytes);

// What programs and cameras write into an image beside its pixels: Exif, IPTC, XMP, comments, the texts of a
// PNG. Keys as Exiv2 names them ("Exif.Image.Artist"), "PNG.Author", "Comment"; "Position" for where it was
// taken, in degrees. Empty where nothing of it can be read.
QList<reading::wire::MetadataEntry> imageMetadata(QByteArrayView bytes);

// The same as texts to be searched, with everything printable that stands outside of the pixels.
QStringList notesInImage(QByteArrayView bytes);

} // namespace casebound::reader
