// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/pdf_document.h"

#include "app/cage/clean_text.h"
#include "app/reader/page_text.h"
#include "app/reader/pdf_everything.h"
#include "app/reader/pdf_facts.h"
#include "app/reader/pdf_objects.h"
#include "app/reader/pdf_render.h"

#include <qpdf/QPDF.hh>

#include <poppler-qt6.h>

#include <algorithm>
#include <cmath>

namespace casebound::reader {

using namespace reading::wire;

namespace {

int degrees(Poppler::Page::Orientation orientation) {
    switch (orientation) {
    case Poppler::Page::Landscape:
        return 90;
    case Poppler::Page::UpsideDown:
        return 180;
    case Poppler::Page::Seascape:
        return 270;
    case Poppler::Page::Portrait:
        break;
    }
    return 0;
}

double saneLength(double points) {
    return std::isfinite(points) ? std::clamp(points, 0.0, kMaxPoints) : 0;
}

} // namespace

PdfDocument::PdfDocument(std::unique_ptr<PdfFile> file)
    : m_file(std::move(file))
    , m_hidden(*m_file) {}

PdfDocument::~PdfDocument() = default;

Answer<std::unique_ptr<Document>> PdfDocument::open(QByteArrayView bytes, const QByteArray& password) {
    auto file = PdfFile::open(bytes, password);
    if (!file) return refused(file.error());
    std::unique_ptr<PdfDocument> document(new PdfDocument(std::move(*file)));
    // A count of pages is a claim; one page that is there proves that there is something to show.
    const int count = document->m_file->poppler().numPages();
    for (int number = 1; number <= count; ++number)
        if (document->pageNumber(number)) return document;
    return refused(FailureReason::NoPages);
}

Answer<std::unique_ptr<Poppler::Page>> PdfDocument::pageNumber(int number) {
    if (number < 1 || number > m_file->poppler().numPages()) return refused(FailureReason::NotFound);
    std::unique_ptr<Poppler::Page> page(m_file->poppler().page(number - 1));
    if (!page) return refused(FailureReason::Broken);
    return page;
}

const std::vector<AttachmentStream>& PdfDocument::attachments() {
    if (!m_attachments) {
        m_attachments.emplace();
        if (m_file->qpdf()) m_attachments = findAttachments(*m_file->qpdf(), m_file->attachmentsLocked());
    }
    return *m_attachments;
}

Answer<DocumentFacts> PdfDocument::facts() {
    DocumentFacts facts = collectFacts(*m_file);
    try {
        for (const AttachmentStream& attachment : attachments())
            facts.attachments.append(attachment.facts);
    } catch (const std::exception&) {
        facts.incomplete = true;
    }
    return facts;
}

Answer<PageText> PdfDocument::page(int number) {
    auto page = pageNumber(number);
    if (!page) return refused(page.error());
    PageText out;
    const QSizeF size = (*page)->pageSizeF();
    out.width = saneLength(size.width());
    out.height = saneLength(size.height());
    out.rotation = degrees((*page)->orientation());
    out.label = cage::cleanLine((*page)->label(), kMaxName);
    const PagePieces words = wordsOf(**page);
    if (words.tooMuch || !writeText(words.pieces, size, out)) return refused(FailureReason::TooLarge);
    out.noText = words.pieces.empty();
    out.rtlUncertain = words.uncertainOrder;
    out.textUnreliable = words.garbage;
    judgeFonts(number, out);
    if (const auto added = addHiddenText(number, out); !added) return refused(added.error());
    return out;
}

void PdfDocument::judgeFonts(int number, PageText& out) {
    if (!m_file->qpdf()) return;
    try {
        const auto& pages = m_file->qpdf()->getAllPages();
        if (static_cast<std::size_t>(number) > pages.size()) return;
        const QPDFObjectHandle& page = pages[static_cast<std::size_t>(number - 1)];
        out.hasImages = FontJudge::hasImages(page);
        if (!out.noText && m_fonts.hasUnreliableFont(page)) out.textUnreliable = true;
    } catch (const std::exception&) {
        // What the fonts are cannot be told: then neither can whether the text is right.
        out.textUnreliable = !out.noText;
    }
}

Answer<void> PdfDocument::addHiddenText(int number, PageText& out) {
    if (!m_hidden.isLikely()) return {};
    auto hidden = m_hidden.onPage(number, out);
    if (!hidden) return refused(hidden.error());
    out.hidden = std::move(*hidden);
    return {};
}

Answer<Image> PdfDocument::render(const RenderRequest& request) {
    auto page = pageNumber(request.number);
    if (!page) return refused(page.error());
    return renderPage(m_file->poppler(), **page, request);
}

Answer<QByteArray> PdfDocument::attachment(int index, qint64 maximum) {
    const auto& all = attachments();
    if (index < 0 || static_cast<std::size_t>(index) >= all.size()) return refused(FailureReason::NotFound);
    const AttachmentStream& found = all[static_cast<std::size_t>(index)];
    if (found.facts.locked) return refused(FailureReason::Locked);
    return unpack(found.stream, maximum);
}

Answer<QList<Passage>> PdfDocument::everything(int depth) {
    if (!m_file->qpdf()) return refused(FailureReason::Broken);
    if (m_file->attachmentsLocked()) return refused(FailureReason::Locked);
    PassageList passages;
    const int count = m_file->poppler().numPages();
    for (int number = 1; number <= count; ++number) {
        auto shown = page(number);
        if (!shown) return refused(shown.error());
        auto hidden = m_hidden.onPage(number, *shown);
        if (!hidden) return refused(hidden.error());
        passages.add(Place::PageText, number, shown->text);
        passages.add(Place::HiddenText, number, *hidden);
        passages.add(Place::PageLabel, number, shown->label);
    }
    return everythingElse(*m_file, attachments(), std::move(passages), depth);
}

} // namespace casebound::reader
