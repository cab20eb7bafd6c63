// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/privacy/cleared_document.h"

#include <QByteArray>
#include <QString>

#include <pango/pangocairo.h>

#include <memory>
#include <optional>
#include <vector>

// Lines of text, set with Pango. All lengths are PDF points.
namespace casebound::report::printing {

struct ObjectUnref {
    void operator()(gpointer object) const { g_object_unref(object); }
};
template <class T>
using ObjectPtr = std::unique_ptr<T, ObjectUnref>;

struct Colour {
    double red, green, blue;
};
inline constexpr Colour kInk{0.08, 0.08, 0.10};
inline constexpr Colour kSoft{0.36, 0.38, 0.42};
inline constexpr Colour kHairline{0.78, 0.80, 0.83};
inline constexpr Colour kAccent{0.13, 0.27, 0.45};
inline constexpr Colour kWarning{0.60, 0.20, 0.07};
inline constexpr Colour kDraft{0.63, 0.11, 0.17};
inline constexpr Colour kTint{0.955, 0.96, 0.967};

struct Face {
    bool serif;
    double size;
    bool bold;
    bool italic;
    double spacing; // between lines, beyond what the font itself asks for
    Colour colour;
};
inline constexpr Face kTitle{true, 21, true, false, 0, kInk};
inline constexpr Face kBody{true, 10.5, false, false, 0.9, kInk};
inline constexpr Face kNoteText{true, 10, false, false, 0.6, kInk};
inline constexpr Face kNoteWord{false, 8.5, true, false, 0, kSoft};
inline constexpr Face kCell{false, 9, false, false, 0.2, kInk};
inline constexpr Face kCellHead{false, 9, true, false, 0.2, kInk};
inline constexpr Face kSmall{false, 8.5, false, false, 0.3, kSoft};
inline constexpr Face kEntry{false, 9.5, false, false, 0.4, kInk};
inline constexpr Face kMark{false, 9, true, false, 0, kDraft};

// Where in the text a link stands: bytes of UTF-8, and what Cairo wants to be told about its target.
struct LinkSpan {
    int start;
    int end;
    QByteArray attributes;
};

struct SetLine {
    double top, bottom, baseline; // from the top of the text
    double x;                     // from its left edge
    PangoLayoutLine* line;        // lives as long as the layout
};

struct Text {
    ObjectPtr<PangoLayout> layout;
    std::vector<SetLine> lines; // at least one
    std::vector<LinkSpan> links;
    Colour colour = kInk;
    bool rightToLeft = false;

    double height() const { return lines.back().bottom; }
    double height(std::size_t from, std::size_t to) const {
        return to > from ? lines.at(to - 1).bottom - lines.at(from).top : 0;
    }
};

// A character for which there is no font.
struct Missing {
    char32_t character;
    QString place;
};

class Typesetter {
public:
    explicit Typesetter(const QString& language);

    // Where the text set next stands, for missing().
    void at(const QString& place) { m_place = place; }

    Text set(const privacy::cleared::Line& line, const Face& face, double width,
             document::Alignment alignment = document::Alignment::Start, const QString& language = {});
    Text set(const QString& text, const Face& face, double width,
             document::Alignment alignment = document::Alignment::Start);
    // One line, cut with an ellipsis where it is too long.
    Text setCut(const QString& text, const Face& face, double width);

    // The first character that could not be set.
    const std::optional<Missing>& missing() const { return m_missing; }

private:
    ObjectPtr<PangoLayout> layout(const Face& face, double width, document::Alignment alignment) const;
    Text finish(ObjectPtr<PangoLayout> layout, const Face& face);
    void lookForMissing(const Text& text);

    ObjectPtr<PangoFontMap> m_fonts;
    ObjectPtr<PangoContext> m_context;
    QByteArray m_language;
    QString m_place;
    std::optional<Missing> m_missing;
};

// "uri='…'" or "dest='…'".
QByteArray linkAttributes(const privacy::cleared::Link& link);
QByteArray linkAttributes(const QString& anchor);

} // namespace casebound::report::printing
