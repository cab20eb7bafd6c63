// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/wire/types.h"

#include <QImage>

namespace casebound::reader {

// As the core gets it: in shades of grey where nothing in it has a colour.
reading::wire::Image packed(const QImage& image);

// Pixels of an area whose sides are given in pixels: few enough to be handed over.
bool isHandable(qint64 width, qint64 height);

} // namespace casebound::reader
