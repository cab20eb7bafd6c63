// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/printing/typesetter.h"

#include "core/report/outline.h"

#include <utility>

namespace casebound::report::printing {

using namespace privacy;
using document::Alignment;
using document::Overloaded;
using document::Style;

namespace {

constexpr const char* kSerif = "Noto Serif, DejaVu Serif, serif";
constexpr const char* kSans = "Noto Sans, DejaVu Sans, sans-serif";
constexpr const char* kMono = "Noto Sans Mono, DejaVu Sans Mono, monospace";

double points(int pangoUnits) {
    return static_cast<double>(pangoUnits) / PANGO_SCALE;
}

int units(double points) {
    return static_cast<int>(points * PANGO_SCALE);
}

// UTF-8 and its attributes, while they grow.
class Markup {
public:
    Markup()
        : m_attributes(pango_attr_list_new()) {}
    ~Markup() { pango_attr_list_unref(m_attributes); }
    Markup(const Markup&) = delete;
    Markup& operator=(const Markup&) = delete;

    void add(const cleared::Inline& part) {
        std::visit(
            Overloaded{[this](const cleared::Run& run) { add(run); },
                       [this](const cleared::InternalLink& link) {
                           addLink(link.label, linkAttributes(link.anchor));
                       },
                       [this](const cleared::Link& link) { addLink(link.address, linkAttributes(link)); },
                       [this](const cleared::LineBreak&) { m_text += '\n'; }},
            part);
    }

    void applyTo(PangoLayout* layout) const {
        pango_layout_set_text(layout, m_text.constData(), static_cast<int>(m_text.size()));
        pango_layout_set_attributes(layout, m_attributes);
    }

    std::vector<LinkSpan> takeLinks() { return std::move(m_links); }

private:
    void add(const cleared::Run& run) {
        const auto start = static_cast<guint>(m_text.size());
        m_text += run.text.toUtf8();
        switch (run.style) {
        case Style::Plain:
            break;
        case Style::Emphasis:
            insert(pango_attr_style_new(PANGO_STYLE_ITALIC), start);
            break;
        case Style::Strong:
            insert(pango_attr_weight_new(PANGO_WEIGHT_BOLD), start);
            break;
        case Style::Small:
            insert(pango_attr_scale_new(0.86), start);
            break;
        case Style::Code:
            insert(pango_attr_family_new(kMono), start);
            insert(pango_attr_scale_new(0.88), start);
            break;
        }
    }

    void addLink(const QString& label, const QByteArray& attributes) {
        const auto start = static_cast<guint>(m_text.size());
        m_text += label.toUtf8();
        m_links.push_back({static_cast<int>(start), static_cast<int>(m_text.size()), attributes});
        // Drawn by ourselves; the attribute makes Pango begin a new run where a link begins and ends.
        insert(pango_attr_foreground_new(0, 0, static_cast<guint16>(m_links.size())), start);
    }

    void insert(PangoAttribute* attribute, guint start) {
        attribute->start_index = start;
        attribute->end_index = static_cast<guint>(m_text.size());
        pango_attr_list_insert(m_attributes, attribute);
    }

