// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/storage/disk_shim.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>
#include <random>

namespace casebound::storage {

// What reached a disk, in order: what SQLite does to its files, and the fsync and rename calls of this
// process.
struct DiskStep {
    enum class Kind { There, Make, Write, Truncate, Sync, Rename, Remove, SyncFolder, Acknowledge };
    Kind kind = Kind::Make;
    int file = -1;     // which one, whatever it is called by now
    qint64 number = 0; // offset, size, or what was acknowledged
    QByteArray data;
    QString name; // without the folder
    QString newName;
};

// Records everything done in one folder while it lives. Knows only what happens meanwhile: files that lay
// there before are taken in whole when they are first opened.
class RecordedDisk final : public DiskShim {
public:
    explicit RecordedDisk(const QString& folder);
    ~RecordedDisk() override;

    // The caller was told that change number `number` is on disk.
    void acknowledge(int number);
    const QList<DiskStep>& steps() const { return m_steps; }
    // From here on a flush is acknowledged and does nothing, as cheap sticks do: the safeguard switched off.
    void loseFlushes() { m_losesFlushes = m_losesSqliteFlushes = true; }
    // The same for SQLite's own, as where a build or a setting of it flushes less: what Casebound flushes
    // itself holds.
    void loseSqliteFlushes() { m_losesSqliteFlushes = true; }

    int write(sqlite3_file* file, const void* data, int size, qint64 offset) override;
    int truncate(sqlite3_file* file, qint64 size) override;
    int sync(sqlite3_file* file, int flags) override;
    void opened(sqlite3_file* file, const char* path) override;
    void closing(sqlite3_file* file) override;
    void removed(const char* path, bool folderSynced) override;
    int flush(int descriptor) override;

    // From the process's own calls.
    void renamed(const QString& from, const QString& to);

private:
    void flushed(const QString& path);
    std::optional<QString> nameOf(const QString& path) const;
    int fileNamed(const QString& name);
    void add(DiskStep step);

    QString m_folder;
    QList<DiskStep> m_steps;
    QHash<QString, int> m_named;
    QHash<sqlite3_file*, int> m_open;
    int m_files = 0;
    bool m_losesFlushes = false;
    bool m_losesSqliteFlushes = false;
};

// What is on the disk after the power failed.
struct DiskAfterCrash {
    QHash<QString, QByteArray> files; // by name
    qint64 acknowledged = 0;
};

// The power fails after the first `count` steps. What was flushed is there; of the rest each write, by
// chance, is there, is not, or is torn at a sector (512 bytes) or a page (4096), in any combination; names
// that the folder was not flushed for are as before or as after.
DiskAfterCrash crashAfter(const QList<DiskStep>& steps, qsizetype count, std::mt19937& chance);

// Puts those files, and nothing else, into a folder.
void layOut(const DiskAfterCrash& disk, const QString& folder);

} // namespace casebound::storage
