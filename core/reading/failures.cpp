// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/failures.h"

namespace casebound::reading {

using wire::FailureReason;

Error readerCrashed(const QString& detail) {
    return Error{
        ErrorCode::ReaderFailed,
        QStringLiteral("The reader crashed on this document. It was locked in a process of its own, so "
                       "nothing else is affected. The document can be kept sealed without its text."),
        detail};
}

Error readerForbidden(const QString& detail) {
    return Error{
        ErrorCode::ReaderFailed,
        QStringLiteral("The reader tried something that it is not allowed to do and was ended. Nothing "
                       "else is affected. Treat this document with suspicion: it may be an attack."),
        detail};
}

Error readerStopped(const QString& detail) {
    return Error{
        ErrorCode::ReaderFailed,
        QStringLiteral("The reader ended in the middle of its work on this document. Nothing else is "
                       "affected. The document can be kept sealed without its text."),
        detail};
}

Error readerTimedOut() {
    return Error{
        ErrorCode::ReaderFailed,
        QStringLiteral("Reading this document took too long, so the reader was ended. Nothing else is "
                       "affected. The document can be kept sealed without its text.")};
}

Error readerBrokeProtocol() {
    return Error{
        ErrorCode::ReaderFailed,
        QStringLiteral("The reader gave an answer that cannot be right, so it was ended and nothing of "
                       "it was used. Treat this document with suspicion: it may be an attack.")};
}

Error errorFor(FailureReason reason) {
    switch (reason) {
    case FailureReason::NoSandbox:
        return Error{ErrorCode::Unsupported,
                     QStringLiteral("This system cannot lock up the reader (seccomp is missing), so nothing "
                                    "foreign is read here. Documents can still be kept sealed.")};
    case FailureReason::PasswordNeeded:
        return Error{ErrorCode::PasswordNeeded,
                     QStringLiteral("This document asks for its own password, or the one given is wrong.")};
    case FailureReason::Broken:
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("This document is damaged beyond what can be repaired.")};
    case FailureReason::NoPages:
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("This document holds no page that can be read.")};
    case FailureReason::WebPage:
        return Error{
            ErrorCode::InvalidInput,
            QStringLiteral("This is a web page, not a PDF. Save the document itself, or print the page "
                           "to a PDF, and import that.")};
    case FailureReason::WrongKind:
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("This document is not of the kind that its name or its place says.")};
    case FailureReason::UnknownKind:
        return Error{ErrorCode::Unsupported,
                     QStringLiteral("This is not a kind of document that can be read here. It can be kept "
                                    "sealed in a case as it is.")};
    case FailureReason::NotFound:
        return Error{ErrorCode::NotFound, QStringLiteral("The document has no such page or part.")};
    case FailureReason::Locked:
        return Error{
            ErrorCode::Unsupported,
            QStringLiteral("This attachment is encrypted apart from its document and stays locked.")};
    case FailureReason::TooLarge:
        return Error{ErrorCode::Unsupported,
                     QStringLiteral("This document or part is larger than what is read here.")};
    case FailureReason::UnsafeArchive:
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("This archive has names that climb out of their folder, repeat, or are "
                                    "links. It was not unpacked: it may be an attack.")};
    case FailureReason::Unsupported:
        return Error{ErrorCode::Unsupported,
                     QStringLiteral("This document uses something that is not handled here.")};
    case FailureReason::BadRequest:
    case FailureReason::Internal:
        break;
    }
    return Error{ErrorCode::ReaderFailed,
                 QStringLiteral("The reader could not do what was asked. Nothing else "
                                "is affected; please report this as a fault.")};
}

} // namespace casebound::reading
