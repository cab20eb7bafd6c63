// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reply/exhibit_document.h"

#include "core/reply/lines.h"

namespace casebound::reply {

namespace {

// Lines of a page stay lines: a table in a letter would be unreadable otherwise.
void addPage(Blocks& blocks, const ExhibitPage& page) {
    blocks.push_back(heading(1, {words(u"Page "), number(page.number)},
                             document::Anchor::named(u"page", static_cast<int>(page.number))));
    const auto lines = paragraphsOf(page.text);
    if (lines.empty())
        blocks.push_back(note(document::NoteKind::Warning, {words(u"No text was found on this page.")}));
    for (const auto& line : lines)
        blocks.push_back(paragraph(line));
}

} // namespace

document::Document exhibitDocument(const records::Exhibit& exhibit, const QList<ExhibitPage>& pages) {
    document::Document document;
    document.title = {document::RecordRef{documentId(exhibit.common.id)}, words(u": ")};
    append(document.title, titleOf(exhibit.common));
    if (!exhibit.language.isEmpty()) document.language = document::LanguageTag(exhibit.language);
    document.blocks.push_back(note(
        document::NoteKind::Warning,
        {words(u"This is the text of the exhibit and not the exhibit itself: it was set again, and people "
               u"appear under the labels of this packet. The original is kept by the writers.")}));
    Facts facts;
    facts.addDate(u"Dated", exhibit.dated);
    facts.add(u"Provenance", exhibit.provenance);
    facts.addTo(document.blocks);
    for (const auto& page : pages)
        addPage(document.blocks, page);
    return document;
}

} // namespace casebound::reply
