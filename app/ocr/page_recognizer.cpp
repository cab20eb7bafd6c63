// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ocr/page_recognizer.h"

#include "app/cage/clean_text.h"
#include "core/reading/wire/bounds.h"
#include "core/reading/wire/language_data.h"

#include <QFileInfo>

#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <cmath>

namespace casebound::ocr {

using namespace reading::wire;

namespace {

QByteArray folderOf(const QByteArray& languages) {
    const QByteArray first = languages.split('+').first();
    for (const char* folder : kLanguageFolders)
        if (QFileInfo::exists(QString::fromLatin1(folder) + u'/' + QString::fromLatin1(first) +
                              QLatin1String(kLanguageEnding)))
            return folder;
    return {};
}

// Puts the words together in the order in which Tesseract reads them.
class Assembling {
public:
    void add(const tesseract::ResultIterator& at) {
        const std::unique_ptr<const char[]> utf8(at.GetUTF8Text(tesseract::RIL_WORD));
        const QString word = cage::cleanLine(QString::fromUtf8(utf8.get()), kMaxName).trimmed();
        if (word.isEmpty() || m_found.words.size() >= kMaxWords || m_found.text.size() > kMaxPageText / 2)
            return;
        if (!m_found.text.isEmpty()) {
            const bool isLine = at.IsAtBeginningOf(tesseract::RIL_TEXTLINE);
            m_found.text += at.IsAtBeginningOf(tesseract::RIL_PARA) ? QLatin1String("\n\n")
                            : isLine                                ? QLatin1String("\n")
                                                                    : QLatin1String(" ");
        }
        int left = 0, top = 0, right = 0, bottom = 0;
        at.BoundingBox(tesseract::RIL_WORD, &left, &top, &right, &bottom);
        m_found.words.append({static_cast<qint32>(m_found.text.size()), static_cast<qint32>(word.size()),
                              Rect{double(left), double(top), double(std::max(right - left, 0)),
                                   double(std::max(bottom - top, 0))}});
        const auto sure = std::lround(at.Confidence(tesseract::RIL_WORD));
        m_found.confidence.append(static_cast<qint32>(std::clamp(sure, 0L, 100L)));
        m_found.text += word;
    }

    RecognizedText take() { return std::move(m_found); }

private:
    RecognizedText m_found;
};

} // namespace

PageRecognizer::PageRecognizer()
    : m_engine(std::make_unique<tesseract::TessBaseAPI>()) {}

PageRecognizer::~PageRecognizer() = default;

bool PageRecognizer::load(const QByteArray& languages) {
    const QByteArray folder = folderOf(languages);
    if (folder.isEmpty() ||
        m_engine->Init(folder.constData(), languages.constData(), tesseract::OEM_LSTM_ONLY) != 0)
        return false;
    m_engine->SetVariable("debug_file", "/dev/null"); // its remarks quote the page
    m_engine->SetPageSegMode(tesseract::PSM_AUTO);
    return true;
}

RecognizedText PageRecognizer::read(const Image& image, double dpi) {
    const int bytesAPixel = image.format == PixelFormat::Rgb888 ? 3 : 1;
    m_engine->SetImage(reinterpret_cast<const unsigned char*>(image.pixels.constData()), image.width,
                       image.height, bytesAPixel, image.width * bytesAPixel);
    m_engine->SetSourceResolution(static_cast<int>(std::lround(dpi)));
    Assembling assembling;
    if (m_engine->Recognize(nullptr) != 0) return {};
    const std::unique_ptr<tesseract::ResultIterator> at(m_engine->GetIterator());
    if (!at) return {};
    do {
        if (!at->Empty(tesseract::RIL_WORD)) assembling.add(*at);
    } while (at->Next(tesseract::RIL_WORD));
    return assembling.take();
}

} // namespace casebound::ocr
