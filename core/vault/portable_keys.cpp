// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/portable_keys.h"

#include <cstring>

namespace casebound::vault {

SecureBytes PortableKeys::pack() const {
    SecureBytes packed(kPackedSize);
    std::uint8_t* out = packed.data();
    for (const QByteArrayView part : {database.key.view(), QByteArrayView(database.salt),
                                      names.symmetric.view(), names.privateKey.view()}) {
        std::memcpy(out, part.data(), static_cast<std::size_t>(part.size()));
        out += part.size();
    }
    return packed;
}

Result<PortableKeys> PortableKeys::unpack(QByteArrayView packed) {
    if (packed.size() != qsizetype(kPackedSize))
        return failure(ErrorCode::Damaged,
                       QStringLiteral("The keys in this archive are not of the right size, so it cannot be "
                                      "restored. Nothing was made. Use another archive or a backup."));
    return PortableKeys{{SecureBytes::copyOf(packed.first(32)), packed.sliced(32, 16).toByteArray()},
                        {SecureBytes::copyOf(packed.sliced(48, 32)), SecureBytes::copyOf(packed.sliced(80))}};
}

} // namespace casebound::vault
