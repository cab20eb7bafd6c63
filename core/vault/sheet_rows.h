// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secure_bytes.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace casebound::vault {

// What a recovery sheet opens. Numbers are written on paper and never change meaning.
enum class SheetKind {
    Case = 1,
    Names = 2,
};

constexpr int kWordsInRow = 5;
constexpr int kRowsOfSheet = 8;
constexpr int kRowsOfShare = 9;
constexpr qsizetype kKeyingTagSize = 4;

// What a whole sheet and each of its shares begin with.
struct SheetHead {
    SheetKind kind = SheetKind::Case;
    int share = 0; // 1-3, 0 on a whole sheet
    QByteArray keyingTag;

    static constexpr qsizetype kSize = 1 + kKeyingTagSize;
    static SheetHead of(QByteArrayView page); // of a page that checks
};

constexpr qsizetype kPageCheckSize = 3;

// A page, the bytes that a sheet or share writes down as words:
//     1 byte        version (1) << 4 | share << 2 | kind
//     4 bytes       tag of the keying
//     48 or 55      body of a sheet, of a share
//     3 bytes       the first of SHA-256("casebound sheet 1" || all that stands before)
SecureBytes makePage(const SheetHead& head, QByteArrayView body);
bool pageChecks(QByteArrayView page);

// The page cut into rows of 7 bytes, each followed by a check byte, the first of SHA-256("casebound row 1" ||
// first byte of the page || number of the row from 1 || the 7 bytes). These 8 bytes, most significant first,
// are five words in base 7776 (7776^5 > 2^64). Lower-case ASCII, a space between words, a line end between
// rows.
SecureBytes wordsOfPage(const SecureBytes& page);

// While a page is being typed row by row: what its first row says of it; nothing while that row does not
// check.
std::optional<SheetHead> headOfFirstRow(const SecureBytes& firstRow);

// Whether five words were typed that can be row `place`, from 0, of the page that begins with `firstRow`. A
// wrong one passes once in 256 times: pageOf() has the last word.
bool rowChecks(const SecureBytes& firstRow, const SecureBytes& row, int place);

// The page that was typed, every check of it right. Errors, of which none repeats what was typed:
// InvalidInput with `line` the row and `field` the number of the word, both from 1, where they are known;
// NewerVersion.
Result<SecureBytes> pageOf(const SecureBytes& typed);

} // namespace casebound::vault
