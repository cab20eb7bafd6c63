// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/decrypt.h"

#include "core/packet/age_reader.h"
#include "core/reading/file_descriptor.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace casebound::packet {

namespace {

using reading::FileDescriptor;

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

tl::unexpected<Error> notAPacket() {
    return failure(
        ErrorCode::NotACase,
        QStringLiteral("This is not a packet: it is not a file that age has encrypted. Nothing was "
                       "taken out of it."));
}

struct Input {
    FileDescriptor file;
    qint64 size = 0; // bytes
};

Result<Input> openFile(const QString& path) {
    // Without waiting: a pipe that nobody writes to would never open.
    FileDescriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat info {};
    if (!file.isValid() || ::fstat(file.get(), &info) != 0) return failure(readError(errno));
    if (!S_ISREG(info.st_mode)) return notAPacket();
    return Input{std::move(file), info.st_size};
}

ByteSource sourceOf(int file) {
    return [file](qsizetype atMost) -> Result<QByteArray> {
        QByteArray bytes(atMost, Qt::Uninitialized);
        ssize_t got = 0;
        do
            got = ::read(file, bytes.data(), static_cast<std::size_t>(atMost));
        while (got < 0 && errno == EINTR);
        if (got < 0) return failure(readError(errno));
        bytes.truncate(got);
        return bytes;
    };
}

Outcome writeAll(int memory, QByteArrayView bytes) {
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(memory, bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0)
            return failure(ErrorCode::NoSpace,
                           QStringLiteral("There is not enough memory to open this packet. Nothing was taken "
                                          "out of it; close other programs and try again."));
        bytes = bytes.sliced(written);
    }
    return {};
}

Result<AgeReader> openAge(int file, const AgeKeys& keys) {
    auto age = AgeReader::open(sourceOf(file), keys);
    if (!age && age.error().code == ErrorCode::InvalidInput) return notAPacket();
    return age;
}

} // namespace

Result<reading::SealedDocument> decryptIntoMemory(const QString& path, const AgeKeys& keys, qint64 limit,
                                                  Progress& progress) {
    CB_TRY(const Input input, openFile(path));
    CB_TRY(AgeReader age, openAge(input.file.get(), keys));
    FileDescriptor memory(::memfd_create("packet", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (!memory.isValid()) return failure(readError(errno));
    qint64 size = 0;
    const Outcome copied = age.copyTo([&](QByteArrayView bytes) -> Outcome {
        CB_CHECK(progress.proceed());
        size += bytes.size();
        progress.report(size, input.size, QStringLiteral("decrypting"));
        if (size > limit)
            return failure(
                ErrorCode::Unsupported,
                QStringLiteral("This packet is larger than what is opened here. Nothing was taken out "
                               "of it; ask for it in parts."));
        return writeAll(memory.get(), bytes);
    });
    if (!copied) return failure(copied.error());
    return reading::SealedDocument::adopt(std::move(memory));
}

} // namespace casebound::packet
