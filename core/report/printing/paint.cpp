// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/printing/paint.h"

#include <QHash>

#include <cairo-pdf.h>

#include <algorithm>
#include <array>

namespace casebound::report::printing {

using document::Alignment;
using document::Overloaded;

namespace {

struct CairoRelease {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};
using SurfacePtr = std::unique_ptr<cairo_surface_t, CairoRelease>;
using CairoPtr = std::unique_ptr<cairo_t, CairoRelease>;

cairo_status_t append(void* bytes, const unsigned char* data, unsigned int size) {
    static_cast<QByteArray*>(bytes)->append(reinterpret_cast<const char*>(data),
                                            static_cast<qsizetype>(size));
    return CAIRO_STATUS_SUCCESS;
}

class Painter {
public:
    Painter(const Flow& flow, const std::vector<Page>& pages, Typesetter& typesetter)
        : m_flow(flow)
        , m_pages(pages)
        , m_type(typesetter)
        , m_surface(cairo_pdf_surface_create_for_stream(append, &m_bytes, page::kWidth, page::kHeight))
        , m_cairo(cairo_create(m_surface.get())) {
        m_outline.fill(CAIRO_PDF_OUTLINE_ROOT);
    }

    Result<QByteArray> run(const Margins& margins) {
        findAnchors();
        for (std::size_t i = 0; i < m_pages.size(); ++i) {
            for (const BarExtent& extent : m_pages[i].bars)
                paint(extent);
            for (const Step& step : m_pages[i].steps)
                paint(step);
            paintMargins(margins, i + 1);
            cairo_show_page(m_cairo.get());
        }
        cairo_surface_finish(m_surface.get());
        const cairo_status_t status =
            std::max(cairo_status(m_cairo.get()), cairo_surface_status(m_surface.get()));
        if (status != CAIRO_STATUS_SUCCESS)
            return failure(
                ErrorCode::Internal,
                QStringLiteral("The PDF could not be made. Nothing was written; the case is unchanged. "
                               "Export as HTML instead."),
                QString::fromUtf8(cairo_status_to_string(status)));
        return std::move(m_bytes);
    }

private:
    void begin(const char* tag, const QByteArray& attributes = {}) {
        cairo_tag_begin(m_cairo.get(), tag, attributes.constData());
    }
    void end(const char* tag) { cairo_tag_end(m_cairo.get(), tag); }

    void ink(const Colour& colour) {
        cairo_set_source_rgb(m_cairo.get(), colour.red, colour.green, colour.blue);
    }

    void fill(double x, double y, double width, double height, const Colour& colour) {
        ink(colour);
        cairo_rectangle(m_cairo.get(), page::kLeft + x, page::kTop + y, width, height);
        cairo_fill(m_cairo.get());
    }

    void findAnchors() {
        for (std::size_t i = 0; i < m_pages.size(); ++i)
            for (const Step& step : m_pages[i].steps)
                if (const auto* text = std::get_if<TextItem>(&m_flow.items[step.item]))
                    if (!text->anchor.isEmpty() && step.lines.front().first == 0)
                        m_pageOf.insert(QString::fromLatin1(text->anchor), i + 1);
    }

    void paint(const BarExtent& extent) {
        const Bar& bar = m_flow.bars.at(static_cast<std::size_t>(extent.bar));
        const double height = extent.bottom - extent.top;
        if (bar.tinted) fill(bar.x, extent.top, bar.right - bar.x, height, kTint);
        fill(bar.mirrored ? bar.right : bar.x, extent.top, 2, height, bar.colour);
    }

    void paint(const Step& step) {
        std::visit(Overloaded{[this](const Open& open) { begin(open.tag); },
                              [this](const Close& close) { end(close.tag); },
                              [&](const TextItem& text) { paint(text, step); },
                              [&](const RowItem& row) { paint(row, step); },
                              [&](const RuleItem&) { fill(0, step.y, page::kTextWidth, 0.5, kHairline); },
                              [](const BreakItem&) {}},
                   m_flow.items[step.item]);
    }

    void paint(const TextItem& item, const Step& step) {
        const bool first = step.lines.front().first == 0;
        const bool target = first && !item.anchor.isEmpty();
        if (target) begin(CAIRO_TAG_DEST, "name='" + item.anchor + '\'');
        begin(item.tag);
        paint(item.text, step.lines.front(), item.x, step.y);
        if (first && !item.pageOf.isEmpty()) paintPageNumber(item, step.y);
        end(item.tag);
        if (target) end(CAIRO_TAG_DEST);
        if (first && item.outlineLevel > 0) addToOutline(item);
    }

    void paintPageNumber(const TextItem& item, double y) {
        const Text number = m_type.set(QString::number(m_pageOf.value(item.pageOf)), kEntry, page::kTextWidth,
                                       Alignment::End);
        begin("Span");
        paint(number, {0, 1}, 0, y + item.text.height() - number.height());
        end("Span");
    }

