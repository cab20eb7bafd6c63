// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/page_words.h"

#include <optional>

namespace casebound::models {

// What is selected on the pages of a document: a stretch of one page, from where it was begun to where the
// hand or the keys are now.
class PageSelection {
public:
    bool isEmpty() const { return !m_isThere; }
    qint64 page() const { return m_isThere ? m_page : 0; }
    text::Span span() const { return m_span; }
    int caret() const { return m_caret; }

    void clear() { *this = {}; }
    // One unit of a page, to go on from.
    void begin(qint64 page, const PageWords& words, int unit);
    void extendTo(const PageWords& words, int unit);
    // A stretch that was found, not drawn. Empty where the page has no words there.
    void take(qint64 page, const PageWords& words, const text::Span& span);

private:
    bool m_isThere = false;
    qint64 m_page = 0;
    text::Span m_span;
    int m_anchor = 0;
    int m_caret = 0;
};

} // namespace casebound::models
