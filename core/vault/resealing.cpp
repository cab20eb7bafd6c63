// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/resealing.h"

#include "core/base/secure_bytes.h"

namespace casebound::vault {

Result<QByteArray> Resealing::operator()(const QByteArray& sealed, QByteArrayView binding) const {
    CB_TRY(QByteArray opened, m_from.open(sealed, binding));
    Result<QByteArray> anew = m_to != nullptr ? m_to->seal(opened, binding) : Result<QByteArray>(sealed);
    wipe(opened.data(), static_cast<std::size_t>(opened.size()));
    return anew;
}

} // namespace casebound::vault
