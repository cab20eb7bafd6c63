// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlite_error.h"

#include <cerrno>
#include <cstring>

#include <sqlite3.h>

namespace casebound::storage {
namespace {

struct Words {
    ErrorCode code;
    QString message;
};

Words wrongKey() {
    return {ErrorCode::WrongPassphrase,
            QStringLiteral("The case did not open. Either the passphrase (or key file) is wrong, or the "
                           "beginning of the file is damaged; the two cannot be told apart. Nothing was "
                           "changed. Check the passphrase, capitals and keyboard layout first. If you are "
                           "sure of it, use a recovery sheet or a backup.")};
}

Words damaged() {
    return {ErrorCode::Damaged,
            QStringLiteral("Part of the case file is damaged: its contents do not match their authentication "
                           "codes. What was already saved elsewhere is safe. Make a copy of the file before "
                           "anything else. Then open the newest backup, or save what can still be read into "
                           "a new case (\"check\" with --salvage).")};
}

Words inUse() {
    return {
        ErrorCode::InUse,
        QStringLiteral("Another part of Casebound was still writing to the case. Nothing was changed. Try "
                       "again in a moment.")};
}

Words noSpace() {
    return {ErrorCode::NoSpace,
            QStringLiteral("The disk is full, or a quota is used up. This change was not saved; everything "
                           "saved before is safe. Free some space and try again.")};
}

Words noPermission() {
    return {ErrorCode::NoPermission,
            QStringLiteral("The system does not allow Casebound to read or write the case here. Nothing was "
                           "changed. Check the permissions of the file and its folder.")};
}

Words notFound() {
    return {ErrorCode::NotFound, QStringLiteral("There is no such file or folder. Check the path.")};
}

Words diskFailed() {
    return {ErrorCode::Io, QStringLiteral("The disk reported an error. This change was not saved; everything "
                                          "saved before is safe. Check the disk and its cable, copy the case "
                                          "to another disk, and try again.")};
}

Words internal() {
    return {ErrorCode::Internal,
            QStringLiteral("Casebound made a mistake and stopped this step. Nothing of it was saved; "
                           "everything saved before is safe. Please report it with the code shown.")};
}

Words ofErrno(int systemError) {
    switch (systemError) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG: // the largest file this file system or limit allows
        return noSpace();
    case EACCES:
    case EPERM:
    case EROFS:
        return noPermission();
    case ENOENT:
    case ENOTDIR:
        return notFound();
    case EEXIST:
        return {ErrorCode::AlreadyExists,
                QStringLiteral("A file of this name is already there. It was not touched. Choose another "
                               "name.")};
    default:
        return diskFailed();
    }
}

Words ofConstraint(int extendedCode) {
    switch (extendedCode) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
        return {ErrorCode::AlreadyExists,
                QStringLiteral("A record with this reference or key is already there. Nothing was changed.")};
    case SQLITE_CONSTRAINT_FOREIGNKEY:
        return {ErrorCode::Refused,
                QStringLiteral("A record that this one refers to is not there, or other records still refer "
                               "to it. Nothing was changed.")};
    default:
        return internal();
    }
}

Words ofCode(int extendedCode, int systemError) {
    switch (extendedCode & 0xff) {
    case SQLITE_NOTADB:
        return wrongKey();
    case SQLITE_CORRUPT:
        return damaged();
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return inUse();
    case SQLITE_FULL:
        return noSpace();
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return noPermission();
    case SQLITE_CANTOPEN:
        return ofErrno(systemError);
    case SQLITE_IOERR: // errno may be an older one here: only a full disk is worth telling apart
        return ofErrno(systemError).code == ErrorCode::NoSpace ? noSpace() : diskFailed();
    case SQLITE_CONSTRAINT:
        return ofConstraint(extendedCode);
    case SQLITE_INTERRUPT:
        return {ErrorCode::Cancelled, QStringLiteral("Stopped. Nothing was left half done.")};
    case SQLITE_AUTH:
        return {ErrorCode::Refused,
                QStringLiteral("This step was refused because it could write part of the case unencrypted. "
                               "Nothing was changed.")};
    case SQLITE_TOOBIG:
        return {
            ErrorCode::Unsupported,
            QStringLiteral("This is larger than one value in a case can be (1 GB). Nothing was changed.")};
    default:
        return internal();
    }
}

} // namespace

Error describe(int extendedCode, int systemError) {
    const Words words = ofCode(extendedCode, systemError);
    return {words.code, words.message,
            QStringLiteral("sqlite %1, errno %2").arg(extendedCode).arg(systemError)};
}

Error lastError(sqlite3* database) {
    // After a page that does not verify, SQLCipher fails all further reads of the transaction with a plain
    // SQLITE_ERROR. Mistakes in SQL have a message of their own; this one has the code's.
    if (sqlite3_errcode(database) == SQLITE_ERROR &&
        std::strcmp(sqlite3_errmsg(database), sqlite3_errstr(SQLITE_ERROR)) == 0)
        return describe(SQLITE_CORRUPT);
    return describe(sqlite3_extended_errcode(database), sqlite3_system_errno(database));
}

Error describeErrno(int systemError) {
    const Words words = ofErrno(systemError);
    return {words.code, words.message, QStringLiteral("errno %1").arg(systemError)};
}

} // namespace casebound::storage
