// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/recognition.h"

#include "core/reading/reader_process.h"
#include "core/reading/sealed_document.h"
#include "core/reading/wire/language_data.h"

#include <QDir>

#include <algorithm>

namespace casebound::reading {

namespace {

constexpr double kPointsAnInch = 72;
constexpr std::chrono::milliseconds kPageTime{180000};

// What the helper gets: the languages in their field, then the pixels.
Result<QByteArray> documentOf(const Image& image, const QStringList& languages) {
    const QByteArray names = languages.join(u'+').toLatin1();
    auto pixels = wire::encode(image);
    if (names.isEmpty() || names.size() >= wire::kLanguagesSize)
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("Choose one language or a few: those that are on the pages."));
    if (!pixels)
        return failure(ErrorCode::Internal, QStringLiteral("A page's image is not what it should be."));
    return names.leftJustified(wire::kLanguagesSize, '\0') + *pixels;
}

} // namespace

QStringList installedLanguages() {
    const QString ending = QLatin1String(wire::kLanguageEnding);
    for (const char* folder : wire::kLanguageFolders) {
        QStringList names;
        for (const QString& file :
             QDir(QString::fromLatin1(folder)).entryList({u'*' + ending}, QDir::Files)) {
            const QString name = file.chopped(ending.size());
            if (name != QLatin1String("osd")) names.append(name); // which way up a page lies: no language
        }
        if (!names.isEmpty()) return names;
    }
    return {};
}

Result<RecognizedText> recognize(const ReaderProgram& program, const Image& image, double dpi,
                                 const QStringList& languages, const Progress* stop) {
    const QStringList installed = installedLanguages();
    for (const QString& language : languages)
        if (!installed.contains(language))
            return failure(ErrorCode::InvalidInput,
                           QStringLiteral("There is no data here for recognising text in this language."));
    CB_TRY(const QByteArray bytes, documentOf(image, languages));
    const auto request = wire::encode(wire::RecognizeRequest{dpi});
    if (!request)
        return failure(ErrorCode::Internal, QStringLiteral("A page's image is not what it should be."));
    CB_TRY(const SealedDocument document, SealedDocument::copyOf(bytes));
    CB_TRY(Child child, Child::spawn(program.path, document.descriptor()));
    ReaderProcess process(std::move(child), {}, stop);
    CB_CHECK(process.greet());
    CB_TRY(const QByteArray answer,
           process.ask(wire::MessageType::Recognize, *request, wire::MessageType::Recognized, kPageTime,
                       wire::frameLimit(wire::MessageType::Recognized)));
    auto found = wire::decode<RecognizedText>(answer);
    if (!found) return failure(process.lied());
    for (wire::Word& word : found->words) {
        // Nothing stands beside the page.
        if (word.box.x < 0 || word.box.y < 0 || word.box.x + word.box.width > image.width ||
            word.box.y + word.box.height > image.height)
            return failure(process.lied());
        const double scale = kPointsAnInch / dpi;
        word.box = {word.box.x * scale, word.box.y * scale, word.box.width * scale, word.box.height * scale};
    }
    return std::move(*found);
}

} // namespace casebound::reading
