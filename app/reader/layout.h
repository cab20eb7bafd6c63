// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>

#include <vector>

// From words with boxes to the order in which a person reads them. Knows no PDF.
namespace casebound::reader {

struct Piece {
    QString text;
    QRectF box;   // origin at the top left of the page
    int turn = 0; // which way the text runs: 0 to the right, 90 down, 180 to the left, 270 up
    bool spaceAfter = true;
    bool rightToLeft = false;
};

struct Line {
    std::vector<std::size_t> pieces; // indices, in logical order
    bool newBlock = false;           // more space above than between lines, or another column
};

// Columns one after the other; words of a table row by row; right-to-left lines in logical order; turned text
// after the upright. Every piece appears exactly once.
std::vector<Line> readingOrder(const std::vector<Piece>& pieces, const QSizeF& page);

} // namespace casebound::reader
