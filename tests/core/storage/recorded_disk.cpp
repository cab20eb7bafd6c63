// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/storage/recorded_disk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <utility>

namespace casebound::storage {

using Kind = DiskStep::Kind;

namespace {

RecordedDisk* recording = nullptr;

} // namespace

RecordedDisk::RecordedDisk(const QString& folder)
    : m_folder(QFileInfo(folder).canonicalFilePath()) {
    recording = this;
}

RecordedDisk::~RecordedDisk() {
    recording = nullptr;
}

void RecordedDisk::add(DiskStep step) {
    m_steps.append(std::move(step));
}

void RecordedDisk::acknowledge(int number) {
    add({Kind::Acknowledge, -1, number, {}, {}, {}});
}

std::optional<QString> RecordedDisk::nameOf(const QString& path) const {
    const QFileInfo info(path);
    if (QFileInfo(info.absolutePath()).canonicalFilePath() != m_folder) return std::nullopt;
    return info.fileName();
}

// Taken in whole, and as safely on disk, where it lay there before.
int RecordedDisk::fileNamed(const QString& name) {
    if (const auto known = m_named.constFind(name); known != m_named.cend()) return *known;
    const int file = m_files++;
    m_named.insert(name, file);
    QFile before(m_folder + QLatin1Char('/') + name);
    const bool wasThere = before.size() > 0 && before.open(QIODevice::ReadOnly);
    add({wasThere ? Kind::There : Kind::Make, file, 0, wasThere ? before.readAll() : QByteArray(), name, {}});
    return file;
}

void RecordedDisk::opened(sqlite3_file* file, const char* path) {
    if (path == nullptr) return;
    if (const auto name = nameOf(QFile::decodeName(path))) m_open.insert(file, fileNamed(*name));
}

void RecordedDisk::closing(sqlite3_file* file) {
    m_open.remove(file);
}

int RecordedDisk::write(sqlite3_file* file, const void* data, int size, qint64 offset) {
    if (const auto known = m_open.constFind(file); known != m_open.cend())
        add({Kind::Write, *known, offset, QByteArray(static_cast<const char*>(data), size), {}, {}});
    return DiskShim::write(file, data, size, offset);
}

int RecordedDisk::truncate(sqlite3_file* file, qint64 size) {
    if (const auto known = m_open.constFind(file); known != m_open.cend())
        add({Kind::Truncate, *known, size, {}, {}, {}});
    return DiskShim::truncate(file, size);
}

int RecordedDisk::sync(sqlite3_file* file, int flags) {
    const auto known = m_open.constFind(file);
    if (known != m_open.cend() && !m_losesSqliteFlushes) add({Kind::Sync, *known, 0, {}, {}, {}});
    return DiskShim::sync(file, flags);
}

void RecordedDisk::removed(const char* path, bool folderSynced) {
    const auto name = nameOf(QFile::decodeName(path));
    if (!name) return;
    m_named.remove(*name);
    add({Kind::Remove, -1, 0, {}, *name, {}});
    if (folderSynced && !m_losesSqliteFlushes) add({Kind::SyncFolder, -1, 0, {}, {}, {}});
}

int RecordedDisk::flush(int descriptor) {
    const QString path = QFile::symLinkTarget(QStringLiteral("/proc/self/fd/%1").arg(descriptor));
    const int status = DiskShim::flush(descriptor);
    if (status == 0 && !m_losesFlushes) flushed(path);
    return status;
}

void RecordedDisk::flushed(const QString& path) {
    if (QFileInfo(path).canonicalFilePath() == m_folder) return add({Kind::SyncFolder, -1, 0, {}, {}, {}});
    const auto name = nameOf(path);
    if (name && m_named.contains(*name)) add({Kind::Sync, m_named.value(*name), 0, {}, {}, {}});
}

void RecordedDisk::renamed(const QString& from, const QString& to) {
    const auto name = nameOf(from);
    const auto newName = nameOf(to);
    if (!name || !newName) return;
    m_named.insert(*newName, fileNamed(*name));
    m_named.remove(*name);
    add({Kind::Rename, -1, 0, {}, *name, *newName});
}

namespace {

constexpr int kSector = 512;
constexpr int kDiskPage = 4096;

void put(QByteArray& content, qint64 offset, const QByteArray& data) {
    if (content.size() < offset + data.size()) content.append(offset + data.size() - content.size(), '\0');
    content.replace(offset, data.size(), data);
}

bool tosses(std::mt19937& chance) {
    return (chance() & 1) != 0;
}

// Each sector, or each page, by itself: there or not.
void putTorn(QByteArray& content, const DiskStep& step, std::mt19937& chance) {
    const qint64 unit = tosses(chance) ? kSector : kDiskPage;
    for (qint64 at = 0; at < step.data.size();) {
        const qint64 size = std::min(unit - (step.number + at) % unit, step.data.size() - at);
        if (tosses(chance)) put(content, step.number + at, step.data.mid(at, size));
        at += size;
    }
}

void apply(QByteArray& content, const DiskStep& step) {
    if (step.kind == Kind::Write) put(content, step.number, step.data);
    if (step.kind == Kind::Truncate && content.size() > step.number) content.truncate(step.number);
}

struct Inode {
    QByteArray safe;
    QList<const DiskStep*> pending;

