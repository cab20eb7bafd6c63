// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/input_file.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace casebound::packet {

namespace {

Error readError(int systemError) {
    switch (systemError) {
    case ENOENT:
    case ENOTDIR:
        return Error{ErrorCode::NotFound,
                     QStringLiteral("There is no such file. Look at the path; nothing was opened.")};
    case EACCES:
    case EPERM:
        return Error{ErrorCode::NoPermission,
                     QStringLiteral("You are not allowed to read this file. Nothing was opened.")};
    default:
        return Error{ErrorCode::Io,
                     QStringLiteral("The disk reported an error, so this file could not be read. "
                                    "Copy it anew, or from another disk.")};
    }
}

} // namespace

Result<InputFile> InputFile::open(const QString& path) {
    // Without waiting: a pipe that nobody writes to would never open.
    reading::FileDescriptor file(
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat info {};
    if (!file.isValid() || ::fstat(file.get(), &info) != 0) return failure(readError(errno));
    if (!S_ISREG(info.st_mode))
        return failure(ErrorCode::NotACase,
                       QStringLiteral("This is no file but a folder or a device. Nothing was opened."));
    return InputFile{std::move(file), info.st_size};
}

ByteSource InputFile::source() const {
    return [descriptor = file.get()](qsizetype atMost) -> Result<QByteArray> {
        QByteArray bytes(atMost, Qt::Uninitialized);
        ssize_t got = 0;
        do
            got = ::read(descriptor, bytes.data(), static_cast<std::size_t>(atMost));
        while (got < 0 && errno == EINTR);
        if (got < 0) return failure(readError(errno));
        bytes.truncate(got);
        return bytes;
    };
}

} // namespace casebound::packet
