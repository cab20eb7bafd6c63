// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/document_reading.h"
#include "core/session/received_packet.h"

#include <QStringList>

#include <memory>

namespace casebound::session {

// A received packet, verified from end to end and open for reading in memory: nothing of it is on the disk.
// No case is needed. Its documents are the PDFs among its members, each parsed by the sandboxed reader, which
// is started when first needed and ends with the member. Belongs to one thread.
class PacketReading : public DocumentReading {
public:
    // Errors: verifyPacket()'s.
    static Result<std::unique_ptr<PacketReading>> open(const QString& path, const OpenWith& access,
                                                       const SignerWanted& wanted, Progress& progress);
    ~PacketReading() override;

    const VerifiedPacket& verified() const;

    // Members that can be read here: PDFs, in the packet's order.
    QStringList readable() const;

    // {"ref", "pages", "can_render"}. Errors of all four: NotFound, reading::Reader's.
    Result<QJsonObject> facts(const QString& member) override;
    Result<ShownPage> page(const QString& member, qint64 number) override;
    Result<reading::Image> image(const QString& member, qint64 number, double scale,
                                 Progress& progress) override;
    // A page that cannot be read has no words to be found; the page itself says so.
    Result<QList<PageHit>> find(const QString& member, const QString& words, qsizetype limit,
                                Progress& progress) override;

private:
    struct Parts;
    explicit PacketReading(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace casebound::session