    void flush() {
        for (const DiskStep* step : std::exchange(pending, {}))
            apply(safe, *step);
    }
    // Half of the time all or nothing, otherwise each step on its own.
    QByteArray afterCrash(std::mt19937& chance) const {
        QByteArray content = safe;
        const auto mood = chance() % 4;
        for (const DiskStep* step : pending) {
            const auto fate = mood < 2 ? mood : chance() % 3;
            if (fate == 1) apply(content, *step);
            if (fate == 2 && step->kind == Kind::Write) putTorn(content, *step, chance);
        }
        return content;
    }
};

using Names = QHash<QString, int>;

void apply(Names& names, const DiskStep& step) {
    if (step.kind == Kind::Make) names.insert(step.name, step.file);
    if (step.kind == Kind::Remove) names.remove(step.name);
    if (step.kind == Kind::Rename && names.contains(step.name))
        names.insert(step.newName, names.take(step.name));
}

// A folder's changes happen in order in any file system, so what is lost is lost from one of them on.
void applySome(Names& names, const QList<const DiskStep*>& pending, std::mt19937& chance) {
    const auto kept = static_cast<qsizetype>(chance() % static_cast<std::size_t>(pending.size() + 1));
    for (qsizetype i = 0; i < kept; ++i)
        apply(names, *pending[i]);
}

// SQLite flushes the folder with the first flush of a new log (unixSync in its os_unix.c); no other file's
// name is safe by flushing the file.
bool isNewLog(const QList<const DiskStep*>& pendingNames, int file) {
    return std::any_of(pendingNames.begin(), pendingNames.end(), [file](const DiskStep* step) {
        return step->kind == Kind::Make && step->file == file &&
               (step->name.endsWith(QLatin1String("-wal")) || step->name.endsWith(QLatin1String("-journal")));
    });
}

} // namespace

DiskAfterCrash crashAfter(const QList<DiskStep>& steps, qsizetype count, std::mt19937& chance) {
    DiskAfterCrash disk;
    QHash<int, Inode> inodes;
    Names names;
    QList<const DiskStep*> pendingNames;
    const auto flushFolder = [&] {
        for (const DiskStep* pending : std::exchange(pendingNames, {}))
            apply(names, *pending);
    };
    for (qsizetype i = 0; i < count; ++i) {
        const DiskStep& step = steps.at(i); // kept by address: a copy of the list would not do
        switch (step.kind) {
        case Kind::There:
            inodes[step.file].safe = step.data;
            names.insert(step.name, step.file);
            break;
        case Kind::Write:
        case Kind::Truncate:
            inodes[step.file].pending.append(&step);
            break;
        case Kind::Sync:
            inodes[step.file].flush();
            if (isNewLog(pendingNames, step.file)) flushFolder();
            break;
        case Kind::SyncFolder:
            flushFolder();
            break;
        case Kind::Acknowledge:
            disk.acknowledged = step.number;
            break;
        default:
            pendingNames.append(&step);
        }
    }
    applySome(names, pendingNames, chance);
    for (auto name = names.cbegin(); name != names.cend(); ++name)
        disk.files.insert(name.key(), inodes.value(name.value()).afterCrash(chance));
    return disk;
}

void layOut(const DiskAfterCrash& disk, const QString& folder) {
    QDir dir(folder);
    for (const QString& old : dir.entryList(QDir::Files | QDir::Hidden))
        dir.remove(old);
    for (auto file = disk.files.cbegin(); file != disk.files.cend(); ++file) {
        QFile out(dir.filePath(file.key()));
        if (out.open(QIODevice::WriteOnly)) out.write(file.value());
    }
}

} // namespace casebound::storage

// The process's own calls, which SQLite's interface does not show; each does what the C library's does.
using casebound::storage::recording;

extern "C" int renameat2(int fromFolder, const char* from, int toFolder, const char* to,
                         unsigned flags) noexcept {
    const auto status = static_cast<int>(::syscall(SYS_renameat2, fromFolder, from, toFolder, to, flags));
    if (recording != nullptr && status == 0)
        recording->renamed(QFile::decodeName(from), QFile::decodeName(to));
    return status;
}

extern "C" int rename(const char* from, const char* to) noexcept {
    return renameat2(AT_FDCWD, from, AT_FDCWD, to, 0);
}
