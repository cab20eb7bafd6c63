// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/page_list.h"

#include "tests/ui/support/demo_desk.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace casebound;
using models::PageSource;

namespace {

// Two pages of each document that is asked for.
class TwoPages final : public session::DocumentReading {
public:
    QStringList opened;

    Result<QJsonObject> facts(const QString& document) override {
        opened.append(document);
        return QJsonObject{{QStringLiteral("pages"), 2}, {QStringLiteral("can_render"), true}};
    }
    Result<session::ShownPage> page(const QString& document, qint64 number) override {
        session::ShownPage page;
        page.number = number;
        page.text = QStringLiteral("Page %1 of %2").arg(number).arg(document);
        page.width = page.height = 100;
        return page;
    }
    Result<reading::Image> image(const QString&, qint64, double scale, Progress& progress) override {
        CB_CHECK(progress.proceed());
        const int side = qRound(100 * scale);
        return reading::Image{side, side, reading::PixelFormat::Grey8,
                              QByteArray(qsizetype(side) * side, '\xff')};
    }
    Result<QList<session::PageHit>> find(const QString&, const QString&, qsizetype, Progress&) override {
        return QList<session::PageHit>();
    }
};

// Answers when the test says so.
class SlowFeed final : public models::PageFeed {
public:
    TwoPages documents;

    void answerAll() {
        while (!m_waiting.isEmpty())
            m_waiting.takeFirst()();
    }

private:
    void readInLane(QObject* /*receiver*/, std::function<void(session::DocumentReading&)> work,
                    std::function<void()> then) override {
        m_waiting.append([this, work = std::move(work), then = std::move(then)] {
            work(documents);
            then();
        });
    }

    QList<std::function<void()>> m_waiting;
};

} // namespace

class PageSourceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void PagesAndTheirPicturesComeAsTheyAreWanted() {
        SlowFeed feed;
        PageSource source(feed);
        source.open(QStringLiteral("EX-001"));
        feed.answerAll();
        QVERIFY(source.isOpen());
        QCOMPARE(source.pageCount(), 2);
        QVERIFY(!source.page(1));
        source.want({2}, 1);
        feed.answerAll();
        QCOMPARE(source.page(2)->shown.text, QStringLiteral("Page 2 of EX-001"));
        QCOMPARE(source.picture(2)->image.size(), QSize(100, 100));
        QVERIFY(!source.page(1));
    }

    void WhatIsOnItsWayWhenADocumentIsClosedDoesNotOpenItAgain() {
        SlowFeed feed;
        PageSource source(feed);
        QSignalSpy opened(&source, &PageSource::opened);
        source.open(QStringLiteral("EX-001"));
        feed.answerAll();
        source.want({1}, 1);
        source.close();
        feed.answerAll();
        QCOMPARE(opened.count(), 1);
        QVERIFY(!source.isOpen());
        QVERIFY(!source.page(1) && !source.picture(1));
    }

    void AnotherDocumentIsTheOnlyOneThatIsAskedForThen() {
        SlowFeed feed;
        PageSource source(feed);
        source.open(QStringLiteral("EX-001"));
        feed.answerAll();
        source.open(QStringLiteral("EX-002"));
        feed.answerAll();
        QCOMPARE(feed.documents.opened, QStringList({QStringLiteral("EX-001"), QStringLiteral("EX-002")}));
    }

    void TheOverviewIsAWellBehavedModel() {
        SlowFeed feed;
        PageSource source(feed);
        models::PageList pages(source);
        const QAbstractItemModelTester tester(&pages);
        source.open(QStringLiteral("EX-001"));
        feed.answerAll();
        QCOMPARE(pages.rowCount(), 2);
        source.wantSmall({2});
        feed.answerAll();
        QVERIFY(!pages.index(1).data(Qt::DecorationRole).value<QImage>().isNull());
    }
};

CASEBOUND_UI_TEST(PageSourceTest)
#include "page_source_test.moc"
