// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/wire/types.h"

#include <QByteArrayView>
#include <QList>

namespace casebound::reader {

// A chunk of a PNG (ISO 15948, 5.3).
struct PngChunk {
    QByteArrayView type; // four letters
    QByteArrayView data;
};

// All chunks up to the first that does not fit; none where it is no PNG.
QList<PngChunk> pngChunks(QByteArrayView png);

// The texts of a PNG, packed ones included: "PNG.Author" and what stands there.
QList<reading::wire::MetadataEntry> pngTexts(const QList<PngChunk>& chunks);

} // namespace casebound::reader
