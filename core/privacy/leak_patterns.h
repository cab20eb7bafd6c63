// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QList>
#include <QString>

namespace casebound::privacy {

struct PatternHit {
    QString rule; // "url", "e-mail", "iban", "date-of-birth", "coordinates", "ip", "user-name", "file-path",
                  // "handle", "plate", "phone"
    text::Span span;
};

// What leads to somebody without being anybody's registered name: addresses on the net, bank accounts (ISO
// 13616, with their check digits), dates of birth (a date behind a word for it), coordinates, IP addresses,
// folders of a user, handles, number plates, telephone numbers. By form only, so that some of it is none. In
// no order.
QList<PatternHit> findPatterns(const QString& text);

} // namespace casebound::privacy
