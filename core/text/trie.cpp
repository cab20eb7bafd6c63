// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/trie.h"

#include <utility>

namespace casebound::text {

Trie::Trie()
    : m_first(0x10000, 0)
    , m_edges(1024)
    , m_leafOf(1, -1) {}

void Trie::add(const QString& folded, int value, Rule rule) {
    std::uint32_t node = 0;
    for (const QChar unit : folded)
        node = childOrNew(node, unit.unicode());
    if (m_leafOf[node] < 0) {
        m_leafOf[node] = std::int32_t(m_leaves.size());
        m_leaves.push_back({rule, {}});
    }
    Leaf& leaf = m_leaves[size_t(m_leafOf[node])];
    const bool known = leaf.values.contains(value);
    if (rule < leaf.rule) {
        leaf.rule = rule;
        leaf.values.removeAll(value);
        leaf.values.prepend(value);
    } else if (!known) {
        leaf.values.append(value);
    }
}

std::uint32_t Trie::childOrNew(std::uint32_t node, char16_t unit) {
    if (node == 0) {
        if (m_first[unit] == 0) m_first[unit] = newNode();
        return m_first[unit];
    }
    const std::uint64_t key = std::uint64_t(node) << 16 | unit;
    if (const std::uint32_t known = m_edges[slotOf(key)].target; known != 0) return known;
    if (++m_used * 2 > m_edges.size()) grow();
    const std::uint32_t added = newNode();
    m_edges[slotOf(key)] = {key, added};
    return added;
}

std::uint32_t Trie::newNode() {
    m_leafOf.push_back(-1);
    return std::uint32_t(m_leafOf.size() - 1);
}

void Trie::grow() {
    std::vector<Edge> old(m_edges.size() * 2);
    std::swap(old, m_edges);
    for (const Edge& edge : old) {
        if (edge.key != 0) m_edges[slotOf(edge.key)] = edge;
    }
}

} // namespace casebound::text
