// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/demo/page_painter.h"

#include <cairo/cairo-pdf.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace casebound::demo {
namespace {

// Points, 1/72 inch.
constexpr double kWidth = 595.0;
constexpr double kHeight = 842.0;
constexpr double kMargin = 68.0;
constexpr double kBottom = kHeight - 72.0;
constexpr double kColumnGap = 18.0;
// Named, so that every machine breaks the lines alike. The second has Arabic letters.
constexpr const char* kBody = "DejaVu Serif,DejaVu Sans 11";
constexpr const char* kBold = "DejaVu Serif,DejaVu Sans Bold 11";
constexpr const char* kCell = "DejaVu Serif,DejaVu Sans 9.5";
constexpr const char* kCellHead = "DejaVu Serif,DejaVu Sans Bold 9.5";
constexpr const char* kSmall = "DejaVu Serif,DejaVu Sans 8";

template <auto Free>
struct Freeing {
    template <class T>
    void operator()(T* pointer) const {
        Free(pointer);
    }
};
using Surface = std::unique_ptr<cairo_surface_t, Freeing<cairo_surface_destroy>>;
using Context = std::unique_ptr<cairo_t, Freeing<cairo_destroy>>;
using Layout = std::unique_ptr<PangoLayout, Freeing<g_object_unref>>;
using Font = std::unique_ptr<PangoFontDescription, Freeing<pango_font_description_free>>;
using FontOptions = std::unique_ptr<cairo_font_options_t, Freeing<cairo_font_options_destroy>>;

cairo_status_t append(void* bytes, const unsigned char* data, unsigned int length) {
    static_cast<QByteArray*>(bytes)->append(reinterpret_cast<const char*>(data),
                                            static_cast<qsizetype>(length));
    return CAIRO_STATUS_SUCCESS;
}

// Figures stand right-aligned under each other.
bool isFigure(const QString& cell) {
    return std::all_of(cell.begin(), cell.end(),
                       [](QChar c) { return c.isDigit() || c == u',' || c == u'.'; });
}

// Paints from top to bottom and remembers what went wrong.
class Painter {
public:
    Painter(QByteArray& out, const PageText& text)
        : m_surface(cairo_pdf_surface_create_for_stream(append, &out, kWidth, kHeight))
        , m_language(pango_language_from_string(text.language.toUtf8().constData())) {
        setFact(CAIRO_PDF_METADATA_TITLE, text.title);
        setFact(CAIRO_PDF_METADATA_AUTHOR, text.author);
        // Otherwise the time of the build gets in, and no two builds are alike.
        setFact(CAIRO_PDF_METADATA_CREATE_DATE,
                text.date.toString(Qt::ISODate) + QStringLiteral("T12:00:00Z"));
        m_cairo.reset(cairo_create(m_surface.get()));
    }

    Outcome paint(const QList<Block>& page, const QString& footer) {
        m_y = kMargin;
        for (const Block& block : page)
            paintBlock(block);
        m_fits &= m_y <= kBottom;
        m_y = kBottom + 20;
        paintText(footer, kSmall, kMargin, kWidth - 2 * kMargin, PANGO_ALIGN_CENTER);
        cairo_show_page(m_cairo.get());
        if (!m_fits)
            return failure(
                ErrorCode::InvalidInput,
                QStringLiteral("A page does not hold its text. Begin a new one earlier, or install "
                               "the fonts the demo is set in (fonts-dejavu-core)."));
        if (m_glyphMissing)
            return failure(
                ErrorCode::InvalidInput,
                QStringLiteral("No font has a character of this text. Install fonts-dejavu-core."));
        return {};
    }

    Outcome finish() {
        m_cairo.reset();
        cairo_surface_finish(m_surface.get());
        if (cairo_surface_status(m_surface.get()) != CAIRO_STATUS_SUCCESS)
            return failure(ErrorCode::Io, QStringLiteral("Cairo could not write the PDF."));
        return {};
    }

private:
    void setFact(cairo_pdf_metadata_t fact, const QString& value) {
        cairo_pdf_surface_set_metadata(m_surface.get(), fact, value.toUtf8().constData());
    }

