// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/printing/flow.h"

#include "core/report/outline.h"
#include "core/report/printing/frame.h"

#include <algorithm>
#include <numeric>

namespace casebound::report::printing {

using namespace privacy;
using document::Alignment;
using document::ListKind;

double RowItem::height() const {
    double tallest = 0;
    for (const Cell& cell : cells)
        tallest = std::max(tallest, cell.drop + cell.text.height());
    return tallest + 2 * padding;
}

void RowItem::alignFirstLines() {
    double deepest = 0;
    for (const Cell& cell : cells)
        deepest = std::max(deepest, cell.text.lines.front().baseline);
    for (Cell& cell : cells)
        cell.drop = deepest - cell.text.lines.front().baseline;
}

namespace {

class Builder {
public:
    explicit Builder(Typesetter& typesetter)
        : m_type(typesetter) {}

    Flow build(const ClearedDocument& document) {
        open("Document");
        front(document);
        int number = 0;
        for (const cleared::Block& one : document.blocks()) {
            m_number = ++number;
            block(one, Frame());
        }
        close("Document");
        return std::move(m_flow);
    }

private:
    void open(const char* tag) { m_flow.items.emplace_back(Open{tag}); }
    void close(const char* tag) { m_flow.items.emplace_back(Close{tag}); }

    void place(const char* kind) {
        m_type.at(QStringLiteral("block %1, %2").arg(m_number).arg(QLatin1String(kind)));
    }

    void add(TextItem item) {
        // The first text of a list's item stands beside its label, which has made the distance already.
        if (m_besideLabel) item.before = 0;
        m_besideLabel = item.beside;
        m_flow.items.emplace_back(std::move(item));
    }

    void front(const ClearedDocument& document) {
        m_type.at(QStringLiteral("title"));
        TextItem title{m_type.set(document.title(), kTitle, page::kTextWidth)};
        title.tag = "H1";
        title.after = 6;
        title.keepWithNext = true;
        add(std::move(title));
        const QString by = byline(document);
        if (!by.isEmpty()) {
            m_type.at(QStringLiteral("purpose and audience"));
            add(TextItem{m_type.set(by, kSmall, page::kTextWidth)});
        }
        m_flow.items.emplace_back(RuleItem{10, 18});
        tableOfContents(document);
    }

    void tableOfContents(const ClearedDocument& document) {
        const std::vector<OutlineEntry> entries = contents(document);
        if (entries.empty()) return;
        m_type.at(QStringLiteral("contents"));
        TextItem word{m_type.set(QStringLiteral("Contents"), kCellHead, page::kTextWidth)};
        word.after = 4;
        word.keepWithNext = true;
        add(std::move(word));
        open("TOC");
        for (const OutlineEntry& entry : entries) {
            const double indent = entry.level > 1 ? 16 : 0;
            TextItem item{m_type.set(cleared::Line{cleared::InternalLink{entry.anchor, entry.text}}, kEntry,
                                     page::kTextWidth - indent - 40)};
            item.x = indent;
            item.before = entry.level > 1 ? 1.5 : 4;
            item.tag = "TOCI";
            item.pageOf = entry.anchor;
            add(std::move(item));
        }
        close("TOC");
        m_flow.items.emplace_back(RuleItem{16, 18});
    }

    void blocks(const cleared::Blocks& blocks, const Frame& frame) {
        for (const cleared::Block& one : blocks)
            block(one, frame);
    }

    void block(const cleared::Block& one, const Frame& frame) {
        std::visit([&](const auto& content) { add(content, frame); }, one.content);
    }

    TextItem text(const cleared::Line& line, const Face& face, const Frame& frame,
                  const QString& language = {}) {
        TextItem item{m_type.set(line, face, frame.width, Alignment::Start, language)};
        item.x = frame.x;
        item.before = frame.after;
        item.after = frame.after;
        item.bars = frame.bars;
        return item;
    }

    void add(const cleared::Heading& heading, const Frame& frame) {
        place("heading");
        const HeadingLook& look = kHeadings.at(static_cast<std::size_t>(heading.level) - 1);
        TextItem item = text(heading.text, look.face, frame);
        item.before = look.before;
        item.after = look.after;
        item.tag = look.tag;
        item.keepWithNext = true;
        item.anchor = heading.anchor.value_or(QString()).toLatin1();
        item.outlineLevel = heading.level;
        item.outlineText = flat(heading.text);
        add(std::move(item));
    }

