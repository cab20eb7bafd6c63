// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/statements/statement_find.h"

#include "core/text/finding.h"
#include "core/text/folding.h"
#include "ui/views/statements/statement_text.h"
#include "ui/widgets/find_bar.h"

#include <algorithm>

namespace casebound::views {

namespace {

constexpr qsizetype kMostHits = 500;

} // namespace

StatementFind::StatementFind(StatementText& text, widgets::FindBar& bar, QObject* parent)
    : QObject(parent)
    , m_text(text)
    , m_bar(bar) {
    bar.hide();
    connect(&bar, &widgets::FindBar::wanted, this, &StatementFind::look);
    connect(&bar, &widgets::FindBar::step, this, &StatementFind::step);
    connect(&bar, &widgets::FindBar::closed, this, [this] {
        m_hits.clear();
        m_text.setHits({});
        m_text.setFocus();
    });
}

void StatementFind::start() {
    m_bar.start();
    look();
}

void StatementFind::again() {
    if (m_bar.isVisible()) look();
}

// The first place from where the cursor stands.
void StatementFind::look() {
    m_hits = text::placesOf(m_text.statement().text, text::foldForSearch(m_bar.words()), kMostHits);
    const qsizetype from = m_text.textCursor().selectionStart();
    const auto next = std::find_if(m_hits.cbegin(), m_hits.cend(),
                                   [from](const text::Span& hit) { return hit.start >= from; });
    m_current = m_hits.isEmpty() ? -1 : next == m_hits.cend() ? 0 : next - m_hits.cbegin();
    m_text.setHits(m_hits);
    show();
}

void StatementFind::step(int by) {
    if (m_hits.isEmpty()) return;
    m_current = (m_current + by + m_hits.size()) % m_hits.size();
    show();
}

void StatementFind::show() {
    m_bar.say(m_current, m_hits.size(), m_hits.size() >= kMostHits);
    if (m_current >= 0) m_text.select(m_hits[m_current]);
}

} // namespace casebound::views
