// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/raw_bytes.h"

#include <QByteArray>
#include <QStringDecoder>
#include <QStringEncoder>

#include <algorithm>
#include <array>

namespace casebound::privacy {
namespace {

constexpr qsizetype kStretch = qsizetype(1) << 20;
constexpr qsizetype kOverlap = 4096;

struct Encoding {
    QStringConverter::Encoding encoding;
    qsizetype skip; // bytes
};
constexpr std::array kEncodings{Encoding{QStringConverter::Utf8, 0}, Encoding{QStringConverter::Utf16LE, 0},
                                Encoding{QStringConverter::Utf16LE, 1},
                                Encoding{QStringConverter::Utf16BE, 0},
                                Encoding{QStringConverter::Utf16BE, 1}};

} // namespace

Outcome eachRawPiece(QByteArrayView bytes, const Progress& progress,
                     const std::function<void(const RawPiece&)>& each) {
    for (qsizetype start = 0; start < bytes.size(); start += kStretch) {
        const QByteArrayView stretch =
            bytes.sliced(start, std::min(kStretch + kOverlap, bytes.size() - start));
        for (const Encoding& as : kEncodings) {
            CB_CHECK(progress.proceed());
            if (as.skip >= stretch.size()) continue;
            QStringDecoder decode(as.encoding, QStringConverter::Flag::Stateless);
            each({decode(stretch.sliced(as.skip)), [&](const QString& part) {
                      QStringEncoder encode(as.encoding);
                      const QByteArray encoded = encode(part);
                      return start + std::max<qsizetype>(0, stretch.indexOf(encoded));
                  }});
        }
    }
    return {};
}

} // namespace casebound::privacy
