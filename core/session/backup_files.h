// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/session/backups.h"
#include "core/storage/connection.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace casebound::session {

// The files of one open case: which of those in a folder are its backups. Opens no file that is the case:
// that would drop SQLite's locks.
class BackupFiles {
public:
    // Errors: Damaged, Io.
    static Result<BackupFiles> of(storage::Connection& connection);

    // What a file is, by how it begins; nothing where it is not of this case, or is the case.
    std::optional<BackupFile> lookAt(const QString& path) const;

    // All in these folders, newest first. A folder that is not there has none.
    QList<BackupFile> in(const QStringList& folders) const;

    // A new automatic one's name in `folder`.
    QString newPath(const QString& folder, const QDateTime& at) const;

    // Automatic ones in `folder` under the case's present name beyond the newest `keep`, oldest last.
    // `newest` is never among them, whatever the clock said when it was made.
    QStringList surplus(const QString& folder, const QString& newest, int keep) const;

    // Removes one, having looked at it once more. Errors: as Backups::remove().
    Outcome remove(const QString& path) const;

    // What a crash left of an automatic backup that was being written to `folder`.
    void removeUnfinished(const QString& folder) const;

private:
    BackupFiles(storage::Connection& connection, QList<QByteArray> former);
    bool isOurs(const QByteArray& start) const;

    storage::Connection* m_connection;
    QString m_case;
    QByteArray m_current;
    QList<QByteArray> m_former;
};

} // namespace casebound::session
