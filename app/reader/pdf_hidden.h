// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/pdf_file.h"
#include "core/reading/wire/types.h"

#include <QString>

#include <optional>

namespace casebound::reader {

// Text that a page holds and does not show: beyond its crop box or its sheet, or on a layer that is switched
// off. Poppler leaves it out, so it is asked for the text of a copy without those bounds, and the difference
// is told.
class HiddenText {
public:
    explicit HiddenText(const PdfFile& file);
    ~HiddenText();

    // Whether the document has layers or crops a page at all; cheap. Without, only a look at onPage() finds
    // text beyond the sheet.
    bool isLikely();

    // The words of the page that are not among `shown`. Errors: Broken (qpdf cannot read the document),
    // TooLarge.
    Answer<QString> onPage(int number, const reading::wire::PageText& shown);

private:
    Answer<void> reveal();

    const PdfFile& m_file;
    std::optional<bool> m_likely;
    QByteArray m_copy;
    std::unique_ptr<Poppler::Document> m_revealed;
};

} // namespace casebound::reader
