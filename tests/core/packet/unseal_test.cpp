// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/part_folder.h"
#include "core/packet/unseal.h"
#include "tests/core/packet/packet_fixture.h"
#include "tests/support/bad_disk.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace casebound::packet {
namespace {

class UnsealTest : public PacketTest {
protected:
    void SetUp() override { ASSERT_THAT(write(plan()), IsOk()); }

    // Opens the packet and takes it out.
    Outcome unseal(const QString& name = QStringLiteral("out")) {
        NoProgress quiet;
        CB_TRY(const OpenedPacket packet, open());
        return unsealTo(packet, path(name), quiet);
    }

    const QStringList m_nothing{u"packet.age"_s};
};

TEST_F(UnsealTest, WhatIsThereIsLeftAsItWas) {
    put(u"out"_s, "precious");
    EXPECT_THAT(unseal(), FailsWith(ErrorCode::AlreadyExists));
    EXPECT_EQ(get(u"out"_s), "precious");
    QFile::remove(path(u"out"_s));
    ASSERT_TRUE(QDir(m_folder.path()).mkdir(u"out"_s));
    EXPECT_THAT(unseal(), FailsWith(ErrorCode::AlreadyExists));
    EXPECT_TRUE(QDir(path(u"out"_s)).isEmpty());
    EXPECT_EQ(left(), QStringList({u"out"_s, u"packet.age"_s}));
}

TEST_F(UnsealTest, NoLinkIsFollowed) {
    ASSERT_TRUE(QDir(m_folder.path()).mkdir(u"elsewhere"_s));
    for (const QString& name : {u"out"_s, u"out.part"_s}) {
        ASSERT_TRUE(QFile::link(path(u"elsewhere"_s), path(name)));
        EXPECT_THAT(unseal(), FailsWith(ErrorCode::AlreadyExists));
        EXPECT_TRUE(QDir(path(u"elsewhere"_s)).isEmpty());
        ASSERT_TRUE(QFile::remove(path(name)));
    }
    EXPECT_THAT(unseal(), IsOk());
}

TEST_F(UnsealTest, AFolderWithASlashBehindItIsThatFolder) {
    EXPECT_THAT(unseal(u"out/"_s), IsOk());
    EXPECT_EQ(left(), QStringList({u"out"_s, u"packet.age"_s}));
}

TEST_F(UnsealTest, AFullDiskIsNamedAndLeavesNothing) {
    ASSERT_OK_AND(const OpenedPacket packet, open());
    NoProgress quiet;
    // summary.pdf fits, exhibits/EX-001.pdf does not.
    const SmallDisk disk(160000);
    EXPECT_THAT(unsealTo(packet, path(u"out"_s), quiet), FailsWith(ErrorCode::NoSpace));
    EXPECT_EQ(left(), m_nothing);
}

TEST_F(UnsealTest, StoppingLeavesNothing) {
    ASSERT_OK_AND(const OpenedPacket packet, open());
    for (int questions = 0; questions < 6; ++questions) {
        CancelAfter stop(questions);
        EXPECT_THAT(unsealTo(packet, path(u"out"_s), stop), FailsWith(ErrorCode::Cancelled));
        EXPECT_EQ(left(), m_nothing);
    }
}

TEST_F(UnsealTest, AFolderThatCannotBeWrittenOrIsNotThereIsNamed) {
    EXPECT_THAT(unseal(u"none/out"_s), FailsWith(ErrorCode::NotFound));
    const int outcome = inAFolderThatCannotBeWritten(m_folder.path(), [this] {
        const auto folder = PartFolder::create(path(u"out"_s));
        return folder ? 1 : 10 + static_cast<int>(folder.error().code);
    });
    EXPECT_EQ(outcome, 10 + static_cast<int>(ErrorCode::NoPermission));
    EXPECT_EQ(left(), m_nothing);
}

TEST_F(UnsealTest, AFolderThatCameInBetweenIsKept) {
    {
        ASSERT_OK_AND(PartFolder folder, PartFolder::create(path(u"out"_s)));
        ASSERT_THAT(folder.write(u"a/b/c"_s, "x"), IsOk());
        EXPECT_THAT(folder.write(u"a/b/c"_s, "y"), FailsWith(ErrorCode::AlreadyExists));
        ASSERT_TRUE(QDir(m_folder.path()).mkdir(u"out"_s));
        EXPECT_THAT(folder.publish(), FailsWith(ErrorCode::AlreadyExists));
        EXPECT_TRUE(QDir(path(u"out"_s)).isEmpty());
    }
    EXPECT_EQ(left(), QStringList({u"out"_s, u"packet.age"_s}));
}

} // namespace
} // namespace casebound::packet
