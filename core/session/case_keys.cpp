// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/case_keys.h"

#include "core/casefile/schema.h"
#include "core/casefile/sealed_tables.h"
#include "core/vault/case_file.h"
#include "core/vault/recovery_shares.h"
#include "core/vault/rekeying.h"

#include <variant>

namespace casebound::session {

using vault::SheetKind;

namespace {

int profileOf(vault::Vault& vault) {
    return vault::Salt::of(vault.connection().material().salt).profile();
}

tl::unexpected<Error> wrongKind(SheetKind wanted) {
    return failure(ErrorCode::InvalidInput,
                   wanted == SheetKind::Case
                       ? QStringLiteral("This is the sheet of the names. The case itself opens with the "
                                        "other one, which says \"Case\" at its head.")
                       : QStringLiteral("This is the sheet of the case. The names have one of their own, "
                                        "which says \"Names\" at its head."));
}

Result<vault::RecoverySecret> secretOfShares(const SecureBytes& one, const SecureBytes& other) {
    CB_TRY(const auto first, vault::readSheetOrShare(one));
    CB_TRY(const auto second, vault::readSheetOrShare(other));
    const auto* a = std::get_if<vault::RecoveryShare>(&first);
    const auto* b = std::get_if<vault::RecoveryShare>(&second);
    if (a == nullptr || b == nullptr)
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("One of the two is a whole sheet and no share. A whole sheet needs no "
                                      "second: give it alone."));
    return vault::combine(*a, *b);
}

// Whether the sheet is of other keys, or only the file's first page is damaged, is told by the other pages.
Error withSheet(Error error, const QString& path, const vault::RecoverySecret& secret,
                const Services& services) {
    if (error.code != ErrorCode::WrongPassphrase && error.code != ErrorCode::NotACase) return error;
    if (vault::fitsSomewhere(path, {secret.key.clone(), secret.salt})) {
        error.code = ErrorCode::Damaged;
        error.message = QStringLiteral(
            "The sheet belongs to this case, but the beginning of the file is damaged. Nothing was changed. "
            "Open a backup with the same sheet, or save what can be read into a new case: \"check\" with "
            "--salvage, and the sheet's words with --words-fd.");
        return error;
    }
    if (error.code == ErrorCode::NotACase) return error;
    const auto salt = vault::readSalt(path, services.derivation);
    const QByteArray tag = salt ? vault::keyingTag(salt->bytes()) : QByteArray();
    error.message =
        QStringLiteral(
            "This sheet is of other keys (%1) than this case has now (%2): it is outdated, because "
            "the passphrase was changed after it was made, or it is of another case. Nothing was "
            "changed. Use the newest sheet; a backup of that time opens with this one.")
            .arg(vault::keyingName(secret.keyingTag),
                 tag.isEmpty() ? QStringLiteral("unknown") : vault::keyingName(tag));
    return error;
}

Result<vault::RecoveredKeys> keysOf(const RecoverRequest& request, const vault::RecoverySecret& secret) {
    vault::RecoveredKeys keys{{secret.key.clone(), secret.salt}, {}};
    if (request.namesWords.empty()) return keys;
    CB_TRY(const auto names, secretOfWords(request.namesWords, SheetKind::Names));
    keys.names = names.key.clone();
    return keys;
}

// Where names stay hidden their password may still be known.
Outcome showNames(vault::Vault& vault, const SecureBytes& namesPassphrase) {
    if (vault.registerKeys().isShown() || namesPassphrase.isEmpty()) return {};
    return vault.registerKeys().show(namesPassphrase);
}

} // namespace

Credentials credentialsAfter(const RekeyRequest& request) {
    const KeyChange& change = request.change;
    const Credentials& current = request.current;
    return {change.passphrase ? change.passphrase->clone() : current.passphrase.clone(),
            change.keyFilePath.value_or(current.keyFilePath),
            change.namesPassphrase ? change.namesPassphrase->clone() : current.namesPassphrase.clone()};
}

Outcome rekeyCase(const RekeyRequest& request, const Services& services, Progress& progress) {
    CB_TRY(auto vault, vault::Vault::open(request.path, request.current, services, casefile::migrations()));
    const vault::NewKeys next{credentialsAfter(request), request.change.profile.value_or(profileOf(vault))};
    return vault::rekey(std::move(vault), next, casefile::sealedTables(services.random), request.who,
                        services, progress);
}

Result<vault::RecoverySecret> secretOfWords(const std::vector<SecureBytes>& words, SheetKind kind) {
    Result<vault::RecoverySecret> secret =
        failure(ErrorCode::InvalidInput,
                QStringLiteral("Give the words of one recovery sheet, or of two of its three shares."));
    if (words.size() == 1) secret = vault::readSheet(words.front());
    if (words.size() == 2) secret = secretOfShares(words.front(), words.back());
    if (secret && secret->kind != kind) return wrongKind(kind);
    return secret;
}

Result<Recovered> recoverCase(const RecoverRequest& request, const Services& services, Progress& progress) {
    CB_TRY(const auto secret, secretOfWords(request.words, SheetKind::Case));
    CB_TRY(const auto keys, keysOf(request, secret));
    auto opened = vault::Vault::openWithKeys(request.path, keys, services, casefile::migrations());
    if (!opened) return failure(withSheet(opened.error(), request.path, secret, services));
    CB_CHECK(showNames(*opened, request.next.namesPassphrase));
    const bool isShown = opened->registerKeys().isShown();
    vault::NewKeys next{
        {request.next.passphrase.clone(), request.next.keyFilePath, request.next.namesPassphrase.clone()},
        request.profile,
        true};
    CB_CHECK(vault::rekey(std::move(*opened), next, casefile::sealedTables(services.random), request.who,
                          services, progress));
    return isShown ? Recovered::Everything : Recovered::NamesStaySealed;
}

} // namespace casebound::session
