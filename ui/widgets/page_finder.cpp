// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_finder.h"

namespace casebound::widgets {

namespace {

constexpr int kTypingPauseMs = 150;

} // namespace

PageFinder::PageFinder(models::PageFeed& feed, models::PageSource& source, QObject* parent)
    : QObject(parent)
    , m_feed(feed)
    , m_source(source) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(kTypingPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &PageFinder::ask);
}

PageFinder::~PageFinder() {
    giveUp();
}

void PageFinder::find(const QString& words) {
    m_words = words.trimmed();
    giveUp();
    if (m_words.isEmpty()) take({});
    m_pause.start();
}

void PageFinder::again() {
    if (!m_words.isEmpty()) ask();
}

void PageFinder::forget() {
    m_words.clear();
    m_pause.stop();
    giveUp();
    take({});
}

// Pages wait for their pictures behind a search that nobody wants any more.
void PageFinder::giveUp() {
    ++m_asked;
    if (m_progress) m_progress->cancel();
    m_progress.reset();
}

void PageFinder::ask() {
    if (m_words.isEmpty()) return;
    giveUp();
    m_progress = std::make_shared<jobs::JobProgress>();
    m_feed.read(
        this,
        [document = m_source.document(), words = m_words,
         progress = m_progress](session::DocumentReading& reading) {
            return reading.find(document, words, kMostHits, *progress);
        },
        [this, asked = m_asked](Result<QList<session::PageHit>> hits) {
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
