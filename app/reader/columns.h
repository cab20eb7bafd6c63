// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include <cstddef>
#include <vector>

namespace casebound::reader {

struct Placed {
    std::size_t index = 0;
    QRectF box; // upright
};

// Words divided where a gutter runs down between columns of prose: blocks in the order in which they are
// read. A table is left whole, since it is read by rows.
std::vector<std::vector<const Placed*>> blocksInOrder(const std::vector<const Placed*>& words,
                                                      bool rightFirst);

} // namespace casebound::reader
