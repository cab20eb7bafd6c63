// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace casebound {

// What kind of thing went wrong. The command line's exit status and the window's choice of words follow from
// it.
enum class ErrorCode {
    Cancelled,       // the user asked to stop; nothing was half-done
    NotFound,        // no such file, record or reference
    AlreadyExists,   // would overwrite something
    Refused,         // a rule says no: the gate, a label that is a name, names that are hidden
    InvalidInput,    // what was given cannot be understood
    WrongPassphrase, // or the file's first page is damaged: the two cannot be told apart
    NotACase,        // not a Casebound file at all
    NewerVersion,    // written by a newer Casebound
    InUse,           // open elsewhere
    Damaged,         // pages, chain or sealed values do not verify
    NotEncrypted,    // a safeguard tripped: what would be written is not encrypted
    NamesHidden,     // needs the register, which is closed
    NoSpace,         // disk full
    NoPermission,    // the system does not allow it
    Io,              // any other failure of the system
    ReaderFailed,    // the sandboxed reader died, stalled or lied
    PasswordNeeded,  // a foreign document asks for its own password
    Unsupported,     // well-formed, but not something we handle
    Internal,        // a broken promise of our own
};

// A failure, fit to be shown. `message` says what happened, what is safe and what to do; neither it nor
// `detail` ever holds content of a case (titles, names, text, file names of originals).
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString message;
    QString detail = {};
    // Where in an input, for inputs that have places: all 0 or empty otherwise.
    QString file = {};
    int line = 0;
    QString field = {};
};

// Stable name for machines: "wrong-passphrase". Never translated.
QString codeName(ErrorCode code);

} // namespace casebound
