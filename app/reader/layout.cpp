// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/layout.h"

#include "app/reader/columns.h"

#include <algorithm>

namespace casebound::reader {

namespace {

// The box as it would lie if the text ran to the right and its lines went down.
QRectF uprighted(const QRectF& box, int turn, const QSizeF& page) {
    switch (turn) {
    case 90:
        return {box.top(), page.width() - box.right(), box.height(), box.width()};
    case 180:
        return {page.width() - box.right(), page.height() - box.bottom(), box.width(), box.height()};
    case 270:
        return {page.height() - box.bottom(), box.left(), box.height(), box.width()};
    default:
        return box;
    }
}

bool onSameLine(const QRectF& line, const QRectF& word) {
    const double overlap = std::min(line.bottom(), word.bottom()) - std::max(line.top(), word.top());
    return overlap > 0.5 * std::min(line.height(), word.height());
}

struct OpenLine {
    QRectF box;
    std::vector<const Placed*> words;
};

std::vector<OpenLine> linesOf(std::vector<const Placed*> words) {
    std::sort(words.begin(), words.end(), [](const Placed* a, const Placed* b) {
        return std::pair(a->box.center().y(), a->index) < std::pair(b->box.center().y(), b->index);
    });
    std::vector<OpenLine> lines;
    for (const Placed* word : words) {
        if (lines.empty() || !onSameLine(lines.back().box, word->box))
            lines.push_back({word->box, {word}});
        else {
            // Only across: a tall letter must not make the line swallow the next one.
            OpenLine& line = lines.back();
            line.words.push_back(word);
            line.box.setLeft(std::min(line.box.left(), word->box.left()));
            line.box.setRight(std::max(line.box.right(), word->box.right()));
        }
    }
    return lines;
}

// From the order seen on paper to the order of thought: runs of the other direction are turned around.
void toLogicalOrder(std::vector<const Placed*>& words, const std::vector<Piece>& pieces, bool rightToLeft) {
    std::sort(words.begin(), words.end(), [](const Placed* a, const Placed* b) {
        return std::pair(a->box.left(), a->index) < std::pair(b->box.left(), b->index);
    });
    if (rightToLeft) std::reverse(words.begin(), words.end());
    for (auto run = words.begin(); run != words.end();) {
        const auto isForeign = [&](const Placed* w) { return pieces[w->index].rightToLeft != rightToLeft; };
        const auto begin = std::find_if(run, words.end(), isForeign);
        const auto end = std::find_if_not(begin, words.end(), isForeign);
        std::reverse(begin, end);
        run = end;
    }
}

bool isMostlyRightToLeft(const std::vector<const Placed*>& words, const std::vector<Piece>& pieces) {
    const auto count = std::count_if(words.begin(), words.end(),
                                     [&](const Placed* w) { return pieces[w->index].rightToLeft; });
    return 2 * count > static_cast<std::ptrdiff_t>(words.size());
}

void appendBlock(const std::vector<const Placed*>& words, const std::vector<Piece>& pieces,
                 std::vector<Line>& out) {
    const bool rightToLeft = isMostlyRightToLeft(words, pieces);
    bool first = true;
    double bottom = 0;
    for (OpenLine& line : linesOf(words)) {
        Line result;
        result.newBlock = first || line.box.top() - bottom > 0.7 * line.box.height();
        bottom = line.box.bottom();
        first = false;
        toLogicalOrder(line.words, pieces, rightToLeft);
        for (const Placed* word : line.words)
            result.pieces.push_back(word->index);
        out.push_back(std::move(result));
    }
}

} // namespace

std::vector<Line> readingOrder(const std::vector<Piece>& pieces, const QSizeF& page) {
    std::vector<Line> result;
    for (const int turn : {0, 90, 180, 270}) {
        std::vector<Placed> placed;
        for (std::size_t i = 0; i < pieces.size(); ++i)
            if (pieces[i].turn == turn) placed.push_back({i, uprighted(pieces[i].box, turn, page)});
        std::vector<const Placed*> all;
        for (const Placed& word : placed)
            all.push_back(&word);
        const bool rightFirst = isMostlyRightToLeft(all, pieces);
        for (const auto& block : blocksInOrder(all, rightFirst))
            appendBlock(block, pieces, result);
    }
    return result;
}

} // namespace casebound::reader
