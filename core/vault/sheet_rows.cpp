// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/sheet_rows.h"

#include "core/crypto/hash.h"
#include "core/vault/typed_words.h"
#include "core/vault/word_list.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <initializer_list>
#include <limits>
#include <optional>
#include <vector>

namespace casebound::vault {

namespace {

constexpr qsizetype kRowBytes = 7;
constexpr qsizetype kCheckedRowBytes = kRowBytes + 1;
constexpr unsigned kVersion = 1;
constexpr char kRowLabel[] = "casebound row 1";
constexpr char kPageLabel[] = "casebound sheet 1";

SecureBytes joined(std::initializer_list<QByteArrayView> parts) {
    qsizetype size = 0;
    for (const QByteArrayView part : parts)
        size += part.size();
    SecureBytes whole(static_cast<std::size_t>(size));
    std::uint8_t* out = whole.data();
    for (const QByteArrayView part : parts)
        out = std::copy(part.begin(), part.end(), out);
    return whole;
}

SecureBytes digestOf(std::initializer_list<QByteArrayView> parts) {
    return crypto::sha256Key(joined(parts).view());
}

std::uint8_t checkOfRow(char firstOfPage, int row, QByteArrayView bytes) {
    const char place[] = {firstOfPage, static_cast<char>(row + 1)};
    return digestOf({kRowLabel, QByteArrayView(place, 2), bytes}).data()[0];
}

char firstByteOf(const SheetHead& head) {
    return static_cast<char>(kVersion << 4U | unsigned(head.share) << 2U | unsigned(head.kind));
}

// 0 for a first byte that this version does not write.
int rowsOfPage(char firstOfPage) {
    const unsigned byte = static_cast<unsigned char>(firstOfPage);
    const unsigned kind = byte & 3U, share = (byte >> 2U) & 3U;
    if (byte >> 4U != kVersion || kind == 0 || kind == 3) return 0;
    return share == 0 ? kRowsOfSheet : kRowsOfShare;
}

void writeWords(quint64 value, char*& out) {
    std::array<std::size_t, kWordsInRow> digits{};
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
        *digit = value % kWordListSize;
        value /= kWordListSize;
    }
    for (const std::size_t digit : digits) {
        const std::string_view word = wordList()[digit];
        out = std::copy(word.begin(), word.end(), out);
        *out++ = ' ';
    }
    out[-1] = '\n';
    wipe(digits.data(), sizeof digits);
}

// Rows as they were typed, before anything of them was checked.
class TypedRows {
public:
    explicit TypedRows(const TypedWords& words)
        : m_count(words.count() / kWordsInRow)
        , m_bytes(static_cast<std::size_t>(m_count * kCheckedRowBytes))
        , m_fits(static_cast<std::size_t>(m_count)) {
        for (int row = 0; row < m_count; ++row)
            m_fits[static_cast<std::size_t>(row)] = read(words, row);
    }
    int count() const { return m_count; }
    char first(int row) const { return m_bytes.view()[row * kCheckedRowBytes]; }
    QByteArrayView bytes(int row) const { return m_bytes.view().sliced(row * kCheckedRowBytes, kRowBytes); }

    // Whether the row can be the one at `place` of a page that begins so.
    bool checks(int row, int place, char firstOfPage) const {
        const char check = m_bytes.view()[row * kCheckedRowBytes + kRowBytes];
        return m_fits[static_cast<std::size_t>(row)] &&
               static_cast<std::uint8_t>(check) == checkOfRow(firstOfPage, place, bytes(row));
    }
    bool checksAsFirst(int row) const { return rowsOfPage(first(row)) > 0 && checks(row, 0, first(row)); }

private:
    // False where five words say more than 8 bytes hold.
    bool read(const TypedWords& words, int row) {
        constexpr quint64 kMost = std::numeric_limits<quint64>::max();
        quint64 value = 0;
        bool fits = true;
        for (int word = row * kWordsInRow; word < (row + 1) * kWordsInRow; ++word) {
            const auto digit = static_cast<quint64>(words.numberOf(word));
            fits = fits && value <= (kMost - digit) / kWordListSize;
            value = value * kWordListSize + digit;
        }
        for (qsizetype i = kCheckedRowBytes - 1; i >= 0; --i, value >>= 8U)
            m_bytes.data()[row * kCheckedRowBytes + i] = static_cast<std::uint8_t>(value);
        return fits;
    }

