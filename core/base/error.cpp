// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

namespace casebound {

QString codeName(ErrorCode code) {
    switch (code) {
    case ErrorCode::Cancelled:
        return QStringLiteral("cancelled");
    case ErrorCode::NotFound:
        return QStringLiteral("not-found");
    case ErrorCode::AlreadyExists:
        return QStringLiteral("already-exists");
    case ErrorCode::Refused:
        return QStringLiteral("refused");
    case ErrorCode::InvalidInput:
        return QStringLiteral("invalid-input");
    case ErrorCode::WrongPassphrase:
        return QStringLiteral("wrong-passphrase");
    case ErrorCode::NotACase:
        return QStringLiteral("not-a-case");
    case ErrorCode::NewerVersion:
        return QStringLiteral("newer-version");
    case ErrorCode::InUse:
        return QStringLiteral("in-use");
    case ErrorCode::Damaged:
        return QStringLiteral("damaged");
    case ErrorCode::NotEncrypted:
        return QStringLiteral("not-encrypted");
    case ErrorCode::NamesHidden:
        return QStringLiteral("names-hidden");
    case ErrorCode::NoSpace:
        return QStringLiteral("no-space");
    case ErrorCode::NoPermission:
        return QStringLiteral("no-permission");
    case ErrorCode::Io:
        return QStringLiteral("io");
    case ErrorCode::ReaderFailed:
        return QStringLiteral("reader-failed");
    case ErrorCode::PasswordNeeded:
        return QStringLiteral("password-needed");
    case ErrorCode::Unsupported:
        return QStringLiteral("unsupported");
    case ErrorCode::Internal:
        return QStringLiteral("internal");
    }
    return QStringLiteral("internal");
}

} // namespace casebound
