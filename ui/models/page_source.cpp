// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/page_source.h"

#include <algorithm>

namespace casebound::models {

namespace {

constexpr int kSmallOnes = 400;

bool isNear(double one, double other) {
    return std::abs(one - other) < 0.01 * other;
}

// Who is masked or marked on a page: where that stays, its picture does too.
QStringList peopleOn(const session::ShownPage& page) {
    QStringList people;
    for (const session::ShownWord& word : page.words)
        people.append(word.person);
    return people;
}

// Runs in the lane of the pictures: nothing of the window is touched there.
Result<QImage> imageOf(const reading::Image& image) {
    const bool isGrey = image.format == reading::PixelFormat::Grey8;
    const qsizetype line = qsizetype(image.width) * (isGrey ? 1 : 3);
    const auto* pixels = reinterpret_cast<const uchar*>(image.pixels.constData());
    // Copied: the bytes go with the answer.
    return QImage(pixels, image.width, image.height, line,
                  isGrey ? QImage::Format_Grayscale8 : QImage::Format_RGB888)
        .convertToFormat(QImage::Format_RGB32);
}

} // namespace

PageSource::PageSource(PageFeed& feed, QObject* parent)
    : QObject(parent)
    , m_feed(feed)
    , m_small(kSmallOnes) {}

PageSource::~PageSource() {
    if (m_progress) m_progress->cancel();
}

void PageSource::open(const QString& document) {
    close();
    m_document = document;
    askFacts();
}

void PageSource::close() {
    m_isOpen = false; // first: what is open is asked for anew when it is forgotten
    forget();
    m_document.clear();
    m_facts = {};
}

void PageSource::forget() {
    ++m_generation;
    if (m_progress) m_progress->cancel();
    m_progress.reset();
    m_doing = {};
    m_pages.clear();
    m_pictures.clear();
    m_small.clear();
    m_troubles.clear();
    m_staleTexts.clear();
    m_stalePictures.clear();
    m_wanted.clear();
    m_wantedSmall.clear();
    m_wantedTexts.clear();
    if (m_isOpen) askFacts();
}

void PageSource::refresh() {
    for (const auto& entry : m_pages)
        m_staleTexts.insert(entry.first);
    next();
}

void PageSource::askFacts() {
    m_feed.read(
        this, [document = m_document](session::DocumentReading& reading) { return reading.facts(document); },
        [this, generation = m_generation](Result<QJsonObject> facts) {
            if (generation != m_generation) return;
            if (!facts) {
                Q_EMIT failed(facts.error());
                return;
            }
            m_facts = std::move(*facts);
            m_isOpen = true;
            Q_EMIT opened();
            next();
        });
}

int PageSource::pageCount() const {
    return m_facts.value(QLatin1String("pages")).toInt();
}

bool PageSource::canRender() const {
    return m_facts.value(QLatin1String("can_render")).toBool();
}

QString PageSource::whyNot() const {
    return m_facts.value(QLatin1String("why_not")).toString();
}

const PageSource::Page* PageSource::page(int number) const {
    const auto found = m_pages.find(number);
    return found == m_pages.end() ? nullptr : &found->second;
}

const PageSource::Picture* PageSource::picture(int number) const {
    const auto found = m_pictures.constFind(number);
    return found == m_pictures.constEnd() ? nullptr : &*found;
}

const QImage* PageSource::small(int number) const {
    return m_small.object(number);
}

void PageSource::want(const QList<int>& pages, double scale) {
    m_wanted = pages;
    m_scale = scale;
    giveUpUnwanted();
    next();
}

void PageSource::wantSmall(const QList<int>& pages) {
    m_wantedSmall = pages;
    next();
}

void PageSource::wantText(int page) {
    m_wantedTexts = {page};
    next();
}

bool PageSource::isWanted(const Task& task) const {
    if (task.what == What::Picture) return m_wanted.contains(task.page) && isNear(task.scale, m_scale);
    return true; // texts and small pictures are done soon
}

void PageSource::giveUpUnwanted() {
    if (m_progress && !isWanted(m_doing)) m_progress->cancel();
}

PageSource::Task PageSource::mostWanted() const {
    for (const int number : m_wanted + m_wantedTexts)
        if (!m_troubles.contains(number) && (!page(number) || m_staleTexts.contains(number)))
            return {What::Text, number, 0};
    if (!canRender()) return {};
    for (const int number : m_wanted) {
        const Picture* there = picture(number);
        const bool isRight = there && isNear(there->scale, m_scale) && !m_stalePictures.contains(number);
        if (!isRight && !m_troubles.contains(number)) return {What::Picture, number, m_scale};
    }
    for (const int number : m_wantedSmall)
        if (!m_small.contains(number) && !m_troubles.contains(number))
            return {What::Small, number, kSmallScale};
    return {};
}

void PageSource::next() {
    if (!m_isOpen || m_doing.what != What::Nothing) return;
    m_doing = mostWanted();
    if (m_doing.what == What::Text)
        fetchText(m_doing.page);
    else if (m_doing.what != What::Nothing)
        fetchPicture(m_doing);
}

void PageSource::fetchText(int number) {
    m_feed.read(
        this,
        [document = m_document, number](session::DocumentReading& reading) {
            return reading.page(document, number);
        },
        [this, number, generation = m_generation](Result<session::ShownPage> page) {
            if (generation != m_generation) return;
            m_doing = {};
            takeText(number, std::move(page));
            next();
        });
}

void PageSource::takeText(int number, Result<session::ShownPage> page) {
    m_staleTexts.remove(number);
    if (!page) {
        m_troubles.insert(number, page.error().message);
    } else {
        const Page* before = this->page(number);
        if (before && peopleOn(before->shown) != peopleOn(*page)) {
            m_stalePictures.insert(number);
            m_small.remove(number);
        }
        const PageWords words(*page);
        m_pages.insert_or_assign(number, Page{std::move(*page), words});
    }
    Q_EMIT pageCame(number);
}

void PageSource::fetchPicture(const Task& task) {
    m_progress = std::make_shared<jobs::JobProgress>();
    m_feed.read(
        this,
        [document = m_document, task,
         progress = m_progress](session::DocumentReading& reading) -> Result<QImage> {
            CB_CHECK(progress->proceed());
            CB_TRY(const auto image, reading.image(document, task.page, task.scale, *progress));
            return imageOf(image);
        },
        [this, task, generation = m_generation](Result<QImage> image) {
            if (generation != m_generation) return;
            m_doing = {};
            m_progress.reset();
            takePicture(task, std::move(image));
            next();
        });
}

void PageSource::takePicture(const Task& task, Result<QImage> image) {
    if (!image) {
        if (image.error().code == ErrorCode::Cancelled) return;
        if (image.error().code == ErrorCode::NamesHidden) return nowTextOnly(image.error().message);
        m_troubles.insert(task.page, image.error().message);
        Q_EMIT pictureCame(task.page);
        return;
    }
    if (task.what == What::Small) {
        m_small.insert(task.page, new QImage(std::move(*image)));
        Q_EMIT smallCame(task.page);
        return;
    }
    m_pictures.insert(task.page, {std::move(*image), task.scale});
    m_stalePictures.remove(task.page);
    makeRoom();
    Q_EMIT pictureCame(task.page);
}

// Names were hidden behind their password since the facts were asked for.
void PageSource::nowTextOnly(const QString& why) {
    m_facts.insert(QLatin1String("can_render"), false);
    m_facts.insert(QLatin1String("why_not"), why);
    m_pictures.clear();
    m_small.clear();
    Q_EMIT opened();
}

// Pictures out of sight go first, those furthest from what is seen before the others.
void PageSource::makeRoom() {
    constexpr qsizetype kBytes = qsizetype(160) << 20;
    qsizetype held = 0;
    for (const Picture& picture : m_pictures)
        held += picture.image.sizeInBytes();
    QList<int> pages = m_pictures.keys();
    const int here = m_wanted.value(0);
    std::sort(pages.begin(), pages.end(),
              [here](int one, int other) { return std::abs(one - here) > std::abs(other - here); });
    for (const int number : pages) {
        if (held <= kBytes) return;
        if (m_wanted.contains(number)) continue;
        held -= m_pictures.value(number).image.sizeInBytes();
        m_pictures.remove(number);
    }
}

} // namespace casebound::models
