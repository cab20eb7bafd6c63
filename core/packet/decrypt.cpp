// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/decrypt.h"

#include "core/packet/age_reader.h"
#include "core/packet/input_file.h"
#include "core/reading/file_descriptor.h"

#include <cerrno>
#include <sys/mman.h>
#include <unistd.h>

namespace casebound::packet {

namespace {

using reading::FileDescriptor;

tl::unexpected<Error> notAPacket() {
    return failure(
        ErrorCode::NotACase,
        QStringLiteral("This is not a packet: it is not a file that age has encrypted. Nothing was "
                       "taken out of it."));
}

tl::unexpected<Error> noMemory() {
    return failure(ErrorCode::NoSpace,
                   QStringLiteral("There is not enough memory to open this packet. Nothing was taken out of "
                                  "it; close other programs and try again."));
}

Outcome writeWhole(int memory, QByteArrayView bytes) {
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(memory, bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return noMemory();
        bytes = bytes.sliced(written);
    }
    return {};
}

Result<AgeReader> openAge(const InputFile& input, const AgeKeys& keys) {
    auto age = AgeReader::open(input.source(), keys);
    if (!age && age.error().code == ErrorCode::InvalidInput) return notAPacket();
    return age;
}

} // namespace

Result<reading::SealedDocument> decryptIntoMemory(const QString& path, const AgeKeys& keys, qint64 limit,
                                                  Progress& progress) {
    CB_TRY(const InputFile input, InputFile::open(path));
    CB_TRY(AgeReader age, openAge(input, keys));
    FileDescriptor memory(::memfd_create("packet", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (!memory.isValid()) return noMemory();
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
        return writeWhole(memory.get(), bytes);
    });
    if (!copied) return failure(copied.error());
    return reading::SealedDocument::adopt(std::move(memory));
}

} // namespace casebound::packet
