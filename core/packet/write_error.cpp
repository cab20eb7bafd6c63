// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/write_error.h"

#include <cerrno>

namespace casebound::packet {

Error writeError(int systemError) {
    switch (systemError) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return Error{ErrorCode::NoSpace,
                     QStringLiteral("There is no room for this on the disk, or it is more than you may keep "
                                    "there. What was begun was removed; make room, or choose another disk.")};
    case EACCES:
    case EPERM:
    case EROFS:
        return Error{ErrorCode::NoPermission,
                     QStringLiteral("You are not allowed to write in this folder. Nothing was written; "
                                    "choose another folder.")};
    case ENOENT:
    case ENOTDIR:
        return Error{ErrorCode::NotFound,
                     QStringLiteral("There is no such folder. Nothing was written; create it first, or "
                                    "choose another.")};
    case EEXIST:
    case ENOTEMPTY:
        return Error{ErrorCode::AlreadyExists,
                     QStringLiteral("There is something of this name already, and it was left as it is. "
                                    "Choose another name.")};
    case ENAMETOOLONG:
    case EISDIR:
    case EINVAL:
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("This is no name that a file can have here. Nothing was written; choose "
                                    "another, shorter name.")};
    default:
        return Error{ErrorCode::Io,
                     QStringLiteral("The disk reported an error. What was begun was removed; check the disk, "
                                    "or choose another."),
                     QStringLiteral("errno %1").arg(systemError)};
    }
}

} // namespace casebound::packet
