// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>

namespace casebound::storage {

enum class FileSystemKind {
    Local,
    Network, // another machine writes too, or can: a share, a folder shared with a virtual machine's host
};

// By statfs's f_type (linux/magic.h, statfs(2)). FUSE is one number for sticks formatted for Windows,
// encrypted folders and cloud drives: there `mountType` tells, the type as in /proc/self/mountinfo
// ("fuse.sshfs"); one that is not known to be local counts as a network.
FileSystemKind kindOfFileSystem(std::uint32_t magic, const QByteArray& mountType);

// The type of the mount with this device number ("8:1") in a mountinfo (proc_pid_mountinfo(5)); empty: none.
QByteArray mountTypeOf(const QByteArray& mountInfo, const QByteArray& device);

// Where a path lies, or, for what is yet to be made, its folder. Local where the system does not say.
FileSystemKind fileSystemOf(const QString& path);

// A sentence for people when this lies in a network folder; nothing otherwise. `path` need not exist.
std::optional<QString> networkFolderWarning(const QString& path);
std::optional<QString> networkFolderWarning(FileSystemKind kind);

} // namespace casebound::storage
