// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/start/trouble.h"

#include <QCoreApplication>

namespace casebound::views {

namespace {

QString words(const char* source) {
    return QCoreApplication::translate("opening", source);
}

} // namespace

QString openingTrouble(const Error& error) {
    if (error.code == ErrorCode::WrongPassphrase && !error.field.isEmpty()) return error.message;
    switch (error.code) {
    case ErrorCode::WrongPassphrase:
        return words(
            "That does not open the case. Please look at Caps Lock and the keyboard's layout, and whether "
            "this case wants a key file too. Nothing was changed. If you are sure of the passphrase, the "
            "beginning of the file may be damaged: then its recovery sheet may still open it, or open a "
            "backup.");
    case ErrorCode::NotACase:
        return words("This file is not a Casebound case. It was not touched. Please choose another file.");
    case ErrorCode::NewerVersion:
        return words(
            "This case was last opened with a newer Casebound. It was not touched. Please install the newer "
            "Casebound to open it.");
    case ErrorCode::AlreadyExists:
        return words("There is a file of this name already. It was not touched. Please choose another name.");
    case ErrorCode::NoSpace:
        return words("The disk is full. Please make room, or choose another place, and try again.");
    case ErrorCode::NoPermission:
        return words("The system does not let Casebound write or read there. Please choose another folder.");
    case ErrorCode::Damaged:
        return words(
            "The file is damaged. It was not changed. Please go back to a backup of it, or save what can be "
            "read into a new case.");
    default:
        return error.message; // it says where and since when: no general words could
    }
}

} // namespace casebound::views
