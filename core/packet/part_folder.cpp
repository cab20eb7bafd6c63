// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/part_folder.h"

#include "core/packet/part_file.h"
#include "core/packet/write_error.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

namespace casebound::packet {

namespace {

using reading::FileDescriptor;

Outcome outcomeOf(int status) {
    return status == 0 ? Outcome() : failure(writeError(errno));
}

Outcome writeAll(int file, QByteArrayView bytes) {
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(file, bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return failure(writeError(written < 0 ? errno : ENOSPC));
        bytes = bytes.sliced(written);
    }
    return outcomeOf(::fsync(file));
}

FileDescriptor openFolder(int parent, const QByteArray& name) {
    return FileDescriptor(
        ::openat(parent, name.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
}

} // namespace

PartFolder::PartFolder(FileDescriptor parent, QByteArray name)
    : m_parent(std::move(parent))
    , m_name(std::move(name))
    , m_partName(m_name + ".part") {}

// Only what was written here: nothing is walked or followed.
PartFolder::~PartFolder() {
    if (!m_folder.isValid()) return;
    for (const QByteArray& file : m_files)
        ::unlinkat(m_folder.get(), file.constData(), 0);
    std::for_each(m_folders.rbegin(), m_folders.rend(), [this](const QByteArray& folder) {
        ::unlinkat(m_folder.get(), folder.constData(), AT_REMOVEDIR);
    });
    ::unlinkat(m_parent.get(), m_partName.constData(), AT_REMOVEDIR);
}

Result<PartFolder> PartFolder::create(const QString& path) {
    CB_TRY(Place place, placeOf(path));
    PartFolder made(std::move(place.folder), std::move(place.name));
    struct stat info {};
    if (::fstatat(made.m_parent.get(), made.m_name.constData(), &info, AT_SYMLINK_NOFOLLOW) == 0)
        return failure(writeError(EEXIST));
    if (::mkdirat(made.m_parent.get(), made.m_partName.constData(), 0700) != 0) {
        if (errno != EEXIST) return failure(writeError(errno));
        return failure(ErrorCode::AlreadyExists,
                       QStringLiteral("A folder of this name with \".part\" at its end is there: another "
                                      "packet is being taken out to it, or one was cut off. Nothing was "
                                      "written; if nothing else is running, delete it and try again."));
    }
    made.m_folder = openFolder(made.m_parent.get(), made.m_partName);
    if (made.m_folder.isValid()) return made;
    const int error = errno;
    ::unlinkat(made.m_parent.get(), made.m_partName.constData(), AT_REMOVEDIR);
    return failure(writeError(error));
}

Outcome PartFolder::makeFolder(const QByteArray& name) {
    if (m_folders.contains(name)) return {};
    CB_CHECK(outcomeOf(::mkdirat(m_folder.get(), name.constData(), 0700)));
    m_folders.append(name);
    return {};
}

Outcome PartFolder::write(const QString& name, QByteArrayView bytes) {
    const QByteArray path = name.toLatin1();
    for (qsizetype slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1))
        CB_CHECK(makeFolder(path.first(slash)));
    const FileDescriptor file(::openat(m_folder.get(), path.constData(),
                                       O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file.isValid()) return failure(writeError(errno));
    m_files.append(path);
    return writeAll(file.get(), bytes);
}

Outcome PartFolder::publish() {
    for (const QByteArray& name : m_folders) {
        const FileDescriptor folder = openFolder(m_folder.get(), name);
        if (!folder.isValid()) return failure(writeError(errno));
        CB_CHECK(outcomeOf(::fsync(folder.get())));
    }
    CB_CHECK(outcomeOf(::fsync(m_folder.get())));
    const int error = renameNew(m_parent.get(), m_partName, m_name);
    if (error != 0) return failure(writeError(error));
    m_folder.reset();
    // The name may be lost with the power, but not the files: an error here is none of theirs.
    ::fsync(m_parent.get());
    return {};
}

} // namespace casebound::packet
