// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/page_source.h"

#include <QTimer>

namespace casebound::widgets {

// Words looked for in a document while they are typed, and which of their places is looked at.
class PageFinder : public QObject {
    Q_OBJECT
public:
    static constexpr int kMostHits = 500;

    // Both outlive it.
    PageFinder(models::PageFeed& feed, models::PageSource& source, QObject* parent = nullptr);
    ~PageFinder() override;

    // found() follows, soon after the last letter.
    void find(const QString& words);
    // Again, where the document or its names have changed.
    void again();
    void forget();
    // `from`: the page somebody is at, where nothing was looked at yet.
    void step(int by);
    void setHere(int page) { m_here = page; }

    const QList<session::PageHit>& hits() const { return m_hits; }
    int current() const { return m_current; }
    bool hasMore() const { return m_hits.size() >= kMostHits; }

Q_SIGNALS:
    void found();
    void moved(); // current() is another one

private:
    void ask();
    void giveUp();
    void take(QList<session::PageHit> hits);

    models::PageFeed& m_feed;
    models::PageSource& m_source;
    QTimer m_pause;
    QString m_words;
    QList<session::PageHit> m_hits;
    int m_current = -1;
    int m_here = 1;
    int m_asked = 0;
    std::shared_ptr<jobs::JobProgress> m_progress; // of what is looked for now
};

} // namespace casebound::widgets
