// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/reading/file_descriptor.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QByteArrayView>
#include <QString>

namespace casebound::packet {

// A folder that comes to be whole or not at all: filled as NAME.part, renamed to NAME by publish(), removed
// with all that was written into it when it is dropped before. Only its owner may look into it.
class PartFolder {
public:
    // AlreadyExists: NAME or NAME.part is there; NotFound, NoPermission: the folder above; InvalidInput: no
    // name; NoSpace, Io.
    static Result<PartFolder> create(const QString& path);

    PartFolder(PartFolder&&) noexcept = default;
    PartFolder& operator=(PartFolder&&) = delete;
    ~PartFolder();

    // A file with all its bytes, on the disk when this returns. `name` is neutral (member_name.h); its
    // folders are made. AlreadyExists where it is there already; NoSpace, Io.
    Outcome write(const QString& name, QByteArrayView bytes);

    // Gives the folder its name. AlreadyExists where somebody made NAME meanwhile; NoPermission, Io.
    Outcome publish();

private:
    PartFolder(reading::FileDescriptor parent, QByteArray name);
    Outcome makeFolder(const QByteArray& name);

    reading::FileDescriptor m_parent;
    reading::FileDescriptor m_folder; // invalid where there is nothing to remove
    QByteArray m_name;
    QByteArray m_partName;
    QByteArrayList m_files;
    QByteArrayList m_folders; // the outer ones first
};

} // namespace casebound::packet
