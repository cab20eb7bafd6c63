// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cage/clean_text.h"
#include "app/reader/page_text.h"
#include "core/reading/wire/bounds.h"

#include <poppler-qt6.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace casebound::reader {

using namespace reading::wire;

namespace {

enum class Order { Logical, Visual };

struct Evidence {
    Order order = Order::Logical;
    bool proven = true;
};

int turnOf(const Poppler::TextBox& box, int size) {
    if (size < 2) return 0;
    const QPointF first = box.charBoundingBox(0).center();
    const QPointF last = box.charBoundingBox(size - 1).center();
    const double dx = last.x() - first.x();
    const double dy = last.y() - first.y();
    if (std::abs(dy) > std::abs(dx)) return dy > 0 ? 90 : 270;
    return dx < 0 ? 180 : 0;
}

bool isVerticalScript(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.script() == QChar::Script_Han || c.script() == QChar::Script_Hiragana ||
               c.script() == QChar::Script_Katakana || c.script() == QChar::Script_Hangul;
    });
}

// Letters that only stand at one end of a word show which end is the beginning.
enum class Form { Other, Begins, Ends };
Form formOf(QChar c) {
    if (QStringView(u"ךםןףץ").contains(c)) return Form::Ends;
    switch (c.decompositionTag()) {
    case QChar::Initial:
        return Form::Begins;
    case QChar::Final:
        return Form::Ends;
    default:
        return Form::Other;
    }
}

// How far, on average, from one right-to-left letter to the next; nothing where there is one only.
std::optional<double> letterAdvance(const QString& text, const Poppler::TextBox& box) {
    double sum = 0;
    int pairs = 0;
    for (int i = 1; i < text.size(); ++i) {
        if (!cage::isRightToLeft(text[i].unicode()) || !cage::isRightToLeft(text[i - 1].unicode())) continue;
        sum += box.charBoundingBox(i).x() - box.charBoundingBox(i - 1).x();
        ++pairs;
    }
    if (pairs == 0) return std::nullopt;
    return sum / pairs;
}

// Poppler gives the letters of right-to-left words as they lie on the page, from the left, except for the
// letters of one ligature or of a replacement text, which come in logical order, squeezed into a narrow box.
Evidence orderOf(const QString& text, const Poppler::TextBox& box) {
    const Form first = formOf(text.front());
    const Form last = formOf(text.back());
    if (first == Form::Ends || last == Form::Begins) return {Order::Visual, true};
    if (first == Form::Begins || last == Form::Ends) return {Order::Logical, true};
    const std::optional<double> advance = letterAdvance(text, box);
    if (!advance || *advance < 0) return {Order::Logical, true};
    const bool squeezed = *advance < 0.12 * box.boundingBox().height();
    return {squeezed ? Order::Logical : Order::Visual, false};
}

bool isLeftToRightUnit(QChar c) {
    const QChar::Direction direction = c.direction();
    return direction == QChar::DirL || direction == QChar::DirEN || direction == QChar::DirAN ||
           c.isSurrogate();
}

// Turned around as a whole, with numbers and Latin letters turned back. Marks stay behind their letter.
QString reversed(const QString& text) {
    QString result = text;
    std::reverse(result.begin(), result.end());
    auto isUnit = [](QChar c) { return isLeftToRightUnit(c); };
    for (auto run = result.begin(); run != result.end();) {
        const auto begin = std::find_if(run, result.end(), isUnit);
        const auto end = std::find_if_not(begin, result.end(), isUnit);
        std::reverse(begin, end);
        run = end;
    }
    for (qsizetype i = 0; i + 1 < result.size(); ++i)
        if (result[i].isMark() && result[i + 1].isLetter()) std::swap(result[i], result[i + 1]), ++i;
    return result;
}

bool hasRightToLeft(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) { return cage::isRightToLeft(c.unicode()); });
}

bool isGarbage(QChar c) {
    return c.category() == QChar::Other_PrivateUse || c.category() == QChar::Other_NotAssigned ||
           c.unicode() == QChar::ReplacementCharacter;
}

Piece pieceOf(const Poppler::TextBox& box, PagePieces& page) {
    Piece piece;
    const QString raw = box.text();
    piece.box = box.boundingBox().normalized();
    piece.spaceAfter = box.hasSpaceAfter();
    piece.rightToLeft = hasRightToLeft(raw);
    piece.turn = turnOf(box, static_cast<int>(raw.size()));
    QString text = raw;
    if (piece.rightToLeft) {
        if (piece.turn == 180) piece.turn = 0;
        const Evidence evidence = orderOf(raw, box);
        if (evidence.order == Order::Visual) text = reversed(raw);
        page.uncertainOrder = page.uncertainOrder || !evidence.proven;
    } else if (piece.turn != 0 && isVerticalScript(raw)) {
        page.uncertainOrder = true;
    }
    piece.text = cage::plainLetters(cage::cleanText(text)).simplified();
    return piece;
}

// A single character does not show which way it runs: it follows the word before it.
void settleSingles(std::vector<Piece>& pieces) {
    int turn = 0;
    for (Piece& piece : pieces) {
        if (piece.text.size() == 1 && turn != 0 && !piece.rightToLeft) piece.turn = turn;
        turn = piece.turn;
    }
}

} // namespace

PagePieces wordsOf(const Poppler::Page& page) {
    PagePieces result;
    const auto boxes = page.textList();
    if (static_cast<qsizetype>(boxes.size()) > kMaxWords) {
        result.tooMuch = true;
        return result;
    }
    qsizetype characters = 0;
    qsizetype garbage = 0;
    for (const auto& box : boxes) {
        const QRectF place = box->boundingBox();
        if (box->text().isEmpty() || !std::isfinite(place.x() + place.y() + place.width() + place.height()))
            continue;
        Piece piece = pieceOf(*box, result);
        if (piece.text.isEmpty()) continue;
        characters += piece.text.size();
        garbage += std::count_if(piece.text.begin(), piece.text.end(), isGarbage);
        result.pieces.push_back(std::move(piece));
    }
    settleSingles(result.pieces);
    result.garbage = garbage * 10 > characters;
    return result;
}

} // namespace casebound::reader
