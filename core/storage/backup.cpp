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

// Reports how much of a copy is written, and ends the statement that writes it when asked to stop. SQLite
// asks every few steps of its machine; nothing here may use the connection.
class CopyWatch {
public:
    CopyWatch(Connection& connection, const QString& part, Progress& progress)
        : m_database(Access::handle(connection)->database())
        , m_part(part)
        , m_total(QFileInfo(connection.path()).size())
        , m_progress(progress) {
        constexpr int kSteps = 200; // a step can copy a row of 256 KiB
        sqlite3_progress_handler(m_database, kSteps, look, this);
    }
    ~CopyWatch() { sqlite3_progress_handler(m_database, 0, nullptr, nullptr); }
    CopyWatch(const CopyWatch&) = delete;
    CopyWatch& operator=(const CopyWatch&) = delete;

private:
    static int look(void* self) {
        auto& watch = *static_cast<CopyWatch*>(self);
        constexpr qint64 kWorthSaying = qint64(1) << 20;
        const qint64 written = QFileInfo(watch.m_part).size();
        if (written - watch.m_said >= kWorthSaying) {
            watch.m_said = written;
            watch.m_progress.report(written >> 20, watch.m_total >> 20,
                                    QStringLiteral("Writing the backup (MiB)"));
        }
        return watch.m_progress.cancelled() ? 1 : 0;
    }

    sqlite3* m_database;
    QString m_part;
    qint64 m_total;
    qint64 m_said = 0;
    Progress& m_progress;
};

// The copy gets as much memory as the case has for its pages. Little of it: what is copied goes to the disk
// while it is copied, and can be seen there.
class SmallCache {
public:
    explicit SmallCache(Connection& connection)
        : m_connection(connection)
        , m_before(connection.number("PRAGMA cache_size").value_or(0)) {
        constexpr qint64 kKilobytes = 2048;
        set(-kKilobytes);
    }
    ~SmallCache() { set(m_before); }
    SmallCache(const SmallCache&) = delete;
    SmallCache& operator=(const SmallCache&) = delete;

private:
    void set(qint64 size) { (void)m_connection.run("PRAGMA cache_size = " + QByteArray::number(size)); }

    Connection& m_connection;
    qint64 m_before;
};

Outcome copyInto(Connection& connection, const QString& part, Progress& progress) {
    Handle& handle = *Access::handle(connection);
    const SmallCache little(connection);
    const CopyWatch watch(connection, part, progress);
    handle.armAttach(QFile::encodeName(part));
    const Outcome copied = connection.run("VACUUM INTO ?", part);
    handle.disarmAttach();
    return copied;
}

// Opening proves the encryption: the copy must begin with the same salt.
Outcome verifyCopy(const QString& path, const KeyMaterial& material, Progress& progress) {
    CB_TRY(Connection copy, Connection::open(path, material, Mode::ReadOnly));
    CB_TRY(const QList<Finding> findings, checkDatabase(copy, Depth::Quick, progress));
    if (findings.isEmpty()) return {};
    return failure(ErrorCode::Damaged,
                   QStringLiteral("The backup was not kept, because it does not verify. Check the case for "
                                  "damage, and the disk that the backup goes to."));
}

Outcome fillPart(Connection& connection, const QString& part, Progress& progress) {
    CB_CHECK(makeEmpty(part));
    CB_CHECK(copyInto(connection, part, progress));
    CB_CHECK(verifyCopy(part, connection.material(), progress));
    return syncFileAndFolder(part);
}

} // namespace

QString backupPartPath(const QString& path) {
    return QFileInfo(path).absoluteFilePath() + QStringLiteral(".part");
}

Outcome writeVerifiedCopy(Connection& connection, const QString& givenPart, Progress& progress) {
    const QString part = QFileInfo(givenPart).absoluteFilePath();
    removeDatabase(part);
    const Outcome done = fillPart(connection, part, progress);
    if (!done) removeDatabase(part);
    return done;
}

Outcome backupTo(Connection& connection, const QString& path, Progress& progress) {
    if (QFileInfo::exists(path)) return failure(describeErrno(EEXIST));
    const QString part = backupPartPath(path);
    CB_CHECK(writeVerifiedCopy(connection, part, progress));
    const Outcome done = renameNew(part, path);
    if (!done) removeDatabase(part);
    return done;
}

Outcome backupTo(Connection& connection, const QString& path) {
    NoProgress quiet;
    return backupTo(connection, path, quiet);
}

} // namespace casebound::storage
