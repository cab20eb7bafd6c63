// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/backup.h"

#include "core/storage/check.h"
#include "core/storage/connection.h"
#include "core/storage/files.h"
#include "core/storage/handle.h"
#include "core/storage/sqlite_error.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace casebound::storage {
namespace {

// Made beforehand, so that only its owner may read it; SQLite takes an empty file for its copy.
Outcome makeEmpty(const QString& path) {
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (descriptor < 0) return failure(describeErrno(errno));
    ::close(descriptor);
    return {};
}

Outcome copyInto(Connection& connection, const QString& path) {
    Handle& handle = *Access::handle(connection);
    handle.armAttach(QFile::encodeName(path));
    const Outcome copied = connection.run("VACUUM INTO ?", path);
    handle.disarmAttach();
    return copied;
}

// Opening proves the encryption: the copy must begin with the same salt.
Outcome verifyCopy(const QString& path, const KeyMaterial& material) {
    CB_TRY(Connection copy, Connection::open(path, material, Mode::ReadOnly));
    NoProgress quiet;
    CB_TRY(const QList<Finding> findings, checkDatabase(copy, Depth::Quick, quiet));
    if (findings.isEmpty()) return {};
    return failure(ErrorCode::Damaged,
                   QStringLiteral("The backup was not kept, because it does not verify. Check the case for "
                                  "damage, and the disk that the backup goes to."));
}

Outcome writePart(Connection& connection, const QString& part) {
    CB_CHECK(makeEmpty(part));
    CB_CHECK(copyInto(connection, part));
    CB_CHECK(verifyCopy(part, connection.material()));
    return syncFileAndFolder(part);
}

} // namespace

Outcome backupTo(Connection& connection, const QString& path) {
    if (QFileInfo::exists(path)) return failure(describeErrno(EEXIST));
    const QString part = QFileInfo(path).absoluteFilePath() + QStringLiteral(".part");
    removeDatabase(part); // left by a crash
    Outcome done = writePart(connection, part);
    if (done) done = renameNew(part, path);
    if (!done) removeDatabase(part);
    return done;
}

} // namespace casebound::storage
