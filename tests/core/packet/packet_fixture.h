// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packet/minisign.h"
#include "core/packet/packet_reader.h"
#include "core/packet/packet_writer.h"
#include "tests/support/fakes.h"
#include "tests/support/result_matchers.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace casebound::packet {

struct TestMember {
    QString name;
    QByteArray content;
};

// A folder to write packets in, the keys of a sender and a receiver, and the three files of a small packet.
class PacketTest : public ::testing::Test {
protected:
    PacketTest();

    QString path(const QString& name) const { return m_folder.filePath(name); }
    void put(const QString& name, QByteArrayView contents) const;
    QByteArray get(const QString& name) const;

    // What lies in the folder, however hidden.
    QStringList left() const;

    PacketPlan plan();
    Result<PacketWriter> begin(PacketPlan plan, const QString& name = QStringLiteral("packet.age"));
    static Outcome add(PacketWriter& writer, const TestMember& member);

    // A whole packet with m_members, packet.age.
    Outcome write(PacketPlan plan);

    // Seals any bytes to the receiver as packet.age, as an attacker can.
    void sealRaw(const QByteArray& zip);

    Result<OpenedPacket> open(const SignerExpectation& expectation = {}, Progress* progress = nullptr);
    Result<OpenedPacket> openWith(const AgeKeys& keys);

    QTemporaryDir m_folder;
    FakeRandom m_random;
    FakeClock m_clock;
    AgeIdentity m_receiver = generateIdentity(m_random);
    AgeRecipient m_return = *recipientOf(generateIdentity(m_random));
    MinisignKeyPair m_signer = generateMinisignKey(m_random);
    QByteArray m_returnSecret = m_random.bytes(32);
    QByteArray m_chainHead = m_random.bytes(32);
    QList<TestMember> m_members;
};

// Lets everything pass, as the gate does where there are no names.
Result<privacy::Released> letPass(privacy::Finished file);

} // namespace casebound::packet