    Layout layout(const QString& words, const char* font, double width) const {
        Layout result(pango_cairo_create_layout(m_cairo.get()));
        PangoContext* context = pango_layout_get_context(result.get());
        pango_context_set_language(context, m_language);
        const FontOptions options(cairo_font_options_create());
        cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
        cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
        pango_cairo_context_set_font_options(context, options.get());
        pango_cairo_context_set_resolution(context, 72); // a point of the font is a point of the page
        const Font description(pango_font_description_from_string(font));
        pango_layout_set_font_description(result.get(), description.get());
        if (width > 0) pango_layout_set_width(result.get(), pango_units_from_double(width));
        pango_layout_set_line_spacing(result.get(), 1.25F);
        const QByteArray bytes = words.toUtf8();
        pango_layout_set_text(result.get(), bytes.constData(), static_cast<int>(bytes.size()));
        return result;
    }

    // Returns the height it took; the pen stays where it was.
    double paintText(const QString& words, const char* font, double x, double width,
                     PangoAlignment alignment) {
        const Layout text = layout(words, font, width);
        pango_layout_set_alignment(text.get(), alignment);
        m_glyphMissing |= pango_layout_get_unknown_glyphs_count(text.get()) > 0;
        cairo_move_to(m_cairo.get(), x, m_y);
        pango_cairo_show_layout(m_cairo.get(), text.get());
        int height = 0;
        pango_layout_get_size(text.get(), nullptr, &height);
        return pango_units_to_double(height);
    }

    void paintBlock(const Block& block) {
        if (block.kind == Block::Kind::Table) {
            paintTable(block.rows);
            return;
        }
        const char* font = kBody;
        if (block.kind == Block::Kind::Heading) {
            static constexpr const char* kHeadings[] = {"DejaVu Serif,DejaVu Sans Bold 17",
                                                        "DejaVu Serif,DejaVu Sans Bold 13", kBold};
            font = kHeadings[block.level - 1];
            m_y += 6;
        }
        m_y += paintText(block.rows[0][0], font, kMargin, kWidth - 2 * kMargin, PANGO_ALIGN_LEFT) + 9;
    }

    double measure(const QString& words, const char* font) const {
        int width = 0;
        pango_layout_get_size(layout(words, font, 0).get(), &width, nullptr);
        return pango_units_to_double(width) + 1;
    }

    std::vector<double> columnWidths(const QList<QStringList>& rows) const {
        std::vector<double> widths;
        for (const QStringList& row : rows) {
            widths.resize(std::max(widths.size(), static_cast<std::size_t>(row.size())));
            for (qsizetype i = 0; i < row.size(); ++i)
                widths[i] = std::max(widths[i], measure(row[i], &row == &rows.first() ? kCellHead : kCell));
        }
        return widths;
    }

    void paintTable(const QList<QStringList>& rows) {
        const std::vector<double> widths = columnWidths(rows);
        for (const QStringList& row : rows) {
            const bool head = &row == &rows.first();
            double x = kMargin;
            double height = 0;
            for (qsizetype i = 0; i < row.size(); ++i) {
                const bool right = std::all_of(rows.begin() + 1, rows.end(), [i](const QStringList& other) {
                    return i >= other.size() || isFigure(other[i]);
                });
                height = std::max(height, paintText(row[i], head ? kCellHead : kCell, x, widths[i],
                                                    right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT));
                x += widths[i] + kColumnGap;
            }
            m_fits &= x - kColumnGap <= kWidth - kMargin;
            m_y += height + 3;
            if (head) paintRule(x - kColumnGap);
        }
        m_y += 9;
    }

    void paintRule(double right) {
        cairo_set_line_width(m_cairo.get(), 0.6);
        cairo_move_to(m_cairo.get(), kMargin, m_y);
        cairo_line_to(m_cairo.get(), right, m_y);
        cairo_stroke(m_cairo.get());
        m_y += 4;
    }

    Surface m_surface;
    Context m_cairo;
    PangoLanguage* m_language; // Pango's own, never freed
    double m_y = kMargin;
    bool m_fits = true;
    bool m_glyphMissing = false;
};

} // namespace

Result<QByteArray> paintPdf(const PageText& text) {
    QByteArray bytes;
    Painter painter(bytes, text);
    for (qsizetype i = 0; i < text.pages.size(); ++i)
        CB_CHECK(painter.paint(text.pages[i], QStringLiteral("%1 / %2").arg(i + 1).arg(text.pages.size())));
    CB_CHECK(painter.finish());
    return bytes;
}

} // namespace casebound::demo
