// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/answer.h"

#include <QByteArrayView>
#include <QImage>

namespace casebound::reader {

// The images of a TIFF, which may be many: scanners write one for each sheet. Numbers count from 1.
int tiffCount(QByteArrayView bytes);
QSize tiffSize(QByteArrayView bytes, int page);            // in pixels; empty where it cannot be read
Answer<QImage> tiffPixels(QByteArrayView bytes, int page); // Errors: Broken, TooLarge

} // namespace casebound::reader
