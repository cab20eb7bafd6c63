// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/destination.h"

#include <QRegularExpression>
#include <QStringList>

namespace casebound::session {

Result<privacy::Destination> destinationFrom(const QString& purpose, const QString& audience) {
    const auto known = records::choiceFrom<records::Purpose>(purpose);
    if (!known) {
        QStringList names;
        for (const auto& entry : choices(records::Purpose{}))
            names.append(QString::fromLatin1(entry.name));
        return failure(
            ErrorCode::InvalidInput,
            QStringLiteral("Say what it is for: --purpose, one of %1. Consents are kept by purpose.")
                .arg(names.join(QStringLiteral(", "))));
    }
    static const QRegularExpression code(QStringLiteral("\\A[A-Za-z0-9.:,/+_-]+\\z"));
    if (!code.match(audience).hasMatch())
        return failure(
            ErrorCode::InvalidInput,
            QStringLiteral("Say for whom it is: --audience, a short code without blanks such as "
                           "first-review, never a name. Consents can be for one audience only, and "
                           "each audience has its own signing key."));
    return privacy::Destination{*known, audience};
}

} // namespace casebound::session
