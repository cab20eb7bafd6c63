// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QList>
#include <QString>

namespace casebound::privacy {

struct PatternHit {
    QString rule; // "e-mail", "phone", "iban"
    text::Span span;
};

// What leads to somebody without being anybody's registered name: e-mail addresses, telephone numbers, bank
// account numbers. By form only, so that some of it is none.
QList<PatternHit> findPatterns(const QString& text);

} // namespace casebound::privacy
