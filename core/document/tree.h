// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/words.h"

#include <optional>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

// The shape of a document. It exists twice: with content (document.h) and cleared for somebody's eyes
// (privacy/cleared_document.h). Hence the template; `K` names the types of an inline and of an anchor.
namespace casebound::document {

enum class Style { Plain, Emphasis, Strong, Code, Small };
enum class NoteKind {
    Alleged, // the standing of what is told here: a claim, not a fact
    Warning,
    Draft, // still to be written or checked
    Basis, // what a passage rests on
};
enum class ListKind { Bulleted, Numbered };
enum class Alignment { Start, Center, End };

template <class K>
struct Block;
template <class K>
using Blocks = std::vector<Block<K>>;
template <class K>
using Line = std::vector<typename K::Inline>;

template <class K>
struct Heading {
    int level = 1; // 1 to 6, below the title; what is outside is clipped
    Line<K> text;
    std::optional<typename K::Anchor> anchor = {};
};

template <class K>
struct Paragraph {
    Line<K> text;
    LanguageTag language = {}; // only where it is not the document's
};

// Somebody else's words.
template <class K>
struct Quote {
    std::vector<Line<K>> paragraphs;
    Line<K> attribution = {};
    LanguageTag language = {};
};

template <class K>
struct ListItem {
    Blocks<K> blocks;
};
template <class K>
struct List {
    ListKind kind = ListKind::Bulleted;
    std::vector<ListItem<K>> items;
    int start = 1; // number of the first item, for numbered ones
};

struct Column {
    Alignment alignment = Alignment::Start;
    int width = 1; // in proportion to the others
};
template <class K>
struct Table {
    std::vector<Column> columns;            // where fewer than cells: default columns
    std::vector<Line<K>> header;            // repeated on every page; may be empty
    std::vector<std::vector<Line<K>>> rows; // short rows are filled up with empty cells
    Line<K> caption = {};
};

// Stands apart from the text, under a word that says what kind it is.
template <class K>
struct Note {
    NoteKind kind = NoteKind::Warning;
    Blocks<K> blocks;
};

template <class K>
struct Definition {
    Line<K> term;
    Line<K> meaning;
};
template <class K>
struct DefinitionList {
    std::vector<Definition<K>> items;
};

struct PageBreak {};

template <class K>
struct Block {
    using Content = std::variant<Heading<K>, Paragraph<K>, Quote<K>, List<K>, Table<K>, Note<K>,
                                 DefinitionList<K>, PageBreak>;
    Content content;

    // NOLINTNEXTLINE(google-explicit-constructor): a paragraph is a block
    Block(Content block)
        : content(std::move(block)) {}
    template <class T>
    requires std::is_constructible_v<Content, T&&>
    Block(T&& block) // NOLINT(google-explicit-constructor,bugprone-forwarding-reference-overload)
        : content(std::forward<T>(block)) {}
};

} // namespace casebound::document
