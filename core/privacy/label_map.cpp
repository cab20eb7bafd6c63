// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/label_map.h"

#include "core/text/folding.h"

#include <QStringList>

#include <algorithm>

namespace casebound::privacy {

Result<LabelMap> LabelMap::load(storage::Connection& connection) {
    CB_TRY(storage::Statement statement,
           connection.prepare("SELECT id, label, role, naming FROM appearance ORDER BY id"));
    LabelMap map;
    CB_CHECK(statement.rows([&](const storage::Statement& row) {
        const auto id = row.id<AppearanceId>(0);
        Entry entry{.label = row.text(1)};
        // What is not known is treated as what is protected most.
        entry.role = records::choiceFrom<records::AppearanceRole>(row.text(2))
                         .value_or(records::AppearanceRole::Survivor);
        entry.naming = records::choiceFrom<records::Naming>(row.text(3)).value_or(records::Naming::Aggregate);
        map.m_byFoldedLabel[text::foldForSearch(entry.label)].append(id);
        map.m_entries.insert(id, entry);
    }));
    return map;
}

const LabelMap::Entry* LabelMap::find(AppearanceId id) const {
    const auto found = m_entries.constFind(id);
    return found == m_entries.constEnd() ? nullptr : &*found;
}

QString LabelMap::label(AppearanceId id) const {
    const Entry* entry = find(id);
    return entry != nullptr ? entry->label : QStringLiteral("Person");
}

Result<AppearanceId> LabelMap::named(const QString& label) const {
    const QList<AppearanceId> found = m_byFoldedLabel.value(text::foldForSearch(label));
    if (found.size() == 1) return found.front();
    if (found.isEmpty())
        return failure(ErrorCode::NotFound, QStringLiteral("No person of this case has that label."));
    return failure(ErrorCode::InvalidInput,
                   QStringLiteral("Several people of this case have that label. Give each a label of its own "
                                  "first."));
}

QList<AppearanceId> LabelMap::matching(const QString& query) const {
    QList<AppearanceId> found;
    for (auto entry = m_entries.constBegin(); entry != m_entries.constEnd(); ++entry)
        if (matchesWords(entry->label, query)) found.append(entry.key());
    std::sort(found.begin(), found.end(), [this](AppearanceId a, AppearanceId b) {
        return qMakePair(label(a), a) < qMakePair(label(b), b);
    });
    return found;
}

QString LabelMap::display(const text::MaskedText& text) const {
    return text::display(text, [this](AppearanceId id) { return label(id); });
}

bool matchesWords(const QString& text, const QString& query) {
    const QStringList words = text::foldForSearch(query).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const QString spaced = QLatin1Char(' ') + text::foldForSearch(text);
    return !words.isEmpty() && std::all_of(words.begin(), words.end(), [&](const QString& word) {
        return spaced.contains(QLatin1Char(' ') + word);
    });
}

} // namespace casebound::privacy
