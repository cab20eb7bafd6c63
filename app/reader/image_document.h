// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/document.h"

namespace casebound::reader {

// An image, of which only what stands beside its pixels is read.
class ImageDocument final : public Document {
public:
    explicit ImageDocument(QByteArrayView bytes)
        : m_bytes(bytes) {}

    Answer<reading::wire::DocumentFacts> facts() override;
    Answer<QList<reading::wire::Passage>> everything(int depth) override;

private:
    QByteArrayView m_bytes;
};

} // namespace casebound::reader
