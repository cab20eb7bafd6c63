// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/printing/typesetter.h"

#include <QHash>
#include <QString>

#include <variant>
#include <vector>

// A document as one endless column of set text, before it is cut into pages. Lengths are points, x counts
// from the left edge of the text area.
namespace casebound::report::printing {

namespace page {
inline constexpr double kWidth = 595.276; // A4
inline constexpr double kHeight = 841.890;
inline constexpr double kLeft = 80;
inline constexpr double kTop = 76;
inline constexpr double kBottom = 84;
inline constexpr double kTextWidth = kWidth - 2 * kLeft;
inline constexpr double kTextHeight = kHeight - kTop - kBottom;
inline constexpr std::size_t kMost = 5000;
} // namespace page

// Begin and end of a group in the tag tree: "Table", "L", "BlockQuote".
struct Open {
    const char* tag;
};
struct Close {
    const char* tag;
};

// What runs down the side of quotes and notes, over all that names it.
struct Bar {
    double x;
    Colour colour;
    bool tinted; // also a pale ground from the bar to `right`
    double right = 0;
    bool mirrored = false; // the bar stands at `right`
};

struct TextItem {
    Text text;
    double x = 0;
    double before = 0; // least distance to what comes before; none at the top of a page
    double after = 0;
    const char* tag = "P";
    bool keepWithNext = false;
    bool beside = false; // a list's label: what follows stands at the same height
    std::vector<int> bars = {};
    QByteArray anchor = {}; // links lead here
    int outlineLevel = 0;   // 1 to 6: also an entry of the outline
    QString outlineText = {};
    QString pageOf = {}; // prints the number of the page on which this anchor stands, at the right edge
};

struct Cell {
    Text text;
    double x;
    const char* tag;
    double drop = 0; // lowers the text, so that the first lines of a row stand on one line
};
struct RowItem {
    std::vector<Cell> cells;
    const char* tag = "TR";
    double padding = 0;
    double rule = 0; // thickness of the line below
    double x = 0;
    double width = 0;
    double before = 0;
    double after = 0;
    bool keepWithNext = false;
    int header = -1; // index of the item that is repeated on top of each page; -1: none
    std::vector<int> bars = {};

    double height() const;
    // Lowers the cells whose letters are smaller.
    void alignFirstLines();
};

struct RuleItem { // a hairline over the whole width
    double before;
    double after;
};
struct BreakItem {};

using Item = std::variant<Open, Close, TextItem, RowItem, RuleItem, BreakItem>;

struct Flow {
    std::vector<Item> items;
    std::vector<Bar> bars;
};

Flow buildFlow(const privacy::ClearedDocument& document, Typesetter& typesetter);

} // namespace casebound::report::printing