    const int m_count;
    SecureBytes m_bytes;
    std::vector<bool> m_fits;
};

// Words and rows from 0 here, from 1 in what people read.
tl::unexpected<Error> problemAt(int row, std::optional<int> word, const QString& message) {
    return failure(Error{
        ErrorCode::InvalidInput, message, {}, {}, row + 1, word ? QString::number(*word + 1) : QString()});
}

bool isWholeNumberOfRows(int words) {
    return words == kRowsOfSheet * kWordsInRow || words == kRowsOfShare * kWordsInRow;
}

// Where people kept to the lines of the sheet, the row in which a word is missing is known.
Outcome checkLines(const TypedWords& words) {
    if (isWholeNumberOfRows(words.count())) return {};
    if (words.lines() != kRowsOfSheet && words.lines() != kRowsOfShare) return {};
    std::array<int, kRowsOfShare> counts{};
    for (int word = 0; word < words.count(); ++word)
        ++counts[static_cast<std::size_t>(words.lineOf(word))];
    for (int row = 0; row < words.lines(); ++row)
        if (const int count = counts[static_cast<std::size_t>(row)]; count != kWordsInRow)
            return problemAt(row, {},
                             QStringLiteral("Row %1 has %2 words; every row of a sheet has five. Look at "
                                            "this row again.")
                                 .arg(row + 1)
                                 .arg(count));
    return {};
}

Outcome checkListed(const TypedWords& words) {
    static constexpr const char* kOrdinals[] = {"first", "second", "third", "fourth", "fifth"};
    for (int word = 0; word < words.count(); ++word) {
        if (words.numberOf(word) >= 0) continue;
        const int row = word / kWordsInRow, place = word % kWordsInRow;
        QString message = QStringLiteral("Row %1: the %2 word is not on the list")
                              .arg(row + 1)
                              .arg(QLatin1String(kOrdinals[place]));
        if (const QStringList near = words.nearest(word); !near.isEmpty())
            message += QStringLiteral(" - did you mean ") + near.join(QStringLiteral(" or ")) + u'?';
        else
            message += u'.';
        return problemAt(row, place, message);
    }
    return {};
}

Outcome wrongCount(int words, int rows) {
    const QString wanted =
        rows > 0 ? QStringLiteral("%1 rows of five words").arg(rows)
                 : QStringLiteral("%1 rows of five words, or %2 where it is one of three shares")
                       .arg(kRowsOfSheet)
                       .arg(kRowsOfShare);
    const QString fault = words > (rows > 0 ? rows : kRowsOfShare) * kWordsInRow
                              ? QStringLiteral("These are too many words")
                              : QStringLiteral("Words are missing");
    return failure(
        ErrorCode::InvalidInput,
        QStringLiteral("%1: %2 were typed, and this sheet has %3.").arg(fault).arg(words).arg(wanted));
}

Outcome outOfOrder(int row, int place) {
    return problemAt(row, {},
                     QStringLiteral("The rows are not in their order: what was typed as row %1 is row %2 of "
                                    "the sheet.")
                         .arg(row + 1)
                         .arg(place + 1));
}

// One row of five words that are all on the list.
std::optional<TypedRows> oneRow(const SecureBytes& typed) {
    const TypedWords words(typed);
    if (words.count() != kWordsInRow || !checkListed(words)) return std::nullopt;
    return TypedRows(words);
}

// What to say of a row that does not check. A wrong row looks like that of another place once in 256 times:
// the other place must be wrong too before it counts.
Outcome wrongRow(const TypedRows& rows, int row, char firstOfPage) {
    for (int place = 0; place < rows.count(); ++place)
        if (place != row && rows.checks(row, place, firstOfPage) && !rows.checks(place, place, firstOfPage))
            return outOfOrder(row, place);
    return problemAt(row, {},
                     QStringLiteral("Row %1 does not check: one of its five words is wrong, or two are "
                                    "exchanged.")
                         .arg(row + 1));
}

Outcome wrongFirstRow(const TypedRows& rows) {
    for (int row = 1; row < rows.count(); ++row)
        if (rows.checksAsFirst(row)) return outOfOrder(row, 0);
    return wrongRow(rows, 0, rows.first(0));
}

Outcome checkRows(const TypedRows& rows, int words) {
    if (!rows.checks(0, 0, rows.first(0)))
        return isWholeNumberOfRows(words) ? wrongFirstRow(rows) : wrongCount(words, 0);
    const int wanted = rowsOfPage(rows.first(0));
    if (wanted == 0)
        return failure(
            ErrorCode::NewerVersion,
            QStringLiteral("This sheet was made by a newer Casebound. Nothing was changed. Install "
                           "that version or a later one and type it there."));
    if (words != wanted * kWordsInRow) return wrongCount(words, wanted);
    for (int row = 1; row < wanted; ++row)
        if (!rows.checks(row, row, rows.first(0))) return wrongRow(rows, row, rows.first(0));
    return {};
}

} // namespace

