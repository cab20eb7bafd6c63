// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/answer.h"

#include <QByteArrayView>
#include <QImage>
#include <QString>

namespace casebound::reader {

// "JPEG", "PNG", "TIFF", "GIF", "WebP"; empty for what is none of them.
QString imageFormat(QByteArrayView bytes);

// How many images lie in the file: several in a TIFF only. 0 where it cannot be read.
int imageCount(QByteArrayView bytes);

// Size in pixels of image number `page`, from 1, the way up that the camera says. Empty where it cannot be
// read.
QSize imageSize(QByteArrayView bytes, int page);

// Its pixels, that way up. JPEG, PNG and TIFF. Errors: Unsupported (another format), TooLarge, Broken.
Answer<QImage> imagePixels(QByteArrayView bytes, int page);

} // namespace casebound::reader
