// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/portable_copy.h"

#include "core/storage/check.h"
#include "core/storage/files.h"
#include "core/storage/history.h"
#include "core/storage/row_copy.h"
#include "core/vault/register_store.h"

namespace casebound::vault {
namespace {

storage::KeyMaterial freshMaterial(Random& random) {
    storage::KeyMaterial material{SecureBytes(storage::KeyMaterial::kKeySize),
                                  random.bytes(storage::KeyMaterial::kSaltSize)};
    random.fill(material.key.data(), material.key.size());
    return material;
}

tl::unexpected<Error> copyNotWhole() {
    return failure(ErrorCode::Damaged,
                   QStringLiteral("The copy of the case does not verify, so it was not kept and nothing was "
                                  "made from it. Check the case (\"check\") and the disk; where this was an "
                                  "archive, use another one."));
}

} // namespace

Result<PortableKeys> writePortableCopy(storage::Connection& source, const RegisterKeys& keys,
                                       const QString& path, Random& random, Progress& progress) {
    CB_TRY(RegisterSecrets names, keys.secrets());
    PortableKeys portable{freshMaterial(random), std::move(names)};
    CB_CHECK(storage::copyRows(source, path, portable.database, {withoutRegisterKeys()}, progress));
    const Outcome done = verifyPortableCopy(path, portable, progress);
    if (done) return portable;
    storage::removeDatabase(path);
    return failure(done.error());
}

Outcome verifyPortableCopy(const QString& path, const PortableKeys& keys, Progress& progress) {
    auto copy = storage::Connection::open(path, keys.database, storage::Mode::ReadOnly);
    // The key came with the copy: that it does not fit is damage, not a slip of whoever typed.
    if (!copy && copy.error().code == ErrorCode::WrongPassphrase) return copyNotWhole();
    if (!copy) return failure(copy.error());
    CB_TRY(const auto findings, storage::checkDatabase(*copy, storage::Depth::Full, progress));
    if (!findings.isEmpty()) return copyNotWhole();
    CB_TRY(const auto chain, storage::verifyChain(*copy, progress));
    return chain.whole ? Outcome() : copyNotWhole();
}

} // namespace casebound::vault
