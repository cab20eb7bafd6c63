// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/text/masked_text.h"
#include "core/vault/register_keys.h"
#include "core/vault/resealing.h"

#include <QByteArray>
#include <QString>

namespace casebound::privacy {

// The one form of a person's name that is already in print, sealed for the row of its appearance. Errors:
// Internal.
Result<QByteArray> sealPublicForm(const vault::RegisterKeys& keys, text::AppearanceId appearance,
                                  const QString& form);

// Errors: NamesHidden, Damaged.
Result<QString> openPublicForm(const vault::RegisterKeys& keys, text::AppearanceId appearance,
                               const QByteArray& sealed);

// An empty one stays empty. Errors: as above.
Result<QByteArray> resealPublicForm(const vault::Resealing& resealing, text::AppearanceId appearance,
                                    const QByteArray& sealed);

} // namespace casebound::privacy
