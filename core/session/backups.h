// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/session/session_tools.h"
#include "core/storage/history.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace casebound::session {

// Backups that closing makes by itself. Kept in the case, and so off until somebody chose a folder there.
struct BackupSettings {
    static constexpr int kMostKept = 99;
    static constexpr int kUsuallyKept = 5;

    bool onClose = false;
    QString folder;          // absolute; empty: none chosen yet
    int keep = kUsuallyKept; // how many automatic ones, 1 to kMostKept

    friend bool operator==(const BackupSettings&, const BackupSettings&) = default;
};

// A backup that was verified when it was written.
struct GoodBackup {
    QDateTime at; // UTC
    QString path;
    qint64 bytes = 0;
    storage::ChainHead head; // of the history in it
    bool isAutomatic = false;
    bool isThere = false; // a file of this size that begins like the case lies there now; on a disk that is
                          // not connected it does not
};

// What a file that begins like this case is.
enum class BackupState {
    Opens,      // begins with the case's keys, and its first page opens with them
    Damaged,    // begins with the case's keys, and does not open
    FormerKeys, // made before the keys were changed: opens with what opened the case then
};

struct BackupFile {
    QString path;
    QDateTime at; // UTC: by the name of an automatic one, else when the file was last written
    qint64 bytes = 0;
    BackupState state = BackupState::Opens;
    bool isAutomatic = false; // by its name: older ones of these are removed for newer ones
};

// A backup that closing made, or did not.
struct BackupOnClose {
    enum class State {
        Off,        // not chosen in this case, or the case can only be read
        NothingNew, // the last one holds everything
        Made,
        Failed, // `problem` says why. The case is whole, and so are the backups made before
    };
    State state = State::Off;
    QString path = {}; // Made: the new one
    int removed = 0;   // Made: how many older automatic ones went for it
    std::optional<Error> problem = {};
};

// Backups of one open case. All are encrypted under the case's keys. A backup counts, and is remembered in
// the case as the last good one, only once it was written, opened and checked page by page. A file is known
// as a backup of this case by how it begins, which nobody can tell who does not have the case.
class Backups {
public:
    explicit Backups(const SessionTools& tools)
        : m_tools(tools) {}

    Result<BackupSettings> settings();

    // Errors: InvalidInput (no number to keep, on without a folder), NotFound (no such folder), NoPermission
    // (the case can only be read, or the folder not be written to).
    Outcome choose(const BackupSettings& settings);

    // What is to be known of a folder before it is chosen, a sentence each: it lies in a network, or on the
    // disk of the case.
    QStringList warningsOf(const QString& folder);

    // The newest of all, by hand or automatic, where it was written; nothing before the first.
    Result<std::optional<GoodBackup>> lastGood();

    // Every file in the chosen folder, in the last good backup's and beside the case that begins like the
    // case, but the case itself, newest first: by hand, automatic, from before an update or a restoring.
    Result<QList<BackupFile>> list();

    // Those of them that open with keys which the case no longer has: for whoever changed a passphrase
    // because somebody else knows it.
    Result<QList<BackupFile>> older();

    // Removes one file of list(), having looked once more at how it begins. Errors: Refused (it is the case,
    // or no backup of it), InUse, NotFound, NoPermission.
    Outcome remove(const QString& path);

    // By hand, to a file that is not there yet. Errors: as storage::backupTo(); NoSpace before anything is
    // written.
    Outcome writeTo(const QString& path, Progress& progress);

    // An automatic one now, in the chosen folder, whether or not anything changed; those beyond the number to
    // keep are removed afterwards, oldest first. Errors: Refused (no folder chosen), NotFound (it is not
    // there: no folder is ever made), and those of writeTo().
    Result<BackupOnClose> makeNow(Progress& progress);

    // What closing does: an automatic one where that is chosen and the history went on since the last one.
    // Never an error: closing goes on.
    BackupOnClose whenClosing(Progress& progress);

private:
    Result<BackupOnClose> makeIfDue(Progress& progress);
    Result<GoodBackup> writeGood(const QString& path, bool isAutomatic, Progress& progress);
    Result<std::optional<GoodBackup>> remembered(const QString& name);
    Outcome remember(const QString& name, const QString& value);

    SessionTools m_tools;
};

} // namespace casebound::session
