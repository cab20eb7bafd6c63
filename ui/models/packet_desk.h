// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/packet_reading.h"
#include "ui/jobs/job.h"
#include "ui/jobs/lane.h"
#include "ui/models/page_feed.h"

namespace casebound::models {

// How a packet is opened.
struct PacketRequest {
    QString path;
    std::shared_ptr<session::OpenWith> access;
    session::SignerWanted wanted;
};

// The packet that a reviewer reads, seen from the window's thread: it is verified, read and taken out in a
// lane of its own, and nothing here waits. Belongs to one view, which is the receiver of its answers.
class PacketDesk : public PageFeed {
public:
    struct Opened {
        session::VerifiedPacket packet;
        QStringList readable;
    };

    PacketDesk() = default;
    PacketDesk(const PacketDesk&) = delete;
    PacketDesk& operator=(const PacketDesk&) = delete;
    ~PacketDesk() override;

    void open(PacketRequest request, const std::shared_ptr<jobs::JobProgress>& progress, QObject* receiver,
              std::function<void(Result<Opened>)> then);
    // Once more from its file, with what opened it.
    void takeOut(const QString& folder, const std::shared_ptr<jobs::JobProgress>& progress, QObject* receiver,
                 std::function<void(Result<session::VerifiedPacket>)> then);
    // Also what opened it is forgotten.
    void close();

private:
    void readInLane(QObject* receiver, std::function<void(session::DocumentReading&)> work,
                    std::function<void()> then) override;

    PacketRequest m_request;
    std::unique_ptr<session::PacketReading> m_reading; // touched only in the lane
    jobs::Lane m_lane{QStringLiteral("packet")};       // last: ends before the packet goes
};

} // namespace casebound::models
