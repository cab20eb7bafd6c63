// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace casebound::reading::wire {

// Where Tesseract's data of languages is looked for, in this order: Debian 12 and 13, then others.
inline constexpr std::array kLanguageFolders{"/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tessdata",
                                             "/usr/local/share/tessdata"};
inline constexpr char kLanguageEnding[] = ".traineddata";

} // namespace casebound::reading::wire
