// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/sheet_code.h"

#include <cerrno>
#include <memory>
#include <qrencode.h>

namespace casebound::vault {

namespace {

constexpr std::size_t kMostBytes = 2331; // version 40, level M

struct WipeAndFree {
    void operator()(QRcode* code) const {
        wipe(code->data, static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width));
        QRcode_free(code);
    }
};

} // namespace

Result<SheetCode> sheetCodeOf(const SecureBytes& words) {
    if (words.isEmpty() || words.size() > kMostBytes)
        return failure(ErrorCode::InvalidInput, QStringLiteral("This text does not fit into a QR code."));
    // Version 0: the smallest code that holds it.
    const std::unique_ptr<QRcode, WipeAndFree> code(
        QRcode_encodeData(static_cast<int>(words.size()), words.data(), 0, QR_ECLEVEL_M));
    if (!code)
        return failure(ErrorCode::Internal, QStringLiteral("The QR code could not be made."),
                       QStringLiteral("libqrencode, errno %1").arg(errno));
    const auto side = static_cast<std::size_t>(code->width);
    SheetCode result{code->width, SecureBytes(side * side)};
    for (std::size_t i = 0; i < side * side; ++i)
        result.modules.data()[i] = code->data[i] & 1U; // the other bits say what the square is for
    return result;
}

} // namespace casebound::vault
