// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/public_form.h"

namespace casebound::privacy {

namespace {

QByteArray bindingOf(text::AppearanceId appearance) {
    return "appearance.public_form:" + appearance.bytes();
}

} // namespace

Result<QByteArray> sealPublicForm(const vault::RegisterKeys& keys, text::AppearanceId appearance,
                                  const QString& form) {
    return keys.seal(form.toUtf8(), bindingOf(appearance));
}

Result<QString> openPublicForm(const vault::RegisterKeys& keys, text::AppearanceId appearance,
                               const QByteArray& sealed) {
    if (sealed.isEmpty()) return QString();
    CB_TRY(const QByteArray form, keys.open(sealed, bindingOf(appearance)));
    return QString::fromUtf8(form);
}

Result<QByteArray> resealPublicForm(const vault::Resealing& reseal, text::AppearanceId appearance,
                                    const QByteArray& sealed) {
    if (sealed.isEmpty()) return sealed;
    return reseal(sealed, bindingOf(appearance));
}

} // namespace casebound::privacy
