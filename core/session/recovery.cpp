// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/open_case.h"

namespace casebound::session {

using vault::SheetKind;

Result<vault::RecoverySecret> CaseSession::recoverySecret(SheetKind kind,
                                                          const SecureBytes& namesPassphrase) {
    const storage::KeyMaterial& material = m_case->vault.connection().material();
    if (kind == SheetKind::Case)
        return vault::RecoverySecret{kind, vault::keyingTag(material.salt), material.key.clone(),
                                     material.salt};
    const vault::RegisterKeys& names = m_case->vault.registerKeys();
    CB_TRY(SecureBytes wrapping, names.wrappingKeyFor(namesPassphrase));
    return vault::RecoverySecret{kind, vault::keyingTag(names.keying()), std::move(wrapping), names.keying()};
}

Result<storage::ChainHead> CaseSession::historyHead() {
    return storage::chainHead(connection());
}

} // namespace casebound::session
