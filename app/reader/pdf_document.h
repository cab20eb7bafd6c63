// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/document.h"
#include "app/reader/pdf_attachments.h"
#include "app/reader/pdf_file.h"
#include "app/reader/pdf_fonts.h"
#include "app/reader/pdf_hidden.h"

#include <optional>

namespace Poppler {
class Page;
}

namespace casebound::reader {

class PdfDocument final : public Document {
public:
    ~PdfDocument() override;
    static Answer<std::unique_ptr<Document>> open(QByteArrayView bytes, const QByteArray& password);

    Answer<reading::wire::DocumentFacts> facts() override;
    Answer<reading::wire::PageText> page(int number) override;
    Answer<reading::wire::Image> render(const reading::wire::RenderRequest& request) override;
    Answer<QByteArray> attachment(int index, qint64 maximum) override;
    Answer<QList<reading::wire::Passage>> everything(int depth) override;

private:
    explicit PdfDocument(std::unique_ptr<PdfFile> file);

    Answer<std::unique_ptr<Poppler::Page>> pageNumber(int number);
    const std::vector<AttachmentStream>& attachments();
    Answer<void> addHiddenText(int number, reading::wire::PageText& page);
    void judgeFonts(int number, reading::wire::PageText& page);

    std::unique_ptr<PdfFile> m_file;
    FontJudge m_fonts;
    HiddenText m_hidden;
    std::optional<std::vector<AttachmentStream>> m_attachments;
};

} // namespace casebound::reader
