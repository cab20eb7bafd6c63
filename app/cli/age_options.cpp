// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/age_options.h"

namespace casebound::cli {

namespace {

Option passphraseOption() {
    return {"packet-passphrase-fd", "N", "read the file's own passphrase from descriptor N, one line"};
}

Result<SecureBytes> filePassphrase(const Context& context, const char* other) {
    const bool hasDescriptor = context.arguments.has("packet-passphrase-fd");
    if (hasDescriptor == context.arguments.has(other))
        return failure(
            ErrorCode::InvalidInput,
            QStringLiteral("Give --%1 or --packet-passphrase-fd, one of the two.").arg(QLatin1String(other)));
    if (!hasDescriptor) return SecureBytes();
    CB_TRY(const int descriptor, context.arguments.number("packet-passphrase-fd", -1, 0, 1023));
    return context.console.secret(descriptor, {});
}

} // namespace

QList<Option> sealForOptions() {
    return {{"to", "AGE1", "the reader's age key, as age-keygen prints it"}, passphraseOption()};
}

Result<session::SealFor> sealFor(const Context& context) {
    CB_TRY(auto passphrase, filePassphrase(context, "to"));
    return session::SealFor{context.arguments.value("to"), std::move(passphrase)};
}

QList<Option> openWithOptions() {
    return {{"identity", "FILE", "your age identity, a file as age-keygen writes it"}, passphraseOption()};
}

Result<session::OpenWith> openWith(const Context& context) {
    CB_TRY(auto passphrase, filePassphrase(context, "identity"));
    return session::OpenWith{context.arguments.value("identity"), std::move(passphrase)};
}

} // namespace casebound::cli
