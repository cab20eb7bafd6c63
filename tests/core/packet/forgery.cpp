// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/packet/forgery.h"

#include "tests/support/zip_builder.h"

#include <algorithm>

namespace casebound::packet {

void ForgeryTest::SetUp() {
    m_members = {{QStringLiteral("summary.html"), "<p>Witness 1</p>"},
                 {QStringLiteral("exhibits/EX-001.html"), "<p>Minutes</p>"}};
    ASSERT_THAT(write(plan()), IsOk());
    ASSERT_OK_AND(const OpenedPacket packet, open());
    for (const ManifestMember& member : packet.manifest().members) {
        ASSERT_OK_AND(const QByteArray bytes, packet.bytesOf(member));
        m_files.append({member.name, bytes});
    }
    m_files.append({QStringLiteral("manifest.json"), packet.manifestText()});
    m_files.append({QStringLiteral("manifest.json.minisig"), packet.signatureText()});
}

TestMember& ForgeryTest::file(const QString& name) {
    return *std::find_if(m_files.begin(), m_files.end(),
                         [&](const TestMember& member) { return member.name == name; });
}

bool ForgeryTest::remove(const QString& name) {
    return m_files.removeIf([&](const TestMember& member) { return member.name == name; }) == 1;
}

void ForgeryTest::edit(const QByteArray& before, const QByteArray& after) {
    QByteArray& text = file(QStringLiteral("manifest.json")).content;
    ASSERT_TRUE(text.contains(before));
    text.replace(before, after);
}

void ForgeryTest::signWith(const MinisignKeyPair& pair) {
    ASSERT_OK_AND(file(QStringLiteral("manifest.json.minisig")).content,
                  signMinisign(pair, file(QStringLiteral("manifest.json")).content));
}

Result<OpenedPacket> ForgeryTest::opened() {
    ZipBuilder zip;
    for (const TestMember& member : m_files)
        zip.add(member.name.toUtf8(), member.content);
    sealRaw(zip.build());
    return open();
}

} // namespace casebound::packet
