// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/recovery_shares.h"

#include <cstring>
#include <memory>
#include <mutex>
#include <utility>

extern "C" {
#include <libgfshare.h>
}

namespace casebound::vault {

namespace {

constexpr unsigned int kSize = RecoveryShare::kBytesSize;

// The library takes its random bytes from one global function without a context, and calls the same function
// to overwrite its buffers before it frees them. So one caller at a time, with ours in place: random bytes
// while it draws its line, zeros while it cleans up.
class GfshareTurn {
public:
    GfshareTurn()
        : m_lock(turn())
        , m_before(gfshare_fill_rand) {
        gfshare_fill_rand = &overwrite;
    }
    ~GfshareTurn() { gfshare_fill_rand = m_before; }
    Q_DISABLE_COPY_MOVE(GfshareTurn)

    // Draws a line through `secret`.
    static void setSecret(gfshare_ctx* context, SecureBytes& secret, Random& random) {
        source() = &random;
        gfshare_fill_rand = &draw;
        gfshare_ctx_enc_setsecret(context, secret.data());
        gfshare_fill_rand = &overwrite;
        source() = nullptr;
    }

private:
    static std::mutex& turn() {
        static std::mutex mutex;
        return mutex;
    }
    static Random*& source() {
        static Random* random = nullptr;
        return random;
    }
    static void draw(unsigned char* bytes, unsigned int size) { source()->fill(bytes, size); }
    static void overwrite(unsigned char* bytes, unsigned int size) { wipe(bytes, size); }

    const std::lock_guard<std::mutex> m_lock;
    const gfshare_rand_func_t m_before;
};

struct FreeContext {
    void operator()(gfshare_ctx* context) const { gfshare_ctx_free(context); }
};
using Context = std::unique_ptr<gfshare_ctx, FreeContext>;

tl::unexpected<Error> noContext() {
    return failure(ErrorCode::Internal,
                   QStringLiteral("The shares of the sheet could not be computed. Nothing was changed."),
                   QStringLiteral("libgfshare has no memory"));
}

Result<std::array<SecureBytes, 3>> split(SecureBytes secret, Random& random) {
    const GfshareTurn turn; // outlives the context, which overwrites its buffers as it goes
    unsigned char numbers[] = {1, 2, 3};
    const Context context(gfshare_ctx_init_enc(numbers, 3, 2, kSize));
    if (!context) return noContext();
    GfshareTurn::setSecret(context.get(), secret, random);
    std::array<SecureBytes, 3> shares;
    for (unsigned char i = 0; i < 3; ++i) {
        shares[i] = SecureBytes(kSize);
        gfshare_ctx_enc_getshare(context.get(), i, shares[i].data());
    }
    return shares;
}

Result<SecureBytes> join(const RecoveryShare& one, const RecoveryShare& other) {
    const GfshareTurn turn;
    unsigned char numbers[] = {static_cast<unsigned char>(one.number),
                               static_cast<unsigned char>(other.number)};
    const Context context(gfshare_ctx_init_dec(numbers, 2, kSize));
    if (!context) return noContext();
    SecureBytes first = one.bytes.clone(), second = other.bytes.clone(), secret(kSize);
    gfshare_ctx_dec_giveshare(context.get(), 0, first.data());
    gfshare_ctx_dec_giveshare(context.get(), 1, second.data());
    gfshare_ctx_dec_extract(context.get(), secret.data());
    return secret;
}

SecureBytes bytesInOrder(QByteArrayView first, QByteArrayView second) {
    SecureBytes all(static_cast<std::size_t>(first.size() + second.size()));
    std::memcpy(all.data(), first.data(), static_cast<std::size_t>(first.size()));
    std::memcpy(all.data() + first.size(), second.data(), static_cast<std::size_t>(second.size()));
    return all;
}

RecoveryShare shareOf(const SheetHead& head, QByteArrayView page) {
    return {head.kind, head.share, head.keyingTag,
            page.sliced(SheetHead::kSize, RecoveryShare::kSetSize).toByteArray(),
            SecureBytes::copyOf(
                page.sliced(SheetHead::kSize + RecoveryShare::kSetSize, RecoveryShare::kBytesSize))};
}

bool isUsable(const RecoveryShare& share) {
    return share.number >= 1 && share.number <= 3 && share.bytes.view().size() == RecoveryShare::kBytesSize;
}

} // namespace

Result<std::array<SecureBytes, 3>> sharesOf(const RecoverySecret& secret, Random& random) {
    CB_TRY(const SecureBytes page, packSheet(secret));
    CB_TRY(const auto parts, split(SecureBytes::copyOf(page.view().sliced(SheetHead::kSize)), random));
    const QByteArray set = random.bytes(RecoveryShare::kSetSize);
    std::array<SecureBytes, 3> shares;
    for (std::size_t i = 0; i < shares.size(); ++i)
        shares[i] = wordsOfPage(makePage({secret.kind, static_cast<int>(i) + 1, secret.keyingTag},
                                         bytesInOrder(set, parts[i].view()).view()));
    return shares;
}

Result<SheetOrShare> readSheetOrShare(const SecureBytes& typed) {
    CB_TRY(const SecureBytes page, pageOf(typed));
    const SheetHead head = SheetHead::of(page.view());
    if (head.share > 0) return SheetOrShare(shareOf(head, page.view()));
    CB_TRY(RecoverySecret secret, unpackSheet(page.view()));
    return SheetOrShare(std::move(secret));
}

Result<RecoverySecret> combine(const RecoveryShare& one, const RecoveryShare& other) {
    if (one.set != other.set || one.keyingTag != other.keyingTag || one.kind != other.kind)
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("These two shares belong to two different sheets. Two of the three "
                                      "that were made together are needed."));
    if (one.number == other.number)
        return failure(
            ErrorCode::InvalidInput,
            QStringLiteral("This is share %1 twice. Another one of the three is needed.").arg(one.number));
    if (!isUsable(one) || !isUsable(other))
        return failure(ErrorCode::Internal, QStringLiteral("These shares cannot be used."));
    CB_TRY(const SecureBytes body, join(one, other));
    // The check comes out of the shares too, so that a wrong share cannot give a wrong key.
    const SecureBytes key = SecureBytes::copyOf(body.view().chopped(kPageCheckSize));
    const SecureBytes page = makePage({one.kind, 0, one.keyingTag}, key.view());
    if (!body.equals(SecureBytes::copyOf(page.view().sliced(SheetHead::kSize))))
        return failure(ErrorCode::Damaged,
                       QStringLiteral("Both shares are right by themselves, but together they give no "
                                      "sheet. Try each of them with the third one."));
    return unpackSheet(page.view());
}

} // namespace casebound::vault
