// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/privacy/masker.h"

#include <QList>

namespace casebound::privacy {

// The names a masker looks for, shared by all maskers with the same state of the register.
struct Masker::Names {
    explicit Names(const QList<Identity>& people);

    // Names in the text, but for those within a stretch that was dismissed.
    QList<text::Hit> find(const QString& text, const QList<text::Span>& dismissed) const;

    // Index into `identities`. Of two people of one name the first, so that it is always the same one.
    qsizetype identityOf(const text::Hit& hit) const;

    QList<Identity> identities;
    text::Matcher matcher;
};

} // namespace casebound::privacy
