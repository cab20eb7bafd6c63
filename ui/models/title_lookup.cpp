// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/title_lookup.h"

#include "ui/models/plain_words.h"
#include "ui/models/wording.h"

#include <QSet>

namespace casebound::models {

Result<Titles> titlesOf(session::CaseSession& session, const QStringList& refs) {
    QSet<records::Kind> kinds;
    for (const QString& ref : refs)
        if (const auto kind = kindOf(ref)) kinds.insert(*kind);
    Titles titles;
    for (const records::Kind kind : std::as_const(kinds)) {
        CB_TRY(const QJsonArray headers, session.list(kind));
        for (const QJsonValue& header : headers)
            titles.insert(header[QLatin1String("ref")].toString(),
                          plainTitle(header[QLatin1String("title")].toString()));
    }
    return titles;
}

} // namespace casebound::models
