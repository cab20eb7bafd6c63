// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/document.h"

namespace casebound::reader {

// An image: what stands beside its pixels, and the pixels themselves as a page without text. Two pixels are a
// point.
class ImageDocument final : public Document {
public:
    explicit ImageDocument(QByteArrayView bytes)
        : m_bytes(bytes) {}

    Answer<reading::wire::DocumentFacts> facts() override;
    Answer<reading::wire::PageText> page(int number) override;
    Answer<reading::wire::Image> render(const reading::wire::RenderRequest& request) override;
    Answer<QList<reading::wire::Passage>> everything(int depth) override;

private:
    QByteArrayView m_bytes;
};

} // namespace casebound::reader