    void add(const cleared::Paragraph& paragraph, const Frame& frame) {
        place("paragraph");
        add(text(paragraph.text, frame.face, frame, paragraph.language.toString()));
    }

    void add(const cleared::Quote& quote, const Frame& frame) {
        place("quote");
        Frame inner = frame.inside(kQuoteIndent);
        const auto bar = static_cast<int>(m_flow.bars.size());
        m_flow.bars.push_back({frame.x + 2, kHairline, false, frame.x + frame.width - 2});
        inner.bars.push_back(bar);
        open("BlockQuote");
        bool first = true;
        for (const cleared::Line& line : quote.paragraphs) {
            TextItem item = text(line, frame.face, inner, quote.language.toString());
            if (first && item.text.rightToLeft) {
                // The rule stands where the lines begin.
                m_flow.bars.back().mirrored = true;
                inner.x = frame.x;
            }
            first = false;
            item.x = inner.x;
            add(std::move(item));
        }
        if (!quote.attribution.empty()) attribution(quote, inner);
        close("BlockQuote");
    }

    void attribution(const cleared::Quote& quote, const Frame& frame) {
        if (!quote.paragraphs.empty()) keepLastWithNext();
        cleared::Line line{cleared::Run{QStringLiteral("— ")}};
        line.insert(line.end(), quote.attribution.begin(), quote.attribution.end());
        TextItem item = text(line, kSmall, frame);
        const bool mirrored = m_flow.bars.back().mirrored;
        if (mirrored) item.text = m_type.set(line, kSmall, frame.width, Alignment::End);
        item.before = 2;
        add(std::move(item));
    }

    // A short paragraph stays with what explains it; a long one may be cut.
    void keepLastWithNext() {
        if (auto* last = std::get_if<TextItem>(&m_flow.items.back()))
            last->keepWithNext = last->text.lines.size() <= 6;
    }

    void add(const cleared::List& list, const Frame& outer) {
        open("L");
        Frame frame = outer;
        const bool lines = std::all_of(list.items.begin(), list.items.end(),
                                       [](const cleared::ListItem& item) { return item.blocks.size() == 1; });
        frame.after = lines ? 3 : 5;
        const auto last = QString::number(list.start + static_cast<qint64>(list.items.size()));
        const double gutter =
            list.kind == ListKind::Numbered ? 12 + 6.2 * static_cast<double>(last.size()) : 16;
        int number = list.start;
        for (const cleared::ListItem& item : list.items) {
            const QString mark =
                list.kind == ListKind::Numbered ? QString::number(number++) + u'.' : QStringLiteral("•");
            listItem(item, mark, gutter, frame);
        }
        close("L");
    }

    void listItem(const cleared::ListItem& item, const QString& mark, double gutter, const Frame& frame) {
        place("list");
        open("LI");
        const Frame inner = frame.inside(gutter);
        TextItem label{m_type.set(mark, frame.face, std::max(1.0, gutter - 6), Alignment::End)};
        label.x = inner.x - gutter;
        label.before = 4;
        label.tag = "Lbl";
        label.keepWithNext = true;
        label.beside = true;
        label.bars = frame.bars;
        add(std::move(label));
        open("LBody");
        // A label needs something to stand beside.
        const bool text =
            !item.blocks.empty() && std::holds_alternative<cleared::Paragraph>(item.blocks.front().content);
        if (!text) add(cleared::Paragraph{}, inner);
        blocks(item.blocks, inner);
        m_besideLabel = false;
        close("LBody");
        close("LI");
    }

    void add(const cleared::Table& table, const Frame& frame) {
        place("table");
        if (!table.caption.empty()) {
            TextItem caption = text(table.caption, kSmall, frame);
            caption.before = 12;
            caption.after = 4;
            caption.keepWithNext = true;
            add(std::move(caption));
        }
        if (table.columns.empty()) return;
        open("Table");
        int header = -1;
        if (!table.header.empty()) {
            RowItem row = tableRow(table, table.header, frame, kCellHead, "TH");
            row.rule = 0.9;
            row.before = 8;
            row.keepWithNext = true;
            header = static_cast<int>(m_flow.items.size());
            addRow(std::move(row));
        }
        for (const auto& cells : table.rows) {
            RowItem row = tableRow(table, cells, frame, kCell, "TD");
            row.header = header;
            if (&cells == &table.rows.back()) row.after = 14;
            if (&cells == &table.rows.front() && header < 0) row.before = 8;
            addRow(std::move(row));
        }
        close("Table");
    }