    void addToOutline(const TextItem& item) {
        const auto level = static_cast<std::size_t>(item.outlineLevel);
        const QByteArray name = item.outlineText.isEmpty() ? QByteArray("…") : item.outlineText.toUtf8();
        const int entry = cairo_pdf_surface_add_outline(
            m_surface.get(), m_outline[level - 1], name.constData(),
            linkAttributes(QString::fromLatin1(item.anchor)).constData(),
            level <= 2 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : static_cast<cairo_pdf_outline_flags_t>(0));
        // Deeper headings hang below this one, also where levels are left out.
        for (std::size_t i = level; i < m_outline.size(); ++i)
            m_outline[i] = entry;
    }

    void paint(const RowItem& row, const Step& step) {
        // A header repeated on the next page was read once: it is not tagged again.
        if (!step.repeated) begin(row.tag);
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const Cell& cell = row.cells[i];
            if (!step.repeated) begin(cell.tag);
            paint(cell.text, step.lines[i], cell.x, step.y + row.padding + dropOf(cell, step.lines[i]),
                  !step.repeated);
            if (!step.repeated) end(cell.tag);
        }
        if (!step.repeated) end(row.tag);
        if (row.rule > 0)
            fill(row.x, step.y + step.height - row.rule / 2, row.width, row.rule,
                 row.rule > 0.5 ? kSoft : kHairline);
    }

    static double dropOf(const Cell& cell, const Lines& lines) { return lines.first == 0 ? cell.drop : 0; }

    // Where there are links, all else has to stand in tags of its own: Cairo tags only what has no children.
    void paint(const Text& text, const Lines& lines, double x, double y, bool tagged = true) {
        if (lines.first == lines.second) return;
        const bool groups = tagged && !text.links.empty();
        const double above = text.lines[lines.first].top;
        for (std::size_t i = lines.first; i < lines.second; ++i) {
            const SetLine& line = text.lines[i];
            paintLine(text, line, page::kLeft + x + line.x, page::kTop + y + line.baseline - above, groups);
        }
    }

    void paintLine(const Text& text, const SetLine& line, double x, double y, bool groups) {
        const char* bytes = pango_layout_get_text(text.layout.get());
        const LinkSpan* open = nullptr;
        bool any = false;
        for (GSList* node = line.line->runs; node; node = node->next) {
            auto* run = static_cast<PangoGlyphItem*>(node->data);
            const LinkSpan* link = linkAt(text, run->item->offset);
            if (groups && (!any || link != open)) {
                if (any) end(open ? CAIRO_TAG_LINK : "Span");
                link ? begin(CAIRO_TAG_LINK, link->attributes) : begin("Span");
            }
            any = true;
            open = link;
            ink(link ? kAccent : text.colour);
            cairo_move_to(m_cairo.get(), x, y);
            pango_cairo_show_glyph_item(m_cairo.get(), bytes, run);
            x += static_cast<double>(pango_glyph_string_get_width(run->glyphs)) / PANGO_SCALE;
        }
        if (groups && any) end(open ? CAIRO_TAG_LINK : "Span");
    }

    static const LinkSpan* linkAt(const Text& text, int byte) {
        const auto found = std::find_if(text.links.begin(), text.links.end(), [&](const LinkSpan& link) {
            return byte >= link.start && byte < link.end;
        });
        return found == text.links.end() ? nullptr : &*found;
    }

    void paintMargins(const Margins& margins, std::size_t number) {
        constexpr double kFoot = page::kTextHeight + 30;
        constexpr double kNumberWidth = 90;
        fill(0, kFoot - 7, page::kTextWidth, 0.4, kHairline);
        paint(m_type.setCut(margins.title, kSmall, page::kTextWidth - kNumberWidth), {0, 1}, 0, kFoot);
        const QString words = QStringLiteral("page %1 of %2").arg(number).arg(m_pages.size());
        paint(m_type.set(words, kSmall, page::kTextWidth, Alignment::End), {0, 1}, 0, kFoot);
        if (margins.draft)
            paint(m_type.set(QStringLiteral("DRAFT"), kMark, page::kTextWidth, Alignment::Center), {0, 1}, 0,
                  -38);
    }

    const Flow& m_flow;
    const std::vector<Page>& m_pages;
    Typesetter& m_type;
    QByteArray m_bytes;
    SurfacePtr m_surface;
    CairoPtr m_cairo;
    QHash<QString, std::size_t> m_pageOf;
    std::array<int, 7> m_outline{}; // the last entry of each level; below 1 stands the root
};

} // namespace

Result<QByteArray> paint(const Flow& flow, const std::vector<Page>& pages, const Margins& margins,
                         Typesetter& typesetter) {
    return Painter(flow, pages, typesetter).run(margins);
}

} // namespace casebound::report::printing
