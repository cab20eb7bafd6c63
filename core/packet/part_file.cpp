// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/part_file.h"

#include "core/packet/write_error.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace casebound::packet {

namespace {

bool exists(int folder, const QByteArray& name) {
    struct stat info {};
    return ::fstatat(folder, name.constData(), &info, AT_SYMLINK_NOFOLLOW) == 0;
}

} // namespace

Result<Place> placeOf(const QString& path) {
    const QFileInfo info(QDir::cleanPath(path));
    const QByteArray name = QFile::encodeName(info.fileName());
    if (name.isEmpty() || name == "." || name == ".." || path.contains(QChar::Null))
        return failure(writeError(EINVAL));
    const QByteArray folder = QFile::encodeName(info.path());
    reading::FileDescriptor opened(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!opened.isValid()) return failure(writeError(errno));
    return Place{std::move(opened), name};
}

int renameNew(int folder, const QByteArray& from, const QByteArray& to) {
    if (::renameat2(folder, from.constData(), folder, to.constData(), RENAME_NOREPLACE) == 0) return 0;
    if (errno != EINVAL && errno != ENOSYS) return errno;
    // Some file systems cannot do it in one step. What comes in between these two is lost.
    if (exists(folder, to)) return EEXIST;
    return ::renameat(folder, from.constData(), folder, to.constData()) == 0 ? 0 : errno;
}

PartFile::PartFile(reading::FileDescriptor folder, QByteArray name, Existing existing)
    : m_folder(std::move(folder))
    , m_name(std::move(name))
    , m_partName(m_name + ".part")
    , m_existing(existing) {}

PartFile::~PartFile() {
    if (m_file.isValid()) ::unlinkat(m_folder.get(), m_partName.constData(), 0);
}

Result<PartFile> PartFile::create(const QString& path, Existing existing) {
    CB_TRY(Place place, placeOf(path));
    PartFile file(std::move(place.folder), std::move(place.name), existing);
    CB_CHECK(file.createPart());
    return file;
}

Outcome PartFile::createPart() {
    struct stat info {};
    if (::fstatat(m_folder.get(), m_name.constData(), &info, AT_SYMLINK_NOFOLLOW) == 0 &&
        (m_existing == Existing::Keep || !S_ISREG(info.st_mode)))
        return failure(writeError(EEXIST));
    reading::FileDescriptor part(::openat(m_folder.get(), m_partName.constData(),
                                          O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!part.isValid() && errno == EEXIST)
        return failure(
            ErrorCode::AlreadyExists,
            QStringLiteral("A file of this name with \".part\" at its end is there: another export "
                           "is writing it, or one was cut off. Nothing was written; if nothing "
                           "else is running, delete that file and try again."));
    if (!part.isValid()) return failure(writeError(errno));
    m_file = std::move(part);
    return {};
}

Outcome PartFile::write(QByteArrayView bytes) {
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(m_file.get(), bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return failure(writeError(written < 0 ? errno : ENOSPC));
        bytes = bytes.sliced(written);
    }
    return {};
}

Outcome PartFile::sync() {
    return ::fsync(m_file.get()) == 0 ? Outcome() : failure(writeError(errno));
}

Outcome PartFile::publish() {
    int error = 0;
    if (m_existing == Existing::Keep)
        error = renameNew(m_folder.get(), m_partName, m_name);
    else if (::renameat(m_folder.get(), m_partName.constData(), m_folder.get(), m_name.constData()) != 0)
        error = errno;
    if (error != 0) return failure(writeError(error));
    m_file.reset();
    // The name may be lost with the power, but not the file: an error here is none of the packet's.
    ::fsync(m_folder.get());
    return {};
}

} // namespace casebound::packet
