// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/page_selection.h"

namespace casebound::models {

void PageSelection::begin(qint64 page, const PageWords& words, int unit) {
    clear();
    if (unit < 0 || unit >= words.count()) return;
    m_isThere = true;
    m_page = page;
    m_anchor = unit;
    extendTo(words, unit);
}

void PageSelection::extendTo(const PageWords& words, int unit) {
    if (isEmpty() || unit < 0 || unit >= words.count()) return;
    m_caret = unit;
    m_span = words.between(m_anchor, m_caret);
}

void PageSelection::take(qint64 page, const PageWords& words, const text::Span& span) {
    begin(page, words, words.firstIn(span));
    extendTo(words, words.lastIn(span));
}

} // namespace casebound::models
