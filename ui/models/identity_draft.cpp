// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/identity_draft.h"

#include <QJsonArray>

namespace casebound::models {

using session::IdentityView;

QJsonObject draftOf(const IdentityView& identity) {
    QJsonArray names;
    for (const auto& name : identity.names)
        names.append(QJsonObject{{QStringLiteral("text"), name.text},
                                 {QStringLiteral("kind"), name.kind},
                                 {QStringLiteral("strong"), name.isStrong}});
    return {{QStringLiteral("id"), identity.id},
            {QStringLiteral("names"), names},
            {QStringLiteral("notes"), identity.notes},
            {QStringLiteral("appearances"), QJsonArray::fromStringList(identity.appearances)}};
}

IdentityView identityFrom(const QJsonObject& draft) {
    IdentityView identity;
    identity.id = draft[QLatin1String("id")].toString();
    identity.notes = draft[QLatin1String("notes")].toString();
    for (const QJsonValue& name : draft[QLatin1String("names")].toArray())
        identity.names.append({name[QLatin1String("text")].toString(), name[QLatin1String("kind")].toString(),
                               name[QLatin1String("strong")].toBool()});
    for (const QJsonValue& ref : draft[QLatin1String("appearances")].toArray())
        identity.appearances.append(ref.toString());
    return identity;
}

bool isSame(const IdentityView& one, const IdentityView& other) {
    QJsonObject first = draftOf(one);
    QJsonObject second = draftOf(other);
    first.remove(QStringLiteral("id"));
    second.remove(QStringLiteral("id"));
    return first == second;
}

} // namespace casebound::models
