// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/printing/flow.h"

#include <algorithm>
#include <array>
#include <vector>

// Measures and looks of the printed page, and how blocks narrow what stands in them.
namespace casebound::report::printing {

inline constexpr double kNarrowest = 140; // nesting goes no further in than this
inline constexpr double kQuoteIndent = 16;
inline constexpr double kNotePadding = 12;

struct HeadingLook {
    Face face;
    double before;
    double after;
    const char* tag; // the title is H1
};
inline constexpr std::array<HeadingLook, 6> kHeadings{{
    {{true, 15, true, false, 0, kInk}, 24, 8, "H2"},
    {{true, 12.5, true, false, 0, kInk}, 18, 6, "H3"},
    {{true, 11, true, false, 0, kInk}, 14, 5, "H4"},
    {{true, 10.5, true, true, 0, kInk}, 12, 4, "H5"},
    {{true, 10.5, false, true, 0, kInk}, 12, 4, "H6"},
    {{true, 10.5, false, true, 0, kSoft}, 12, 4, "H6"},
}};

inline Colour colourOf(document::NoteKind kind) {
    if (kind == document::NoteKind::Warning) return kWarning;
    if (kind == document::NoteKind::Draft) return kDraft;
    return kind == document::NoteKind::Alleged ? kAccent : kSoft;
}

// Where blocks stand: what encloses them narrows it.
struct Frame {
    double x = 0;
    double width = page::kTextWidth;
    Face face = kBody;
    double after = 7; // below a paragraph
    std::vector<int> bars = {};

    Frame inside(double left, double right = 0) const {
        Frame inner = *this;
        const double room = std::max(0.0, width - kNarrowest);
        const double in = std::min(left, room);
        inner.x += in;
        inner.width -= in + std::min(right, room - in);
        return inner;
    }
};

} // namespace casebound::report::printing
