// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace casebound::text {

// Words that point at names, in the languages whose texts are most often gathered: English, German, French,
// Spanish, Italian, Dutch, Polish, Turkish, Russian, Ukrainian, Arabic, Persian, Urdu, Hebrew. All take
// folded words.

bool isTitle(const QString& folded);         // Mr, Frau, Dr, السيدة
bool isWordOfSaying(const QString& folded);  // said, schrieb, قالت
bool isParticle(const QString& folded);      // van, de, bin: between a given name and a family name
bool isArticle(const QString& folded);       // the, der, la: before a common word
bool isOpening(const QString& folded);       // then, und, mais: where a sentence begins
bool isWordOfSigning(const QString& folded); // regards, Grüße: above a signature
bool isMailHead(const QString& folded);      // from, to, cc, von, an

} // namespace casebound::text