SheetHead SheetHead::of(QByteArrayView page) {
    const unsigned first = static_cast<unsigned char>(page[0]);
    return {static_cast<SheetKind>(first & 3U), static_cast<int>(first >> 2U & 3U),
            page.sliced(1, kKeyingTagSize).toByteArray()};
}

SecureBytes makePage(const SheetHead& head, QByteArrayView body) {
    const char first = firstByteOf(head);
    const SecureBytes checked = joined({QByteArrayView(&first, 1), head.keyingTag, body});
    return joined({checked.view(), digestOf({kPageLabel, checked.view()}).view().first(kPageCheckSize)});
}

bool pageChecks(QByteArrayView page) {
    if (page.size() <= kPageCheckSize || rowsOfPage(page[0]) * kRowBytes != page.size()) return false;
    return digestOf({kPageLabel, page.chopped(kPageCheckSize)}).view().first(kPageCheckSize) ==
           page.last(kPageCheckSize);
}

SecureBytes wordsOfPage(const SecureBytes& page) {
    const int rows = static_cast<int>(page.view().size() / kRowBytes);
    SecureBytes text(static_cast<std::size_t>(rows * kWordsInRow) * (kLongestWord + 1));
    char* const begin = reinterpret_cast<char*>(text.data());
    char* out = begin;
    for (int row = 0; row < rows; ++row) {
        const QByteArrayView bytes = page.view().sliced(row * kRowBytes, kRowBytes);
        quint64 value = 0;
        for (const char byte : bytes)
            value = value << 8U | static_cast<unsigned char>(byte);
        writeWords(value << 8U | checkOfRow(page.view()[0], row, bytes), out);
        wipe(&value, sizeof value);
    }
    return SecureBytes::copyOf(text.view().first(out - begin - 1)); // no line end after the last row
}

std::optional<SheetHead> headOfFirstRow(const SecureBytes& firstRow) {
    const auto first = oneRow(firstRow);
    if (!first || !first->checksAsFirst(0)) return std::nullopt;
    return SheetHead::of(first->bytes(0));
}

bool rowChecks(const SecureBytes& firstRow, const SecureBytes& row, int place) {
    const auto first = oneRow(firstRow);
    const auto typed = oneRow(row);
    return first && typed && first->checksAsFirst(0) && typed->checks(0, place, first->first(0));
}

Result<SecureBytes> pageOf(const SecureBytes& typed) {
    const TypedWords words(typed);
    CB_CHECK(checkLines(words));
    CB_CHECK(checkListed(words));
    if (words.count() < kWordsInRow) return failure(wrongCount(words.count(), 0).error());
    const TypedRows rows(words);
    CB_CHECK(checkRows(rows, words.count()));

    SecureBytes page(static_cast<std::size_t>(rows.count() * kRowBytes));
    for (int row = 0; row < rows.count(); ++row)
        std::memcpy(page.data() + row * kRowBytes, rows.bytes(row).data(), kRowBytes);
    if (!pageChecks(page.view()))
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("Each row looks right, but together they do not check: one word is "
                                      "wrong, or rows of two sheets are mixed. Compare every word."));
    return page;
}

} // namespace casebound::vault
