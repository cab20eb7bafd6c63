// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/tree.h"

#include <variant>

namespace casebound::document {

template <class... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

// Calls visit(block) for every block in reading order, a block before the blocks inside it.
template <class K, class Visit>
void walkBlocks(const Blocks<K>& blocks, Visit&& visit) {
    for (const Block<K>& block : blocks) {
        visit(block);
        std::visit(Overloaded{[&](const List<K>& list) {
                                  for (const ListItem<K>& item : list.items)
                                      walkBlocks<K>(item.blocks, visit);
                              },
                              [&](const Note<K>& note) { walkBlocks<K>(note.blocks, visit); },
                              [](const auto&) {}},
                   block.content);
    }
}

// Calls visit(line) for the lines of this block alone, in reading order: not for those of blocks inside it.
template <class K, class Visit>
void linesOf(const Block<K>& block, Visit&& visit) {
    std::visit(Overloaded{[&](const Heading<K>& heading) { visit(heading.text); },
                          [&](const Paragraph<K>& paragraph) { visit(paragraph.text); },
                          [&](const Quote<K>& quote) {
                              for (const Line<K>& line : quote.paragraphs)
                                  visit(line);
                              visit(quote.attribution);
                          },
                          [&](const Table<K>& table) {
                              visit(table.caption);
                              for (const Line<K>& cell : table.header)
                                  visit(cell);
                              for (const auto& row : table.rows)
                                  for (const Line<K>& cell : row)
                                      visit(cell);
                          },
                          [&](const DefinitionList<K>& list) {
                              for (const Definition<K>& item : list.items) {
                                  visit(item.term);
                                  visit(item.meaning);
                              }
                          },
                          [](const auto&) {}},
               block.content);
}

// Calls visit(inline) for every inline of the blocks and of all blocks inside them, in reading order.
template <class K, class Visit>
void walkInlines(const Blocks<K>& blocks, Visit&& visit) {
    walkBlocks<K>(blocks, [&](const Block<K>& block) {
        linesOf<K>(block, [&](const Line<K>& line) {
            for (const auto& part : line)
                visit(part);
        });
    });
}

} // namespace casebound::document
