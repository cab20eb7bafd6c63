// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/file_system.h"

#include <QFile>
#include <QFileInfo>
#include <QList>

#include <algorithm>
#include <array>
#include <linux/magic.h>
#include <string_view>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>

namespace casebound::storage {
namespace {

// Those that linux/magic.h does not name: statfs(2), and the sources of the drivers.
constexpr std::uint32_t kGfs2 = 0x01161970;
constexpr std::uint32_t kLustre = 0x0bd00bd0;
constexpr std::uint32_t kGpfs = 0x47504653;
constexpr std::uint32_t kOrangeFs = 0x20030528;
constexpr std::uint32_t kVirtualBoxFolder = 0x786f4256;
constexpr std::uint32_t kVmwareFolder = 0xbacbacbc;

constexpr std::array<std::uint32_t, 17> kNetworks = {NFS_SUPER_MAGIC,  SMB_SUPER_MAGIC,
                                                     CIFS_SUPER_MAGIC, SMB2_SUPER_MAGIC,
                                                     AFS_SUPER_MAGIC,  AFS_FS_MAGIC,
                                                     CODA_SUPER_MAGIC, CEPH_SUPER_MAGIC,
                                                     NCP_SUPER_MAGIC,  OCFS2_SUPER_MAGIC,
                                                     V9FS_MAGIC,       kGfs2,
                                                     kLustre,          kGpfs,
                                                     kOrangeFs,        kVirtualBoxFolder,
                                                     kVmwareFolder};

// FUSE over a disk of this computer or over another folder of it; fuseblk is a disk by its name.
constexpr std::array<std::string_view, 13> kLocalFuse = {
    "fuseblk",     "fuse.ntfs-3g",        "fuse.exfat",    "fuse.gocryptfs", "fuse.encfs",
    "fuse.cryfs",  "fuse.securefs",       "fuse.bindfs",   "fuse.mergerfs",  "fuse.unionfs",
    "fuse.portal", "fuse.fuse-overlayfs", "fuse.veracrypt"};

template <std::size_t Size, class Value>
bool contains(const std::array<Value, Size>& values, Value value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

QByteArray existing(const QString& path) {
    const QFileInfo info(path);
    return QFile::encodeName(info.exists() ? info.absoluteFilePath() : info.absolutePath());
}

QByteArray mountTypeAt(const QByteArray& path) {
    struct stat at = {};
    QFile mounts(QStringLiteral("/proc/self/mountinfo"));
    if (::stat(path.constData(), &at) != 0 || !mounts.open(QIODevice::ReadOnly)) return {};
    return mountTypeOf(mounts.readAll(),
                       QByteArray::number(major(at.st_dev)) + ':' + QByteArray::number(minor(at.st_dev)));
}

} // namespace

FileSystemKind kindOfFileSystem(std::uint32_t magic, const QByteArray& mountType) {
    if (contains(kNetworks, magic)) return FileSystemKind::Network;
    if (magic != FUSE_SUPER_MAGIC) return FileSystemKind::Local;
    const std::string_view type(mountType.constData(), static_cast<std::size_t>(mountType.size()));
    return contains(kLocalFuse, type) ? FileSystemKind::Local : FileSystemKind::Network;
}

// "36 35 98:0 /root /mount options tag:1 … - type source options": the number of tags varies.
QByteArray mountTypeOf(const QByteArray& mountInfo, const QByteArray& device) {
    for (const QByteArray& line : mountInfo.split('\n')) {
        const QList<QByteArray> fields = line.split(' ');
        const qsizetype separator = fields.indexOf("-");
        if (separator > 0 && fields.value(2) == device) return fields.value(separator + 1);
    }
    return {};
}

FileSystemKind fileSystemOf(const QString& path) {
    const QByteArray place = existing(path);
    struct statfs system = {};
    if (::statfs(place.constData(), &system) != 0) return FileSystemKind::Local;
    const auto magic = static_cast<std::uint32_t>(system.f_type); // a long, of which 32 bits are used
    return kindOfFileSystem(magic, magic == FUSE_SUPER_MAGIC ? mountTypeAt(place) : QByteArray());
}

std::optional<QString> networkFolderWarning(const QString& path) {
    return networkFolderWarning(fileSystemOf(path));
}

std::optional<QString> networkFolderWarning(FileSystemKind kind) {
    if (kind == FileSystemKind::Local) return std::nullopt;
    return QStringLiteral(
        "This case lies in a network or cloud folder. Casebound may not notice when another computer opens "
        "it at the same time, and a connection lost in the middle of saving can damage it. Whoever runs that "
        "folder sees the encrypted file, its size and when you work. Close the case, copy it to a disk of "
        "this computer and work there; keep the network folder for backups.");
}

} // namespace casebound::storage
