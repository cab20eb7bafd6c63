// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/packet_reading.h"

#include "core/session/packet_opening.h"
#include "core/session/page_reader.h"
#include "core/text/folding.h"

#include <QCache>

#include <optional>

namespace casebound::session {

namespace {

// Texts that are kept while their document is: looking for words as they are typed reads all pages again and
// again.
constexpr qsizetype kKeptBytes = qsizetype(64) << 20;

qsizetype bytesOfMember(const ShownPage& page) {
    return page.text.size() * qsizetype(sizeof(QChar)) + page.words.size() * qsizetype(sizeof(ShownWord));
}

ShownPage shownPage(const QString& member, qint64 number, const reading::PageText& read) {
    ShownPage page;
    page.ref = QStringLiteral("%1 p.%2").arg(member).arg(number);
    page.number = number;
    page.label = read.label;
    page.text = read.text;
    page.source = read.noText ? QStringLiteral("none") : QStringLiteral("text-layer");
    page.width = read.width;
    page.height = read.height;
    page.words.reserve(read.words.size());
    for (const auto& word : read.words)
        page.words.append(
            {{word.start, word.length}, {word.box.x, word.box.y, word.box.width, word.box.height}, {}});
    return page;
}

} // namespace

struct PacketReading::Parts {
    explicit Parts(packet::OpenedPacket opened)
        : packet(std::move(opened))
        , verified(describe(packet)) {}

    // The member's reader; the one of the member before is ended.
    Result<PageReader*> readerOf(const QString& member, Progress& progress) {
        if (reader && reading == member) return &*reader;
        const auto* found = isReadable(member) ? packet.find(member) : nullptr;
        if (!found)
            return failure(ErrorCode::NotFound,
                           QStringLiteral("The packet holds no such document to read here."));
        CB_TRY(const QByteArray bytes, packet.bytesOf(*found));
        CB_TRY(auto document, reading::SealedDocument::copyOf(bytes));
        CB_TRY(auto started, PageReader::open(std::move(document), progress));
        reader = std::move(started);
        reading = member;
        pages.clear();
        return &*reader;
    }

    Result<ShownPage> page(const QString& member, qint64 number) {
        // Never stopped in the middle of a text: the reader would have to be started again.
        NoProgress progress;
        CB_TRY(auto* from, readerOf(member, progress));
        if (const auto* kept = pages.object(number)) return *kept;
        CB_TRY(const auto read, from->text(static_cast<int>(number), progress));
        auto page = std::make_unique<ShownPage>(shownPage(member, number, read));
        ShownPage answer = *page;
        pages.insert(number, page.release(), bytesOfMember(answer));
        return answer;
    }

    static bool isReadable(const QString& member) { return member.endsWith(QLatin1String(".pdf")); }

    packet::OpenedPacket packet;
    VerifiedPacket verified;
    QString reading; // the member that `reader` reads
    std::optional<PageReader> reader;
    QCache<qint64, ShownPage> pages{kKeptBytes}; // of the same member
};

PacketReading::PacketReading(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts)) {}

PacketReading::~PacketReading() = default;

Result<std::unique_ptr<PacketReading>> PacketReading::open(const QString& path, const OpenWith& access,
                                                           const SignerWanted& wanted, Progress& progress) {
    CB_TRY(auto packet, openedPacket(path, access, wanted, progress));
    return std::unique_ptr<PacketReading>(new PacketReading(std::make_unique<Parts>(std::move(packet))));
}

const VerifiedPacket& PacketReading::verified() const {
    return m_parts->verified;
}

QStringList PacketReading::readable() const {
    QStringList names;
    for (const auto& member : m_parts->verified.members)
        if (Parts::isReadable(member.name)) names.append(member.name);
    return names;
}

Result<QJsonObject> PacketReading::facts(const QString& member) {
    NoProgress progress;
    CB_TRY(const auto* reader, m_parts->readerOf(member, progress));
    return QJsonObject{{QStringLiteral("ref"), member},
                       {QStringLiteral("pages"), reader->pageCount()},
                       {QStringLiteral("can_render"), true}};
}

Result<ShownPage> PacketReading::page(const QString& member, qint64 number) {
    return m_parts->page(member, number);
}

Result<reading::Image> PacketReading::image(const QString& member, qint64 number, double scale,
                                            Progress& progress) {
    CB_TRY(auto* reader, m_parts->readerOf(member, progress));
    return reader->image(static_cast<int>(number), scale, progress);
}

Result<QList<PageHit>> PacketReading::find(const QString& member, const QString& words, qsizetype limit,
                                           Progress& progress) {
    CB_TRY(const auto* reader, m_parts->readerOf(member, progress));
    const QString wanted = text::foldForSearch(words);
    QList<PageHit> hits;
    if (wanted.isEmpty()) return hits;
    for (qint64 number = 1; number <= reader->pageCount() && hits.size() < limit; ++number) {
        CB_CHECK(progress.proceed());
        const auto page = m_parts->page(member, number);
        if (page)
            hits += hitsOn(number, page->text, wanted, limit - hits.size());
        else if (page.error().code != ErrorCode::InvalidInput)
            return failure(page.error());
    }
    return hits;
}

} // namespace casebound::session