    void addRow(RowItem row) {
        row.alignFirstLines();
        m_besideLabel = false;
        m_flow.items.emplace_back(std::move(row));
    }

    RowItem tableRow(const cleared::Table& table, const std::vector<cleared::Line>& cells, const Frame& frame,
                     const Face& face, const char* tag) {
        constexpr double kGap = 12;
        const int shares = std::accumulate(table.columns.begin(), table.columns.end(), 0,
                                           [](int sum, const document::Column& c) { return sum + c.width; });
        RowItem row;
        row.x = frame.x;
        row.width = frame.width;
        row.padding = 3.5;
        row.rule = 0.4;
        row.bars = frame.bars;
        double x = frame.x;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const double column = frame.width * table.columns[i].width / shares;
            const double gap = i + 1 == cells.size() ? 0 : std::min(kGap, column / 4);
            row.cells.push_back(
                {m_type.set(cells[i], face, std::max(1.0, column - gap), table.columns[i].alignment), x,
                 tag});
            x += column;
        }
        return row;
    }

    void add(const cleared::Note& note, const Frame& frame) {
        place("note");
        Frame inner = frame.inside(kNotePadding + 2, kNotePadding);
        inner.face = kNoteText;
        inner.bars.push_back(static_cast<int>(m_flow.bars.size()));
        m_flow.bars.push_back({frame.x, colourOf(note.kind), true, frame.x + frame.width});
        open("Div");
        Face face = kNoteWord;
        face.colour = colourOf(note.kind);
        TextItem word = text(cleared::Line{cleared::Run{noteWord(note.kind)}}, face, inner);
        word.before = 18;
        word.after = 2;
        word.keepWithNext = !note.blocks.empty();
        add(std::move(word));
        const std::size_t first = m_flow.items.size();
        blocks(note.blocks, inner);
        spaceAround(first);
        close("Div");
    }

    // The first text of a note follows its word closely; the last keeps its distance from what comes after.
    void spaceAround(std::size_t first) {
        if (first < m_flow.items.size()) {
            if (auto* text = std::get_if<TextItem>(&m_flow.items[first])) text->before = 2;
        }
        for (std::size_t i = m_flow.items.size(); i-- > first;) {
            if (auto* text = std::get_if<TextItem>(&m_flow.items[i])) {
                text->after = std::max(text->after, 18.0);
                return;
            }
            if (auto* row = std::get_if<RowItem>(&m_flow.items[i])) {
                row->after = std::max(row->after, 18.0);
                return;
            }
        }
    }

    void add(const cleared::DefinitionList& list, const Frame& frame) {
        place("definitions");
        Face term = kSmall;
        term.bold = true;
        const double left = std::min(130.0, frame.width * 0.3);
        open("L");
        for (const auto& item : list.items) {
            RowItem row;
            row.tag = "LI";
            row.padding = 1.5;
            row.x = frame.x;
            row.width = frame.width;
            row.bars = frame.bars;
            row.before = &item == &list.items.front() ? 7 : 0;
            row.after = &item == &list.items.back() ? 9 : 0;
            row.cells.push_back({m_type.set(item.term, term, left - 12), frame.x, "Lbl"});
            row.cells.push_back(
                {m_type.set(item.meaning, frame.face, frame.width - left), frame.x + left, "LBody"});
            addRow(std::move(row));
        }
        close("L");
    }

    void add(const cleared::PageBreak& /*pageBreak*/, const Frame& /*frame*/) {
        m_flow.items.emplace_back(BreakItem{});
    }

    Typesetter& m_type;
    Flow m_flow;
    int m_number = 0;
    bool m_besideLabel = false;
};

} // namespace

Flow buildFlow(const ClearedDocument& document, Typesetter& typesetter) {
    return Builder(typesetter).build(document);
}

} // namespace casebound::report::printing