    QByteArray m_text;
    PangoAttrList* m_attributes;
    std::vector<LinkSpan> m_links;
};

std::vector<SetLine> linesOf(PangoLayout* layout) {
    std::vector<SetLine> lines;
    PangoLayoutIter* iter = pango_layout_get_iter(layout);
    do {
        int top = 0;
        int bottom = 0;
        pango_layout_iter_get_line_yrange(iter, &top, &bottom);
        PangoRectangle logical;
        pango_layout_iter_get_line_extents(iter, nullptr, &logical);
        lines.push_back({points(top), points(bottom), points(pango_layout_iter_get_baseline(iter)),
                         points(logical.x), pango_layout_iter_get_line_readonly(iter)});
    } while (pango_layout_iter_next_line(iter));
    pango_layout_iter_free(iter);
    return lines;
}

QByteArray quotedAttribute(const char* name, QByteArray value) {
    value.replace('\\', "\\\\").replace('\'', "\\'");
    return QByteArray(name) + "='" + value + '\'';
}

} // namespace

QByteArray linkAttributes(const cleared::Link& link) {
    return quotedAttribute("uri", encodedAddress(link));
}

QByteArray linkAttributes(const QString& anchor) {
    return quotedAttribute("dest", anchor.toLatin1());
}

Typesetter::Typesetter(const QString& language)
    : m_fonts(pango_cairo_font_map_new())
    , m_language(language.toLatin1()) {
    // A point of ours is a point of Pango's, whatever the screen.
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(m_fonts.get()), 72);
    m_context.reset(pango_font_map_create_context(m_fonts.get()));
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(m_context.get(), options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(m_context.get(), FALSE);
}

Text Typesetter::set(const cleared::Line& line, const Face& face, double width, Alignment alignment,
                     const QString& language) {
    Markup markup;
    for (const cleared::Inline& part : line)
        markup.add(part);
    // Always set: else the fonts chosen would follow the user's locale.
    const QByteArray tag = language.isEmpty() ? m_language : language.toLatin1();
    pango_context_set_language(m_context.get(), pango_language_from_string(tag.constData()));
    ObjectPtr<PangoLayout> made = layout(face, width, alignment);
    markup.applyTo(made.get());
    Text text = finish(std::move(made), face);
    text.links = markup.takeLinks();
    return text;
}

Text Typesetter::set(const QString& text, const Face& face, double width, Alignment alignment) {
    return set(cleared::Line{cleared::Run{text, Style::Plain}}, face, width, alignment);
}

Text Typesetter::setCut(const QString& text, const Face& face, double width) {
    pango_context_set_language(m_context.get(), pango_language_from_string(m_language.constData()));
    ObjectPtr<PangoLayout> made = layout(face, width, Alignment::Start);
    const QByteArray bytes = text.toUtf8();
    pango_layout_set_text(made.get(), bytes.constData(), static_cast<int>(bytes.size()));
    pango_layout_set_ellipsize(made.get(), PANGO_ELLIPSIZE_END);
    return finish(std::move(made), face);
}

ObjectPtr<PangoLayout> Typesetter::layout(const Face& face, double width, Alignment alignment) const {
    ObjectPtr<PangoLayout> made(pango_layout_new(m_context.get()));
    PangoFontDescription* font = pango_font_description_new();
    pango_font_description_set_family_static(font, face.serif ? kSerif : kSans);
    pango_font_description_set_size(font, units(face.size));
    pango_font_description_set_weight(font, face.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_style(font, face.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    pango_layout_set_font_description(made.get(), font);
    pango_font_description_free(font);
    pango_layout_set_width(made.get(), units(width));
    pango_layout_set_wrap(made.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_spacing(made.get(), units(face.spacing));
    // Pango turns left and right round by itself where a paragraph runs from right to left.
    pango_layout_set_alignment(made.get(), alignment == Alignment::Start    ? PANGO_ALIGN_LEFT
                                           : alignment == Alignment::Center ? PANGO_ALIGN_CENTER
                                                                            : PANGO_ALIGN_RIGHT);
    return made;
}

Text Typesetter::finish(ObjectPtr<PangoLayout> layout, const Face& face) {
    Text text;
    text.layout = std::move(layout);
    text.lines = linesOf(text.layout.get());
    text.colour = face.colour;
    text.rightToLeft = text.lines.front().line->resolved_dir == PANGO_DIRECTION_RTL;
    if (!m_missing && pango_layout_get_unknown_glyphs_count(text.layout.get()) > 0) lookForMissing(text);
    return text;
}

void Typesetter::lookForMissing(const Text& text) {
    m_missing = Missing{0, m_place};
    for (const SetLine& line : text.lines) {
        for (const GSList* node = line.line->runs; node; node = node->next) {
            const PangoGlyphString* glyphs = static_cast<const PangoGlyphItem*>(node->data)->glyphs;
            for (int i = 0; i < glyphs->num_glyphs; ++i) {
                const PangoGlyph glyph = glyphs->glyphs[i].glyph;
                if (!(glyph & PANGO_GLYPH_UNKNOWN_FLAG) || glyph == PANGO_GLYPH_EMPTY) continue;
                m_missing->character = glyph & ~PANGO_GLYPH_UNKNOWN_FLAG;
                return;
            }
        }
    }
}

} // namespace casebound::report::printing
