// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/cheap_key_derivation.h"

#include <QHash>

namespace casebound::vault {

// The cheap one, each key derived once: for tests that open the same case a thousand times.
class RememberedDerivation final : public KeyDerivation {
public:
    bool knows(int profile) const override { return m_cheap.knows(profile); }
    int defaultProfile() const override { return m_cheap.defaultProfile(); }
    Result<SecureBytes> derive(int profile, const SecureBytes& password,
                               const QByteArray& salt) const override {
        const QByteArray question = QByteArray::number(profile) + salt + password.view().toByteArray();
        if (const auto known = m_known.constFind(question); known != m_known.cend())
            return SecureBytes::copyOf(*known);
        CB_TRY(SecureBytes key, m_cheap.derive(profile, password, salt));
        m_known.insert(question, key.view().toByteArray());
        return key;
    }

private:
    CheapKeyDerivation m_cheap;
    mutable QHash<QByteArray, QByteArray> m_known;
};

} // namespace casebound::vault
