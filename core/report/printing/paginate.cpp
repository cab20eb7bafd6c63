// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/printing/paginate.h"

#include <algorithm>

namespace casebound::report::printing {

using document::Overloaded;

namespace {

constexpr double kBarOverhang = 4; // a bar reaches this far beyond the text it stands beside
constexpr double kSlack = 0.01;    // sums of lengths are not exact

bool mayBeCut(const RowItem& row) {
    return row.height() > page::kTextHeight / 2;
}

// The least of a text that may stand alone at the foot of a page.
std::size_t leastLines(const Text& text) {
    const std::size_t all = text.lines.size();
    return all <= 3 ? all : 2;
}

class Paginator {
public:
    explicit Paginator(const Flow& flow)
        : m_flow(flow)
        , m_pages(1) {}

    std::vector<Page> run() {
        for (std::size_t i = 0; i < m_flow.items.size() && m_pages.size() <= page::kMost; ++i)
            std::visit(Overloaded{[&](const TextItem& text) { place(i, text); },
                                  [&](const RowItem& row) { place(i, row); },
                                  [&](const RuleItem& rule) { place(i, rule); },
                                  [&](const BreakItem&) {
                                      if (!m_atTop) newPage();
                                  },
                                  [&](const auto&) { page().steps.push_back({i}); }},
                       m_flow.items[i]);
        // A break at the very end makes no empty page, but keeps what closes groups.
        return std::move(m_pages);
    }

private:
    Page& page() { return m_pages.back(); }
    double room() const { return page::kTextHeight - m_y + kSlack; }

    void newPage() {
        m_pages.emplace_back();
        m_y = 0;
        m_after = 0;
        m_atTop = true;
    }

    void advance(double height, double after) {
        m_y += height;
        m_after = after;
        m_atTop = false;
    }

    void gap(double before) {
        if (!m_atTop) m_y += std::max(before, m_after);
        m_after = 0;
    }

    // Height of what has to stand on one page from item `first` on.
    double needed(std::size_t first) const {
        double need = 0;
        double after = 0;
        for (std::size_t i = first; i < m_flow.items.size(); ++i) {
            const Item& item = m_flow.items[i];
            if (const auto* text = std::get_if<TextItem>(&item)) {
                need += i == first ? 0 : std::max(after, text->before);
                after = text->after;
                if (!text->keepWithNext) return need + text->text.height(0, leastLines(text->text));
                if (!text->beside) need += text->text.height();
            } else if (const auto* row = std::get_if<RowItem>(&item)) {
                need += i == first ? 0 : std::max(after, row->before);
                after = row->after;
                if (!row->keepWithNext) return need + (mayBeCut(*row) ? leastOf(*row) : row->height());
                need += row->height();
            } else if (std::holds_alternative<BreakItem>(item) || std::holds_alternative<RuleItem>(item)) {
                return need;
            }
        }
        return need;
    }

    static double leastOf(const RowItem& row) {
        double least = 0;
        for (const Cell& cell : row.cells)
            least = std::max(least, cell.drop + cell.text.height(0, leastLines(cell.text)));
        return least + 2 * row.padding;
    }

    void makeRoom(std::size_t i, double before) {
        const double distance = m_atTop ? 0 : std::max(before, m_after);
        const double need = needed(i);
        if (!m_atTop && distance + need > room() && need <= page::kTextHeight) newPage();
    }

    void place(std::size_t i, const TextItem& item) {
        makeRoom(i, item.before);
        gap(item.before);
        if (item.beside) {
            page().steps.push_back({i, m_y, {{0, item.text.lines.size()}}, item.text.height()});
            return;
        }
        std::size_t from = 0;
        while (from < item.text.lines.size()) {
            const std::size_t to = cut(item.text, from);
            if (to == from) {
                if (m_pages.size() > page::kMost) return;
                newPage();
                continue;
            }
            const double height = item.text.height(from, to);
            page().steps.push_back({i, m_y, {{from, to}}, height});
            mark(item.bars, m_y, m_y + height);
            from = to;
            advance(height, item.after);
            if (from < item.text.lines.size()) newPage();
        }
    }

