// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/packet/age_io.h"

#include <QByteArray>
#include <QByteArrayView>

namespace casebound::packet {

// Where armoured text begins; what else could is found out with it.
constexpr QByteArrayView kArmorBegin = "-----BEGIN AGE ENCRYPTED FILE-----";
constexpr QByteArrayView kArmorEnd = "-----END AGE ENCRYPTED FILE-----";

// Writes bytes as age's text form: PEM with lines of 64 columns.
class ArmorEncoder {
public:
    // All three pass on the sink's errors.
    Outcome begin(const ByteSink& sink);
    Outcome write(QByteArrayView bytes, const ByteSink& sink);
    Outcome finish(const ByteSink& sink);

private:
    QByteArray m_pending; // less than a line's worth
};

// The bytes behind armoured text, strictly: whitespace outside, LF or CRLF, nothing else. Damaged
// ("age/armor") or the source's errors, as soon as they are reached.
ByteSource armorSource(ByteSource text);

} // namespace casebound::packet
