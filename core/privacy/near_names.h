// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/folding.h"
#include "core/text/span.h"

#include <QHash>
#include <QList>
#include <QString>

namespace casebound::privacy {

// Finds what is almost a name: one letter dropped, added, changed or two swapped, and single words of names
// that have several. Names are looked up by the hashes of what is left of them without one letter, so that
// thousands cost no more than a few. Immutable once all are added.
class NearNames {
public:
    enum class Rule { OneLetter, PartOfName };
    struct Hit {
        int value = 0; // as given to add()
        text::Span span;
        Rule rule = Rule::OneLetter;
    };

    // `wordsToo`: its words are looked for as well. Names of fewer than four letters are not added.
    void add(const QString& name, int value, bool wordsToo);

    // In reading order. What overlaps `covered` was found otherwise and is left out.
    QList<Hit> find(const QString& text, const QList<text::Span>& covered) const;

private:
    struct Entry {
        QString folded;
        int value = 0;
    };
    int nearest(const QString& candidate) const; // index of an entry, or -1

    QList<Entry> m_entries;
    QHash<quint64, QList<int>> m_byHash; // of a name, and of it without one letter, to entries
    QHash<QString, int> m_parts;
    qsizetype m_shortest = 0;
    qsizetype m_longest = 0;
    qsizetype m_mostWords = 0;
};

} // namespace casebound::privacy
