// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/signing_keys.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace casebound::casefile {

namespace {

constexpr qsizetype kPublicSize = 32;
constexpr qsizetype kSecretSize = 64;

QByteArray bindingOfKey(const QString& audience, const QByteArray& publicKey) {
    return "signing_key:" + publicKey + audience.toUtf8();
}

// It stands in the case and in packets in the clear.
Outcome checkAudience(const QString& audience) {
    static const QRegularExpression form(QStringLiteral("\\A[A-Za-z0-9.:,/+_-]*\\z"));
    if (form.match(audience).hasMatch()) return {};
    return failure(ErrorCode::InvalidInput,
                   QStringLiteral("An audience is a short code of letters, digits and . : , / + _ -, like "
                                  "first-review."));
}

tl::unexpected<Error> damagedKey() {
    return failure(ErrorCode::Damaged,
                   QStringLiteral("The signing key of this audience does not verify, so nothing was signed. "
                                  "The rest of the case is not affected. Open the newest backup to get the "
                                  "key back."));
}

bool isPair(const QByteArray& publicKey, QByteArrayView secretKey) {
    return publicKey.size() == kPublicSize && secretKey.size() == kSecretSize &&
           secretKey.last(kPublicSize) == publicKey;
}

struct Row {
    QByteArray publicKey;
    QByteArray sealed;
};

} // namespace

Result<RawSigningKey> SigningKeys::forAudience(storage::Transaction& transaction, const QString& audience) {
    CB_CHECK(checkAudience(audience));
    if (!m_keys.isShown())
        return failure(ErrorCode::NamesHidden,
                       QStringLiteral("Signing keys are kept with the names, and names are hidden. Show "
                                      "names first, then try again."));
    CB_TRY(auto statement,
           m_connection.prepare("SELECT public_key, sealed FROM signing_key WHERE audience = ?"));
    CB_TRY(const auto row, statement.bindAll(audience).first([](const storage::Statement& found) {
        return Row{found.blob(0), found.blob(1)};
    }));
    if (row) return opened(audience, row->publicKey, row->sealed);
    return add(transaction, audience);
}

Result<RawSigningKey> SigningKeys::opened(const QString& audience, const QByteArray& publicKey,
                                          const QByteArray& sealed) const {
    auto plain = m_keys.open(sealed, bindingOfKey(audience, publicKey));
    if (!plain && plain.error().code != ErrorCode::Damaged) return failure(plain.error());
    if (!plain) return damagedKey();
    const bool belongs = isPair(publicKey, *plain);
    SecureBytes secret = SecureBytes::copyOf(*plain);
    wipe(plain->data(), static_cast<std::size_t>(plain->size()));
    if (!belongs) return damagedKey();
    return RawSigningKey{publicKey, std::move(secret)};
}

Result<RawSigningKey> SigningKeys::add(storage::Transaction& transaction, const QString& audience) {
    RawSigningKey made = m_make();
    if (!isPair(made.publicKey, made.secretKey.view()))
        return failure(ErrorCode::Internal, QStringLiteral("A signing key of the wrong form was made."));
    CB_TRY(const QByteArray sealed,
           m_keys.seal(made.secretKey.view(), bindingOfKey(audience, made.publicKey)));
    CB_CHECK(m_connection.run("INSERT INTO signing_key(audience, public_key, sealed) VALUES (?, ?, ?)",
                              audience, made.publicKey, sealed));
    const QJsonObject after{{QStringLiteral("audience"), audience},
                            {QStringLiteral("public_key"), QString::fromLatin1(made.publicKey.toHex())}};
    const QJsonObject body{{QStringLiteral("before"), QJsonValue()}, {QStringLiteral("after"), after}};
    CB_TRY([[maybe_unused]] const qint64 seq,
           transaction.note({.record = {},
                             .ref = QStringLiteral("Signing keys"),
                             .what = QStringLiteral("created"),
                             .kind = storage::PayloadKind::Masked,
                             .body = QJsonDocument(body).toJson(QJsonDocument::Compact)}));
    return made;
}

Result<QList<AudienceKey>> SigningKeys::all() const {
    CB_TRY(auto statement,
           m_connection.prepare("SELECT audience, public_key FROM signing_key ORDER BY audience"));
    return statement.all([](const storage::Statement& row) { return AudienceKey{row.text(0), row.blob(1)}; });
}

vault::SealedTable SigningKeys::sealedTable() {
    return {"signing_key", [](storage::CopiedRow& row, const vault::Resealing& reseal) -> Outcome {
                CB_TRY(
                    const QByteArray anew,
                    reseal(row.blob("sealed"), bindingOfKey(row.text("audience"), row.blob("public_key"))));
                row.set("sealed", anew);
                return {};
            }};
}

} // namespace casebound::casefile
