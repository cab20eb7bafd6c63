// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/packet_reading.h"

#include "core/session/packet_opening.h"
#include "core/session/page_reader.h"

#include <optional>

namespace casebound::session {

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
        return &*reader;
    }

    static bool isReadable(const QString& member) { return member.endsWith(QLatin1String(".pdf")); }

    packet::OpenedPacket packet;
    VerifiedPacket verified;
    QString reading; // the member that `reader` reads
    std::optional<PageReader> reader;
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

Result<int> PacketReading::pageCount(const QString& member) {
    NoProgress progress;
    CB_TRY(const auto* reader, m_parts->readerOf(member, progress));
    return reader->pageCount();
}

Result<QString> PacketReading::pageText(const QString& member, int page) {
    NoProgress progress;
    CB_TRY(auto* reader, m_parts->readerOf(member, progress));
    CB_TRY(const auto text, reader->text(page, progress));
    return text.text;
}

Result<reading::Image> PacketReading::image(const QString& member, int page, double scale,
                                            Progress& progress) {
    CB_TRY(auto* reader, m_parts->readerOf(member, progress));
    return reader->image(page, scale, progress);
}

} // namespace casebound::session
