// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/job.h"
#include "ui/models/page_feed.h"
#include "ui/models/page_words.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>

#include <map>

namespace casebound::models {

// A document's pages and their pictures, fetched as they come into sight: one at a time, the most wanted
// first, and given up when it is out of sight again. Holds as much as fits into its bounds. Small pictures
// are for an overview beside the pages.
class PageSource : public QObject {
    Q_OBJECT
public:
    // `feed` outlives it.
    explicit PageSource(PageFeed& feed, QObject* parent = nullptr);
    ~PageSource() override;

    // opened() or failed() follows.
    void open(const QString& document);
    void close();
    QString document() const { return m_document; }
    bool isOpen() const { return m_isOpen; }

    // As DocumentReading::facts() gives them.
    const QJsonObject& facts() const { return m_facts; }
    int pageCount() const;
    bool canRender() const;
    QString whyNot() const;

    struct Page {
        session::ShownPage shown;
        PageWords words;
    };
    // Null until it came.
    const Page* page(int number) const;
    struct Picture {
        QImage image;
        double scale = 0; // pixels a point
    };
    // Whatever is there: of another scale while the right one is on its way. Null without any.
    const Picture* picture(int number) const;
    const QImage* small(int number) const;
    // Why a page has no picture; empty where nothing is wrong.
    QString trouble(int number) const { return m_troubles.value(number); }

    // What is in sight, most important first. Pages without a text or picture are fetched, others given up.
    void want(const QList<int>& pages, double scale);
    void wantSmall(const QList<int>& pages);
    // A text without its picture, whatever is in sight.
    void wantText(int page);

    // Names were shown or hidden: nothing that was fetched may be seen any more.
    void forget();
    // The case has changed: texts are fetched anew, and pictures where their names are others now.
    void refresh();

    static constexpr double kSmallScale = 0.22;

Q_SIGNALS:
    void opened();
    void failed(const casebound::Error& error);
    void pageCame(int number);
    void pictureCame(int number);
    void smallCame(int number);

private:
    enum class What { Nothing, Text, Picture, Small };
    struct Task {
        What what = What::Nothing;
        int page = 0;
        double scale = 0;
    };
    void askFacts();
    void next();
    Task mostWanted() const;
    bool isWanted(const Task& task) const;
    void fetchText(int number);
    void fetchPicture(const Task& task);
    void takeText(int number, Result<session::ShownPage> page);
    void takePicture(const Task& task, Result<QImage> image);
    void nowTextOnly(const QString& why);
    void giveUpUnwanted();
    void makeRoom();

    PageFeed& m_feed;
    QString m_document;
    bool m_isOpen = false;
    int m_generation = 0; // answers for an earlier one are dropped
    QJsonObject m_facts;
    std::map<int, Page> m_pages;
    QSet<int> m_staleTexts;
    QHash<int, Picture> m_pictures;
    QSet<int> m_stalePictures;
    QCache<int, QImage> m_small;
    QHash<int, QString> m_troubles;
    QList<int> m_wanted;
    QList<int> m_wantedSmall;
    QList<int> m_wantedTexts;
    double m_scale = 1;
    Task m_doing;
    std::shared_ptr<jobs::JobProgress> m_progress; // of the picture that is being made
};

} // namespace casebound::models
