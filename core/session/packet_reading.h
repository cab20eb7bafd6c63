// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/reader.h"
#include "core/session/received_packet.h"

#include <memory>

namespace casebound::session {

// A received packet, verified from end to end and open for reading in memory: nothing of it is on the disk.
// No case is needed. Belongs to one thread.
class PacketReading {
public:
    // Errors: verifyPacket()'s.
    static Result<std::unique_ptr<PacketReading>> open(const QString& path, const OpenWith& access,
                                                       const SignerWanted& wanted, Progress& progress);
    ~PacketReading();

    const VerifiedPacket& verified() const;

    // Members that can be read here: PDFs, in the packet's order.
    QStringList readable() const;

    // Through the sandboxed reader, started when first needed. Errors: NotFound, reading::Reader's.
    Result<int> pageCount(const QString& member);
    Result<QString> pageText(const QString& member, int page);
    Result<reading::Image> image(const QString& member, int page, double scale, Progress& progress);

private:
    struct Parts;
    explicit PacketReading(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace casebound::session
