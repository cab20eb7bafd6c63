// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/packet/packet_fixture.h"

#include "tests/core/packet/age_support.h"
#include "tests/support/releasing.h"

#include <QDir>
#include <QFile>

namespace casebound::packet {

Result<privacy::Released> letPass(privacy::Finished file) {
    return privacy::ReleasingForTests::release(std::move(file));
}

PacketTest::PacketTest()
    : m_members({{QStringLiteral("summary.pdf"), patternOf(150000)},
                 {QStringLiteral("summary.html"), "<p>Witness 1 says that the minutes were changed.</p>\n"},
                 {QStringLiteral("exhibits/EX-001.pdf"), QByteArray(200000, 'x')},
                 {QStringLiteral("exhibits/empty.txt"), {}}}) {}

void PacketTest::put(const QString& name, QByteArrayView contents) const {
    QFile file(path(name));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    ASSERT_EQ(file.write(contents.data(), contents.size()), contents.size());
}

QByteArray PacketTest::get(const QString& name) const {
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList PacketTest::left() const {
    return QDir(m_folder.path())
        .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

PacketPlan PacketTest::plan() {
    return PacketPlan{.purpose = QStringLiteral("reviewers"),
                      .audience = QStringLiteral("first-review"),
                      .chainHead = m_chainHead,
                      .returnRecipient = m_return,
                      .returnSecret = SecureBytes::copyOf(m_returnSecret),
                      .signingSecret = m_signer.keys.secretKey.clone(),
                      .recipients = {*recipientOf(m_receiver)},
                      .passphrase = {},
                      .existing = Existing::Keep,
                      .workFactor = kTestWorkFactor};
}

Result<PacketWriter> PacketTest::begin(PacketPlan plan, const QString& name) {
    return PacketWriter::begin(path(name), std::move(plan), letPass, m_clock, m_random);
}

Outcome PacketTest::add(PacketWriter& writer, const TestMember& member) {
    CB_TRY(const auto released, privacy::ReleasingForTests::release(member.name, member.content));
    return writer.add(released);
}

Outcome PacketTest::write(PacketPlan plan) {
    CB_TRY(PacketWriter writer, begin(std::move(plan)));
    for (const TestMember& member : m_members)
        CB_CHECK(add(writer, member));
    CB_CHECK(writer.finish());
    return writer.publish();
}

void PacketTest::sealRaw(const QByteArray& zip) {
    ASSERT_OK_AND(const QByteArray file,
                  sealBytes(zip, {*recipientOf(m_receiver)}, AgeForm::Binary, m_random));
    put(QStringLiteral("packet.age"), file);
}

Result<OpenedPacket> PacketTest::open(const SignerExpectation& expectation, Progress* progress) {
    NoProgress quiet;
    CB_TRY(const reading::ReaderProgram program, reading::findReaderProgram());
    return openPacket(path(QStringLiteral("packet.age")), keysOf(m_receiver), expectation, program,
                      progress ? *progress : quiet);
}

Result<OpenedPacket> PacketTest::openWith(const AgeKeys& keys) {
    NoProgress quiet;
    CB_TRY(const reading::ReaderProgram program, reading::findReaderProgram());
    return openPacket(path(QStringLiteral("packet.age")), keys, {}, program, quiet);
}

} // namespace casebound::packet
