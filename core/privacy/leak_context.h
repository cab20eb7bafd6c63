// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QList>
#include <QString>

namespace casebound::privacy {

// What stands around places in a text, without what was found there. Keeps a reference to the text.
class LeakContext {
public:
    explicit LeakContext(const QString& text)
        : m_text(text) {}

    // To be shown as these words in brackets; empty: as "name".
    void replace(const text::Span& span, const QString& words);

    // Some words before and behind a span that was replaced, on one line.
    QString around(const text::Span& span) const;

private:
    struct Replaced {
        text::Span span;
        QString words;
    };
    const QString& m_text;
    QList<Replaced> m_replaced; // sorted, without overlap
};

} // namespace casebound::privacy
