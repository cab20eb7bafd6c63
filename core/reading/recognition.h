// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/reading/reader_program.h"
#include "core/reading/types.h"

#include <QStringList>

namespace casebound::reading {

// Languages whose data is installed, as Tesseract names them ("deu", "eng"), in order. Empty where there is
// none.
QStringList installedLanguages();

// Where casebound-ocr is; as findReaderProgram(). Errors: NotFound, with the words for somebody whose
// installation is incomplete.
Result<ReaderProgram> findRecognizerProgram();

// What stands on an image, made out by a sandboxed process of its own, which knows nothing but its pixels.
// `dpi`: of the image; boxes come back in points. Blocks; `stop` may be null. Errors: InvalidInput (a
// language that is not installed), Unsupported, ReaderFailed, Cancelled, Io.
Result<RecognizedText> recognize(const ReaderProgram& program, const Image& image, double dpi,
                                 const QStringList& languages, const Progress* stop = nullptr);

} // namespace casebound::reading
