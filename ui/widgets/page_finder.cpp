// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_finder.h"

namespace casebound::widgets {

namespace {

constexpr int kPauseMs = 150;

} // namespace

PageFinder::PageFinder(models::CaseDesk& desk, models::PageSource& source, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_source(source) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &PageFinder::ask);
}

void PageFinder::find(const QString& words) {
    m_words = words.trimmed();
    if (m_words.isEmpty()) take({});
    m_pause.start();
}

void PageFinder::again() {
    if (!m_words.isEmpty()) ask();
}

void PageFinder::forget() {
    m_words.clear();
    m_pause.stop();
    ++m_asked;
    take({});
}

void PageFinder::ask() {
    if (m_words.isEmpty()) return;
    m_desk.askPictures(
        this,
        [exhibit = m_source.exhibit(), words = m_words](session::CaseSession& session) {
            return session.exhibits().find(exhibit, words, kMostHits);
        },
        [this, asked = ++m_asked](Result<QList<session::PageHit>> hits) {
            if (asked == m_asked) take(hits.value_or(QList<session::PageHit>()));
        });
}

// The first place from where one is.
void PageFinder::take(QList<session::PageHit> hits) {
    m_hits = std::move(hits);
    m_current = m_hits.isEmpty() ? -1 : 0;
    for (int at = 0; at < m_hits.size(); ++at) {
        if (m_hits.at(at).page < m_here) continue;
        m_current = at;
        break;
    }
    Q_EMIT found();
    if (m_current >= 0) Q_EMIT moved();
}

void PageFinder::step(int by) {
    if (m_hits.isEmpty()) return;
    const int count = static_cast<int>(m_hits.size());
    m_current = (m_current + by + count) % count;
    Q_EMIT moved();
}

} // namespace casebound::widgets
