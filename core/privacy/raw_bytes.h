// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QByteArrayView>
#include <QString>

#include <functional>

namespace casebound::privacy {

// A stretch of a file's bytes, read as if it were text in one encoding.
struct RawPiece {
    QString text;
    // Where `part` of the text begins, in bytes from the beginning of the file; where the stretch begins if
    // it does not stand there byte for byte.
    std::function<qsizetype(const QString& part)> offsetOf;
};

// Calls each(piece) for all bytes as UTF-8 and as UTF-16 of both byte orders, at odd and even places.
// Stretches overlap by more than a name is long. Errors: Cancelled.
Outcome eachRawPiece(QByteArrayView bytes, const Progress& progress,
                     const std::function<void(const RawPiece&)>& each);

} // namespace casebound::privacy
