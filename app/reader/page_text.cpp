// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/page_text.h"

#include "core/reading/wire/bounds.h"

#include <algorithm>

namespace casebound::reader {

using namespace reading::wire;

namespace {

Rect toRect(const QRectF& box) {
    const auto sane = [](double v) { return std::clamp(v, -kMaxPoints, kMaxPoints); };
    return {sane(box.x()), sane(box.y()), std::clamp(box.width(), 0.0, kMaxPoints),
            std::clamp(box.height(), 0.0, kMaxPoints)};
}

// Poppler breaks words where the font changes: those parts touch and belong together.
bool isJoined(const Piece& left, const Piece& right) {
    if (left.spaceAfter || left.turn != right.turn || left.turn != 0) return false;
    if (left.rightToLeft || right.rightToLeft) return false;
    const double gap = right.box.left() - left.box.right();
    const double height = std::max(left.box.height(), right.box.height());
    return gap < 0.08 * height && gap > -0.5 * height;
}

} // namespace

bool writeText(const std::vector<Piece>& pieces, const QSizeF& size, PageText& out) {
    for (const Line& line : readingOrder(pieces, size)) {
        if (!out.text.isEmpty()) out.text += line.newBlock ? QStringLiteral("\n\n") : QStringLiteral("\n");
        const Piece* before = nullptr;
        for (const std::size_t index : line.pieces) {
            const Piece& piece = pieces[index];
            if (before && !isJoined(*before, piece)) out.text += u' ';
            if (out.text.size() + piece.text.size() > kMaxPageText) return false;
            out.words.append(Word{static_cast<qint32>(out.text.size()),
                                  static_cast<qint32>(piece.text.size()), toRect(piece.box)});
            out.text += piece.text;
            before = &piece;
        }
    }
    return out.words.size() <= kMaxWords;
}

} // namespace casebound::reader