    // How far the lines from `from` on go on this page; `from` itself: no further.
    std::size_t cut(const Text& text, std::size_t from) const {
        const std::size_t all = text.lines.size();
        std::size_t to = from;
        while (to < all && text.height(from, to + 1) <= room())
            ++to;
        if (to == all) return to;
        if (all - to == 1 && to - from > 2) --to;
        const bool lonely = to - from < 2 && from == 0;
        if (m_atTop) return std::max(to, from + 1);
        return lonely ? from : to;
    }

    void place(std::size_t i, const RowItem& row) {
        makeRoom(i, row.before);
        repeatHeader(i, row);
        gap(row.before);
        if (row.height() <= room() || !mayBeCut(row)) {
            std::vector<Lines> all;
            for (const Cell& cell : row.cells)
                all.emplace_back(0, cell.text.lines.size());
            put(i, row, std::move(all), row.height());
        } else {
            placeInPieces(i, row);
        }
    }

    void put(std::size_t i, const RowItem& row, std::vector<Lines> lines, double height,
             bool repeated = false) {
        page().steps.push_back({i, m_y, std::move(lines), height, repeated});
        mark(row.bars, m_y, m_y + height);
        advance(height, row.after);
    }

    void repeatHeader(std::size_t i, const RowItem& row) {
        if (!m_atTop || row.header < 0) return;
        const auto header = static_cast<std::size_t>(row.header);
        const auto& item = std::get<RowItem>(m_flow.items[header]);
        const double height = item.height();
        if (header + 1 == i || height > page::kTextHeight / 3) return;
        std::vector<Lines> all;
        for (const Cell& cell : item.cells)
            all.emplace_back(0, cell.text.lines.size());
        put(header, item, std::move(all), height, true);
    }

    void placeInPieces(std::size_t i, const RowItem& row) {
        std::vector<Lines> rest;
        for (const Cell& cell : row.cells)
            rest.emplace_back(0, cell.text.lines.size());
        const auto unfinished = [&] {
            return std::any_of(rest.begin(), rest.end(), [](const Lines& l) { return l.first < l.second; });
        };
        bool forced = false;
        while (unfinished() && m_pages.size() <= page::kMost) {
            double tallest = 0;
            std::vector<Lines> piece;
            for (std::size_t c = 0; c < rest.size(); ++c)
                piece.push_back(takeLines(row, c, rest[c], forced, tallest));
            if (tallest > 0) put(i, row, std::move(piece), tallest + 2 * row.padding);
            if (!unfinished()) break;
            newPage();
            repeatHeader(i, row);
            forced = true; // whatever room there is now is all there will be
        }
    }

    // As many of the cell's lines as this page takes; one at least where `forced`.
    Lines takeLines(const RowItem& row, std::size_t c, Lines& rest, bool forced, double& tallest) const {
        const Text& text = row.cells[c].text;
        const double drop = rest.first == 0 ? row.cells[c].drop : 0;
        const double height = room() - 2 * row.padding - drop;
        const std::size_t from = rest.first;
        std::size_t to = from;
        while (to < rest.second && text.height(from, to + 1) <= height)
            ++to;
        if (forced && to == from && to < rest.second) ++to;
        if (to > from) tallest = std::max(tallest, drop + text.height(from, to));
        rest.first = to;
        return {from, to};
    }

    void place(std::size_t i, const RuleItem& rule) {
        gap(rule.before);
        if (m_atTop) return;
        page().steps.push_back({i, m_y});
        advance(0, rule.after);
    }

    void mark(const std::vector<int>& bars, double top, double bottom) {
        for (const int bar : bars) {
            auto& marked = page().bars;
            const auto known = std::find_if(marked.begin(), marked.end(),
                                            [&](const BarExtent& extent) { return extent.bar == bar; });
            if (known == marked.end()) {
                marked.push_back({bar, top - kBarOverhang, bottom + kBarOverhang});
            } else {
                known->bottom = bottom + kBarOverhang;
            }
        }
    }

    const Flow& m_flow;
    std::vector<Page> m_pages;
    double m_y = 0;
    double m_after = 0;
    bool m_atTop = true;
};

} // namespace

std::vector<Page> paginate(const Flow& flow) {
    return Paginator(flow).run();
}

} // namespace casebound::report::printing
