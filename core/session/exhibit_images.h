// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/casefile/page_store.h"
#include "core/session/page_reader.h"
#include "core/session/session_tools.h"

#include <QSizeF>

#include <optional>

namespace casebound::session {

// Pictures of an exhibit's pages, from the sandboxed reader that lives while the exhibit is shown.
class ExhibitImages {
public:
    // Errors: NotFound (no original), NamesHidden, Damaged, reading::Reader's.
    Outcome open(const SessionTools& tools, records::RecordId exhibit, Progress& progress);
    records::RecordId exhibit() const { return m_exhibit; }

    // Errors: reading::Reader's.
    Result<reading::Image> page(int number, double scale, Progress& progress);

private:
    records::RecordId m_exhibit;
    std::optional<PageReader> m_reader;
};

// Covers these places of a page's picture, in points from the top left, with a flat colour. `page`: the
// page's size in points.
void cover(reading::Image& image, const QSizeF& page, const QList<QRectF>& places);

} // namespace casebound::session
