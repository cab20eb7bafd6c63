// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/hit.h"
#include "core/text/matching/sought.h"
#include "core/text/matching/words.h"

#include <QHash>
#include <QList>
#include <QString>

namespace casebound::text {

// Telephone numbers: their digits, however they are grouped, with and without the country's or a leading
// zero.
class Numbers {
public:
    explicit Numbers(RuleSet rules)
        : m_isUsed(rules.contains(Rule::AsWritten)) {}

    // False where the pattern is no Form::Number, or has too few digits to be told from others.
    bool add(const Pattern& pattern);

    void find(const Words& words, QList<Hit>& out) const;

private:
    void findInRow(const Words& words, int from, int to, QList<Hit>& out) const;

    bool m_isUsed;
    QHash<QString, QList<int>> m_values; // by the last digits
};

} // namespace casebound::text
