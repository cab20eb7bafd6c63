// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/records/appearance.h"
#include "core/storage/connection.h"
#include "core/text/masked_text.h"

#include <QHash>
#include <QList>
#include <QString>

namespace casebound::privacy {

using text::AppearanceId;

// What the case itself knows of every appearance: a snapshot of the table `appearance`. No names in it, so it
// works while names are hidden.
class LabelMap {
public:
    struct Entry {
        QString label;
        records::AppearanceRole role = records::AppearanceRole::ThirdParty;
        records::Naming naming = records::Naming::Label;
    };

    static Result<LabelMap> load(storage::Connection& connection);

    // Nothing where there is no such appearance.
    const Entry* find(AppearanceId id) const;

    // The label; "Person" for an appearance that is not (or no longer) there.
    QString label(AppearanceId id) const;

    // The appearance of this label; case, diacritics and punctuation do not count. Errors: NotFound,
    // InvalidInput (several are called so).
    Result<AppearanceId> named(const QString& label) const;

    // Appearances in whose label every word of `query` begins a word, in the order of their labels.
    QList<AppearanceId> matching(const QString& query) const;

    const QHash<AppearanceId, Entry>& entries() const { return m_entries; }

    // The text with the labels in it.
    QString display(const text::MaskedText& text) const;

private:
    QHash<AppearanceId, Entry> m_entries;
    QHash<QString, QList<AppearanceId>> m_byFoldedLabel;
};

// Whether each word of `query` begins a word of `text`, both folded. False for a query without words.
bool matchesWords(const QString& text, const QString& query);

} // namespace casebound::privacy
