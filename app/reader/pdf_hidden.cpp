// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/pdf_hidden.h"

#include "app/reader/page_text.h"
#include "app/reader/pdf_objects.h"

#include <QHash>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <poppler-qt6.h>

namespace casebound::reader {

using namespace reading::wire;

namespace {

// How far beyond the sheet is looked, in points. Text further out is nowhere that a viewer can reach.
constexpr double kMargin = 5000;

QPDFObjectHandle attribute(QPDFObjectHandle page, const char* key) {
    return QPDFPageObjectHelper(page).getAttribute(key, false);
}

bool isCropped(QPDFObjectHandle page) {
    QPDFObjectHandle crop = attribute(page, "/CropBox");
    QPDFObjectHandle sheet = attribute(page, "/MediaBox");
    if (!crop.isRectangle() || !sheet.isRectangle()) return false;
    const auto a = crop.getArrayAsRectangle();
    const auto b = sheet.getArrayAsRectangle();
    return a.llx > b.llx || a.lly > b.lly || a.urx < b.urx || a.ury < b.ury;
}

void showAll(QPDFObjectHandle page) {
    QPDFObjectHandle sheet = attribute(page, "/MediaBox");
    auto box =
        sheet.isRectangle() ? sheet.getArrayAsRectangle() : QPDFObjectHandle::Rectangle(0, 0, 612, 792);
    box.llx -= kMargin;
    box.lly -= kMargin;
    box.urx += kMargin;
    box.ury += kMargin;
    page.replaceKey("/MediaBox", QPDFObjectHandle::newFromRectangle(box));
    page.replaceKey("/CropBox", QPDFObjectHandle::newFromRectangle(box));
}

} // namespace

HiddenText::HiddenText(const PdfFile& file)
    : m_file(file) {}

HiddenText::~HiddenText() = default;

bool HiddenText::isLikely() {
    if (m_likely) return *m_likely;
    m_likely = false;
    try {
        const auto pdf = m_file.freshQpdf();
        if (!pdf) return false;
        m_likely = pdf->getRoot().hasKey("/OCProperties");
        forEachPage(*pdf, [this](QPDFObjectHandle page, int) { m_likely = *m_likely || isCropped(page); });
    } catch (const std::exception&) {
        m_likely = false;
    }
    return *m_likely;
}

Answer<void> HiddenText::reveal() {
    if (m_revealed) return {};
    try {
        const auto pdf = m_file.freshQpdf();
        if (!pdf) return refused(FailureReason::Broken);
        pdf->getRoot().removeKey("/OCProperties");
        forEachPage(*pdf, [](QPDFObjectHandle page, int) { showAll(page); });
        m_copy = writePlain(*pdf);
    } catch (const std::exception&) {
        return refused(FailureReason::Broken);
    }
    m_revealed = Poppler::Document::loadFromData(m_copy);
    if (!m_revealed) return refused(FailureReason::Broken);
    return {};
}

Answer<QString> HiddenText::onPage(int number, const PageText& shown) {
    if (const auto revealed = reveal(); !revealed) return refused(revealed.error());
    const std::unique_ptr<Poppler::Page> page(m_revealed->page(number - 1));
    if (!page) return refused(FailureReason::Broken);
    const PagePieces all = wordsOf(*page);
    PageText everything;
    if (all.tooMuch || !writeText(all.pieces, page->pageSizeF(), everything))
        return refused(FailureReason::TooLarge);
    QHash<QString, int> known;
    for (const Word& word : shown.words)
        ++known[shown.text.mid(word.start, word.length)];
    QStringList hidden;
    for (const Word& word : everything.words) {
        QString text = everything.text.mid(word.start, word.length);
        if (--known[text] < 0) hidden.append(std::move(text));
    }
    return hidden.join(u' ');
}

} // namespace casebound::reader
