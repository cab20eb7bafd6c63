// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/relaunch.h"

#include <QByteArray>

#include <array>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace casebound::shell {

namespace {

constexpr qsizetype kLongestPath = 1 << 16;

} // namespace

Outcome relaunch(const QString& casePath) {
    const QByteArray path = casePath.toUtf8();
    // Without close-on-exec: the next program reads it.
    const int memory = memfd_create("casebound", 0);
    const bool isWritten =
        memory >= 0 &&
        write(memory, path.constData(), static_cast<std::size_t>(path.size())) == path.size() &&
        lseek(memory, 0, SEEK_SET) == 0;
    if (isWritten) {
        QByteArray program = QByteArrayLiteral("/proc/self/exe");
        QByteArray option = QByteArrayLiteral("--reopen-fd");
        QByteArray number = QByteArray::number(memory);
        std::array<char*, 4> arguments{program.data(), option.data(), number.data(), nullptr};
        execv(program.constData(), arguments.data());
    }
    if (memory >= 0) close(memory);
    return failure(ErrorCode::Io,
                   QStringLiteral("The case is closed, but the program could not start itself anew. "
                                  "Please end it and start it again."));
}

Result<QString> handedOver(int descriptor) {
    QByteArray path(kLongestPath, Qt::Uninitialized);
    const auto length = read(descriptor, path.data(), static_cast<std::size_t>(path.size()));
    close(descriptor);
    if (length <= 0)
        return failure(ErrorCode::InvalidInput, QStringLiteral("--reopen-fd is for the program's own use."));
    path.truncate(length);
    return QString::fromUtf8(path);
}

} // namespace casebound::shell
