// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/packet_desk.h"

namespace casebound::models {

PacketDesk::~PacketDesk() {
    m_lane.post([this] { m_reading.reset(); });
    m_lane.wait();
}

void PacketDesk::open(PacketRequest request, const std::shared_ptr<jobs::JobProgress>& progress,
                      QObject* receiver, std::function<void(Result<Opened>)> then) {
    m_request = std::move(request);
    m_lane.run(
        receiver,
        [this, request = m_request, progress]() -> Result<Opened> {
            CB_TRY(m_reading,
                   session::PacketReading::open(request.path, *request.access, request.wanted, *progress));
            return Opened{m_reading->verified(), m_reading->readable()};
        },
        std::move(then));
}

void PacketDesk::takeOut(const QString& folder, const std::shared_ptr<jobs::JobProgress>& progress,
                         QObject* receiver, std::function<void(Result<session::VerifiedPacket>)> then) {
    m_lane.run(
        receiver,
        [request = m_request, folder, progress] {
            return session::unsealPacket(request.path, folder, *request.access, request.wanted, *progress);
        },
        std::move(then));
}

void PacketDesk::close() {
    m_request = {};
    m_lane.post([this] { m_reading.reset(); });
}

void PacketDesk::readInLane(QObject* receiver, std::function<void(session::DocumentReading&)> work,
                            std::function<void()> then) {
    m_lane.run(
        receiver,
        [this, work = std::move(work)] {
            if (m_reading) work(*m_reading);
            return m_reading != nullptr;
        },
        [then = std::move(then)](bool isThere) {
            if (isThere) then();
        });
}

} // namespace casebound::models
