// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/wire/types.h"

#include <QByteArray>

#include <memory>

namespace tesseract {
class TessBaseAPI;
}

namespace casebound::ocr {

// Tesseract with the data of some languages. Belongs to one thread, and starts no other.
class PageRecognizer {
public:
    PageRecognizer();
    ~PageRecognizer();

    // Reads the languages' data: the last thing that opens files. False where something is missing.
    bool load(const QByteArray& languages);

    // `dpi`: of the image. Empty where nothing is made out.
    reading::wire::RecognizedText read(const reading::wire::Image& image, double dpi);

private:
    std::unique_ptr<tesseract::TessBaseAPI> m_engine;
};

} // namespace casebound::ocr
