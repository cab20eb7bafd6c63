// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/columns.h"

#include <algorithm>
#include <limits>

namespace casebound::reader {

namespace {

using Words = std::vector<const Placed*>;

constexpr int kMostNestedColumns = 12;  // columns within columns; hostile pages stop here
constexpr double kGutter = 0.9;         // in heights of a typical word
constexpr std::size_t kFewestLines = 3; // on each side of a gutter
constexpr double kProseWords = 2.2;     // words a line; fewer looks like the cells of a table
constexpr double kInfinity = std::numeric_limits<double>::infinity();

struct Gap {
    double from = 0;
    double to = 0;
};

double typicalHeight(const Words& words) {
    std::vector<double> heights;
    for (const Placed* word : words)
        heights.push_back(word->box.height());
    const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
    std::nth_element(heights.begin(), middle, heights.end());
    return *middle;
}

// Words whose vertical extents hang together, from the top.
std::vector<Words> bandsOf(Words words) {
    std::sort(words.begin(), words.end(),
              [](const Placed* a, const Placed* b) { return a->box.top() < b->box.top(); });
    std::vector<Words> bands;
    double bottom = -kInfinity;
    for (const Placed* word : words) {
        // A hair of overlap between lines does not join them.
        if (bands.empty() || word->box.top() >= bottom - 0.15 * word->box.height()) bands.emplace_back();
        bands.back().push_back(word);
        bottom = std::max(bottom, word->box.bottom());
    }
    return bands;
}

// The free stretches of a band, the endless ones at both sides included.
std::vector<Gap> gapsOf(Words band) {
    std::sort(band.begin(), band.end(),
              [](const Placed* a, const Placed* b) { return a->box.left() < b->box.left(); });
    std::vector<Gap> gaps;
    double end = -kInfinity;
    for (const Placed* word : band) {
        if (word->box.left() > end) gaps.push_back({end, word->box.left()});
        end = std::max(end, word->box.right());
    }
    gaps.push_back({end, kInfinity});
    return gaps;
}

std::vector<Gap> common(const std::vector<Gap>& a, const std::vector<Gap>& b, double narrowest) {
    std::vector<Gap> result;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        const Gap both{std::max(a[i].from, b[j].from), std::min(a[i].to, b[j].to)};
        if (both.to - both.from >= narrowest) result.push_back(both);
        a[i].to < b[j].to ? ++i : ++j;
    }
    return result;
}

bool isInner(const Gap& gap) {
    return gap.from > -kInfinity && gap.to < kInfinity;
}

struct Sides {
    Words left;
    Words right;
};

Sides divide(const Words& words, const Gap& gap) {
    Sides sides;
    const double middle = (gap.from + gap.to) / 2;
    for (const Placed* word : words)
        (word->box.center().x() < middle ? sides.left : sides.right).push_back(word);
    return sides;
}

bool isProse(const Words& words) {
    const std::size_t lines = bandsOf(words).size();
    return lines >= kFewestLines &&
           static_cast<double>(words.size()) / static_cast<double>(lines) >= kProseWords;
}

struct Run {
    std::size_t bands = 0;    // how many, from the first
    std::vector<Gap> gutters; // free in all of them
};

// The longest run of bands from `first` on that share a gutter.
Run longestRun(const std::vector<std::vector<Gap>>& gaps, std::size_t first, double narrowest) {
    Run run{1, gaps[first]};
    std::erase_if(run.gutters, [&](const Gap& g) { return g.to - g.from < narrowest; });
    while (first + run.bands < gaps.size()) {
        std::vector<Gap> next = common(run.gutters, gaps[first + run.bands], narrowest);
        if (std::none_of(next.begin(), next.end(), isInner)) break;
        run.gutters = std::move(next);
        ++run.bands;
    }
    return run;
}

// How far the columns at both sides of a gutter reach towards it.
struct Edges {
    double left = -kInfinity;
    double right = kInfinity;
};

Edges edgesOf(const Words& words, const Gap& gutter) {
    const Sides sides = divide(words, gutter);
    Edges edges;
    for (const Placed* word : sides.left)
        edges.left = std::max(edges.left, word->box.right());
    for (const Placed* word : sides.right)
        edges.right = std::min(edges.right, word->box.left());
    return edges;
}

// A heading often leaves the gutter free and still belongs to neither column: it reaches further into the
// middle than the lines that stand beside each other. The bands up to the first such one.
std::size_t thoseWithin(const std::vector<Words>& bands, std::size_t first, std::size_t count,
                        const Gap& gutter, double tolerance) {
    Edges columns;
    for (std::size_t k = first; k < first + count; ++k) {
        const Edges edges = edgesOf(bands[k], gutter);
        if (edges.left == -kInfinity || edges.right == kInfinity) continue; // on one side only
        columns.left = std::max(columns.left, edges.left);
        columns.right = std::min(columns.right, edges.right);
    }
    for (std::size_t k = 0; k < count; ++k) {
        const Edges edges = edgesOf(bands[first + k], gutter);
        if (edges.left > columns.left + tolerance || edges.right < columns.right - tolerance) return k;
    }
    return count;
}

Words joined(const std::vector<Words>& bands, std::size_t first, std::size_t count) {
    Words words;
    for (std::size_t k = first; k < first + count; ++k)
        words.insert(words.end(), bands[k].begin(), bands[k].end());
    return words;
}

class Divider {
public:
    explicit Divider(bool rightFirst)
        : m_rightFirst(rightFirst) {}

    void run(const Words& words, int depth) {
        if (words.empty()) return;
        const double narrowest = kGutter * typicalHeight(words);
        const std::vector<Words> bands = bandsOf(words);
        std::vector<std::vector<Gap>> gaps;
        for (const Words& band : bands)
            gaps.push_back(gapsOf(band));
        Words plain; // bands that belong to no columns, gathered
        for (std::size_t i = 0; i < bands.size();) {
            const Run found = longestRun(gaps, i, narrowest);
            const std::size_t divided =
                depth < kMostNestedColumns ? divideAt(bands, i, found, narrowest, plain, depth) : 0;
            // Only one band further when not: columns may begin in the middle of this run.
            if (divided == 0) plain.insert(plain.end(), bands[i].begin(), bands[i].end());
            i += std::max<std::size_t>(divided, 1);
        }
        flush(plain);
    }

    std::vector<Words> take() { return std::move(m_blocks); }

private:
    void flush(Words& words) {
        if (!words.empty()) m_blocks.push_back(std::move(words));
        words.clear();
    }

    // How many bands, from `first` on, were read as columns; 0 where there are none.
    std::size_t divideAt(const std::vector<Words>& bands, std::size_t first, const Run& found,
                         double narrowest, Words& plain, int depth) {
        for (const Gap& gutter : found.gutters) {
            if (!isInner(gutter)) continue;
            const std::size_t count = thoseWithin(bands, first, found.bands, gutter, narrowest);
            const Sides sides = divide(joined(bands, first, count), gutter);
            if (!isProse(sides.left) || !isProse(sides.right)) continue;
            flush(plain);
            run(m_rightFirst ? sides.right : sides.left, depth + 1);
            run(m_rightFirst ? sides.left : sides.right, depth + 1);
            return count;
        }
        return 0;
    }

    bool m_rightFirst;
    std::vector<Words> m_blocks;
};

} // namespace

std::vector<std::vector<const Placed*>> blocksInOrder(const std::vector<const Placed*>& words,
                                                      bool rightFirst) {
    Divider divider(rightFirst);
    divider.run(words, 0);
    return divider.take();
}

} // namespace casebound::reader
