// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/packet/packet_fixture.h"

#include <QByteArray>
#include <QList>

#include <functional>

namespace casebound::packet {

// A genuine packet taken apart, to be put together wrong: what somebody can send who has the recipient's age
// key, which is public, and a signing key of his own.
class ForgeryTest : public PacketTest {
protected:
    void SetUp() override;

    // In the archive's order.
    TestMember& file(const QString& name);
    bool remove(const QString& name);

    // Replaces text in the manifest; fails the test where it is not there.
    void edit(const QByteArray& before, const QByteArray& after);

    // Signs the manifest as it is now with the key of the packet.
    void sign() { signWith(m_signer); }
    void signWith(const MinisignKeyPair& pair);

    // What opening says of the files as they are now.
    Result<OpenedPacket> opened();

    QList<TestMember> m_files;
};

} // namespace casebound::packet
