// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/wire/types.h"

#include <QImage>

namespace casebound::reader {

// As the core gets it: in shades of grey where nothing in it has a colour.
reading::wire::Image packed(const QImage& image);

// Of another size: averages where it is smaller, the nearest pixel where it is larger. In one thread: Qt's
// own uses several, which the cage forbids. A null image where there is no memory.
QImage resized(const QImage& image, const QSize& size);

// Pixels of an area whose sides are given in pixels: few enough to be handed over.
bool isHandable(qint64 width, qint64 height);

} // namespace casebound::reader
