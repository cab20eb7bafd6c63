// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/casefile/page_store.h"
#include "core/reading/reader.h"
#include "core/session/session_tools.h"

#include <optional>

namespace casebound::session {

// Pictures of an exhibit's pages, from the sandboxed reader that lives while the exhibit is shown.
class ExhibitImages {
public:
    // Errors: NotFound (no original), NamesHidden, Damaged, reading::Reader's.
    Outcome open(const SessionTools& tools, records::RecordId exhibit, Progress& progress);
    records::RecordId exhibit() const { return m_exhibit; }

    // Starts the reader again once where it died. Errors: reading::Reader's.
    Result<reading::Image> page(int number, double scale, Progress& progress);

private:
    Outcome startReader(Progress& progress);

    records::RecordId m_exhibit;
    std::optional<reading::SealedDocument> m_document;
    std::optional<reading::Reader> m_reader;
};

// Covers these places of the picture, in points from its top left, with a flat colour.
void cover(reading::Image& image, double scale, const QList<QRectF>& places);

} // namespace casebound::session
