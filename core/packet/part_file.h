// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/reading/file_descriptor.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace casebound::packet {

// What happens to a file that has the name already.
enum class Existing { Keep, Replace };

// A file that comes to be whole or not at all: written as NAME.part, renamed to NAME by publish(), removed
// when it is dropped before. Only its owner may read it.
class PartFile {
public:
    // AlreadyExists: NAME is there and is to be kept, or NAME.part is; NotFound, NoPermission: the folder;
    // InvalidInput: no name; NoSpace, Io.
    static Result<PartFile> create(const QString& path, Existing existing);

    PartFile(PartFile&& other) noexcept = default;
    PartFile& operator=(PartFile&&) = delete;
    ~PartFile();

    // NoSpace, Io.
    Outcome write(QByteArrayView bytes);

    // Returns when the disk has everything. NoSpace, Io.
    Outcome sync();

    // Gives the file its name, and returns when the disk has that too; call sync() before. AlreadyExists
    // where somebody made NAME meanwhile and it is to be kept; NoPermission, Io.
    Outcome publish();

private:
    PartFile(reading::FileDescriptor folder, QByteArray name, Existing existing);
    Outcome createPart();

    reading::FileDescriptor m_folder;
    reading::FileDescriptor m_file; // invalid where there is nothing to remove
    QByteArray m_name;
    QByteArray m_partName;
    Existing m_existing;
};

// Renames within a folder without replacing anything; 0 or the system's error.
int renameNew(int folder, const QByteArray& from, const QByteArray& to);

// The folder that `path` stands in, opened, and its last part. Errors as PartFile::create().
struct Place {
    reading::FileDescriptor folder;
    QByteArray name;
};
Result<Place> placeOf(const QString& path);

} // namespace casebound::packet
