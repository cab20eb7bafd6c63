// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/file_system.h"

#include <gtest/gtest.h>

namespace casebound::storage {
namespace {

TEST(FileSystemTest, SharesAreNetworksAndDisksAreLocal) {
    // As printed by `stat -f -c %t`, from statfs(2); not taken from the header that the product uses.
    for (const std::uint32_t network :
         {0x6969U, 0x517bU, 0xff534d42U, 0xfe534d42U, 0x5346414fU, 0x6b414653U, 0x00c36400U, 0x01021997U,
          0x73757245U, 0x564cU, 0x7461636fU, 0x01161970U, 0x0bd00bd0U, 0x47504653U, 0x20030528U, 0x786f4256U,
          0xbacbacbcU})
        EXPECT_EQ(kindOfFileSystem(network, {}), FileSystemKind::Network) << std::hex << network;
    for (const std::uint32_t local :
         {0xef53U, 0x58465342U, 0x9123683eU, 0xf2f52010U, 0x4d44U, 0x2011bab0U, 0x01021994U, 0x794c7630U,
          0x2fc12fc1U, 0x9660U, 0x15013346U, 0x73717368U, 0x5346544eU, 0xf15fU, 0x12345678U})
        EXPECT_EQ(kindOfFileSystem(local, {}), FileSystemKind::Local) << std::hex << local;
}

TEST(FileSystemTest, FuseIsLocalOnlyWhereItsMountIsKnownToBe) {
    constexpr std::uint32_t kFuse = 0x65735546;
    for (const char* local : {"fuseblk", "fuse.gocryptfs", "fuse.portal", "fuse.ntfs-3g"})
        EXPECT_EQ(kindOfFileSystem(kFuse, local), FileSystemKind::Local) << local;
    for (const char* network : {"fuse.sshfs", "fuse.rclone", "fuse.gvfsd-fuse", "fuse", "virtiofs", ""})
        EXPECT_EQ(kindOfFileSystem(kFuse, network), FileSystemKind::Network) << network;
}

TEST(FileSystemTest, AMountsTypeIsFoundByItsDeviceWhateverTagsStandBefore) {
    const QByteArray mounts = "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n"
                              "40 22 0:52 / /home/me/cloud rw,nosuid - fuse.rclone remote: rw\n"
                              "41 22 0:5 / /odd\n"
                              "42 22 0:53 / /media/stick rw shared:9 master:2 - fuseblk /dev/sdb1 rw\n";
    EXPECT_EQ(mountTypeOf(mounts, "8:1"), QByteArray("ext4"));
    EXPECT_EQ(mountTypeOf(mounts, "0:52"), QByteArray("fuse.rclone"));
    EXPECT_EQ(mountTypeOf(mounts, "0:53"), QByteArray("fuseblk"));
    EXPECT_EQ(mountTypeOf(mounts, "0:5"), QByteArray());
    EXPECT_EQ(mountTypeOf(mounts, "9:9"), QByteArray());
}

TEST(FileSystemTest, APathIsLookedUpWhetherItIsThereYetOrNot) {
    // The one place that is local everywhere.
    EXPECT_EQ(fileSystemOf(QStringLiteral("/proc/self")), FileSystemKind::Local);
    EXPECT_EQ(fileSystemOf(QStringLiteral("/proc/new.casebound")), FileSystemKind::Local);
    EXPECT_EQ(fileSystemOf(QStringLiteral("/no/such/folder")), FileSystemKind::Local);
    EXPECT_FALSE(networkFolderWarning(QStringLiteral("/proc/new.casebound")).has_value());
}

TEST(FileSystemTest, TheWarningNamesTheDangersAndTheWayOut) {
    const auto warning = networkFolderWarning(FileSystemKind::Network);
    ASSERT_TRUE(warning.has_value());
    for (const char* word :
         {"network", "another computer", "connection", "encrypted file", "copy", "backups"})
        EXPECT_TRUE(warning->contains(QString::fromUtf8(word))) << word;
    EXPECT_FALSE(networkFolderWarning(FileSystemKind::Local).has_value());
}

} // namespace
} // namespace casebound::storage
