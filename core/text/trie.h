// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/rule.h"

#include <QList>
#include <QString>

#include <cstdint>
#include <vector>

namespace casebound::text {

// The folded patterns as a tree of UTF-16 units. One table for all edges: most words of a text leave the tree
// after a step or two, so what counts is that these are quick.
class Trie {
public:
    // What ends at a node: everything that reads so, the surest rule first.
    struct Leaf {
        Rule rule = Rule::AsWritten;
        QList<int> values = {};
    };
    struct Match {
        qsizetype length = 0;
        const Leaf* leaf = nullptr; // null: nothing
    };

    Trie();

    // `folded` is not empty. The same value twice counts once.
    void add(const QString& folded, int value, Rule rule);

    // The longest pattern that `text` holds at `start` and of which `endsWell(end)` is true.
    template <class EndsWell>
    Match longestAt(const QString& text, qsizetype start, EndsWell endsWell) const {
        Match best;
        std::uint32_t node = m_first[text[start].unicode()];
        for (qsizetype at = start + 1; node != 0; ++at) {
            const std::int32_t leaf = m_leafOf[node];
            if (leaf >= 0 && endsWell(at)) best = {at - start, &m_leaves[size_t(leaf)]};
            if (at >= text.size()) break;
            node = child(node, text[at].unicode());
        }
        return best;
    }

    bool mayBegin(QChar unit) const { return m_first[unit.unicode()] != 0; }
    bool isEmpty() const { return m_leaves.empty(); }

private:
    struct Edge {
        std::uint64_t key = 0; // node and unit; 0 is free, for node 0 has no edges here
        std::uint32_t target = 0;
    };

    std::size_t slotOf(std::uint64_t key) const;
    std::uint32_t child(std::uint32_t node, char16_t unit) const {
        return m_edges[slotOf(std::uint64_t(node) << 16 | unit)].target;
    }
    std::uint32_t childOrNew(std::uint32_t node, char16_t unit);
    std::uint32_t newNode();
    void grow();

    std::vector<std::uint32_t> m_first; // by unit: the node after it, from the root; 0 is none
    std::vector<Edge> m_edges;          // open addressing, a power of two
    std::size_t m_used = 0;
    std::vector<std::int32_t> m_leafOf; // by node: index of its leaf, -1 is none
    std::vector<Leaf> m_leaves;
};

inline std::size_t Trie::slotOf(std::uint64_t key) const {
    const std::size_t mask = m_edges.size() - 1;
    std::size_t slot = std::size_t((key * 0x9E3779B97F4A7C15ULL) >> 20) & mask;
    while (m_edges[slot].key != 0 && m_edges[slot].key != key)
        slot = (slot + 1) & mask;
    return slot;
}

} // namespace casebound::text
