// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/printing/flow.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace casebound::report::printing {

// Lines [first, second) of a text.
using Lines = std::pair<std::size_t, std::size_t>;

// One thing on a page. `y` counts down from the top of the text area.
struct Step {
    std::size_t item; // index into Flow::items
    double y = 0;
    std::vector<Lines> lines = {}; // of a text: one; of a row: one for each cell
    double height = 0;
    bool repeated = false; // a table's header once more
};

struct BarExtent {
    int bar;
    double top;
    double bottom;
};

struct Page {
    std::vector<Step> steps; // in reading order
    std::vector<BarExtent> bars;
};

// Cuts the column into pages: headings stay with what follows, two lines at least of a paragraph stand on
// either side of a cut, rows are cut only where they are taller than half a page. Always ends: what does not
// fit on an empty page is put there all the same, a line at least at a time. Stops after page::kMost + 1
// pages.
std::vector<Page> paginate(const Flow& flow);

} // namespace casebound::report::printing
