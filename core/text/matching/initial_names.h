// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/hit.h"
#include "core/text/matching/sought.h"
#include "core/text/matching/words.h"

#include <QHash>
#include <QList>
#include <QString>

namespace casebound::text {

// Initials that stand for somebody: IM, I.M., I. M. In capitals only, since in small letters they are words;
// scripts without case have them with points only.
class InitialNames {
public:
    explicit InitialNames(RuleSet rules)
        : m_isUsed(rules.contains(Rule::Initials)) {}

    // False where the pattern is no Form::Initials, or has not at least two letters.
    bool add(const Pattern& pattern);

    void find(const Words& words, QList<Hit>& out) const;

private:
    void look(const Words& words, int first, int last, const QString& letters, QList<Hit>& out) const;

    bool m_isUsed;
    QHash<QString, QList<int>> m_values; // by the folded letters
};

} // namespace casebound::text
