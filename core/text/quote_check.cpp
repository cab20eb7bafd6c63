// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/anchor.h"
#include "core/text/quote_text.h"

#include <algorithm>
#include <utility>

namespace casebound::text {
namespace {

using PieceKind = QuotePiece::Kind;

constexpr int kWordsForInsertion = 3;
const QString kEndSigns = QStringLiteral(".,;: ");

// How far `literal` agrees with the passage from some place on.
struct Agreement {
    qsizetype literal = 0; // units of the literal that agree
    qsizetype passage = 0; // and where in the passage they end
};

// Follows the quote through the passage, with all places at which it can be: an insertion or an omission
// leaves several.
class QuoteWalk {
public:
    QuoteWalk(QuoteText passage, QList<QuotePiece> pieces)
        : m_passage(std::move(passage))
        , m_text(m_passage.text)
        , m_pieces(std::move(pieces)) {
        noteWords();
    }

    QuoteCheck run(qsizetype quoteEnd) {
        for (qsizetype i = 0; i < m_pieces.size(); ++i) {
            if (!step(m_pieces[i], i + 1 < m_pieces.size() && m_pieces[i + 1].kind == PieceKind::Omission))
                return m_departure;
        }
        if (m_anywhere ||
            std::any_of(m_places.begin(), m_places.end(), [this](qsizetype at) { return onlySignsFrom(at); }))
            return {};
        return {Departure::UnmarkedOmission, quoteEnd, m_passage.sourceAt(m_places.last())};
    }

private:
    bool step(const QuotePiece& piece, bool omissionNext) {
        switch (piece.kind) {
        case PieceKind::Literal:
            return literal(piece.text, omissionNext);
        case PieceKind::Insertion:
            insertion();
            return true;
        case PieceKind::Omission:
            break;
        }
        return omission(piece);
    }

    // What is left out begins and ends between words: "dishonest" is not quoted by "… honest".
    bool omission(const QuotePiece& piece) {
        if (m_anywhere) return true;
        const auto first = std::find_if(m_places.begin(), m_places.end(),
                                        [this](qsizetype at) { return isBetweenWords(at); });
        if (first == m_places.end()) {
            m_departure = {Departure::Differs, piece.start, m_passage.sourceAt(m_places.first())};
            return false;
        }
        m_anywhere = true;
        m_places = {*first};
        return true;
    }

    void insertion() {
        if (m_anywhere) return;
        QList<qsizetype> reached;
        for (const qsizetype place : std::as_const(m_places)) {
            const qsizetype end = endOfWords(place);
            for (qsizetype at = std::max(place, reached.isEmpty() ? 0 : reached.last() + 1); at <= end; ++at)
                reached.append(at);
        }
        m_places = std::move(reached);
    }

    bool literal(const QuoteText& wanted, bool firstIsEnough) {
        QList<qsizetype> ends;
        Agreement best{-1, 0};
        const auto attempt = [&](qsizetype at) {
            const Agreement agreed = agreement(wanted.text, 0, at);
            if (agreed.literal == wanted.text.size()) ends.append(agreed.passage);
            if (agreed.literal > best.literal) best = agreed;
        };
        if (m_anywhere) {
            for (qsizetype at = m_places.first(); at <= m_text.size() && (!firstIsEnough || ends.isEmpty());
                 ++at) {
                if (isBetweenWords(at)) attempt(at);
            }
        } else {
            for (const qsizetype at : std::as_const(m_places))
                attempt(at);
        }
        if (ends.isEmpty()) return departs(wanted, best);
        m_anywhere = false;
        std::sort(ends.begin(), ends.end());
        ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
        m_places = std::move(ends);
        return true;
    }

    // If the rest of the words stands further on, something was left out; else they are others.
    bool departs(const QuoteText& wanted, const Agreement& best) {
        qsizetype word = best.literal;
        if (wanted.text[word] == QLatin1Char(' ')) ++word;
        while (word > 0 && wanted.text[word - 1] != QLatin1Char(' '))
            --word;
        bool further = false;
        for (qsizetype at = best.passage; at < m_text.size() && !further; ++at)
            further = isBetweenWords(at) && agreement(wanted.text, word, at).literal == wanted.text.size();
        m_departure = {further ? Departure::UnmarkedOmission : Departure::Differs,
                       wanted.sourceAt(best.literal), m_passage.sourceAt(best.passage)};
        return false;
    }

    Agreement agreement(const QString& wanted, qsizetype from, qsizetype at) const {
        if (at < m_text.size() && m_text[at] == QLatin1Char(' ')) ++at;
        while (from < wanted.size()) {
            const QChar mine = wanted[from];
            const QChar theirs = at < m_text.size() ? m_text[at] : QChar();
            const bool bothHyphens = isHyphen(mine) && isHyphen(theirs);
            if ((mine == theirs && at < m_text.size()) || bothHyphens) {
                ++from;
                ++at;
            } else if (theirs == QChar(kOptionalHyphen)) {
                ++at;
            } else if (mine == QChar(kOptionalHyphen)) {
                ++from;
            } else {
                break;
            }
        }
        return {from, at};
    }

    static bool isHyphen(QChar c) { return c == QLatin1Char('-') || c == QChar(kOptionalHyphen); }

    bool isBetweenWords(qsizetype at) const {
        if (at <= 0 || at >= m_text.size()) return true;
        const auto ofWord = [](QChar c) {
            return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == QChar(kOptionalHyphen);
        };
        return !ofWord(m_text[at]) || !ofWord(m_text[at - 1]);
    }

    // The end of the last word that an insertion at `at` can stand for; never beyond a gap.
    qsizetype endOfWords(qsizetype at) const {
        const auto gap = std::lower_bound(m_gaps.begin(), m_gaps.end(), at);
        const auto next = std::upper_bound(m_wordEnds.begin(), m_wordEnds.end(), at);
        const auto last = next + std::min<qsizetype>(kWordsForInsertion, m_wordEnds.end() - next);
        return std::min(gap == m_gaps.end() ? m_text.size() : *gap, last == next ? at : *(last - 1));
    }

    void noteWords() {
        for (qsizetype at = 0; at < m_text.size(); ++at) {
            const auto parts = [this](qsizetype i) {
                return i >= m_text.size() || m_text[i] == QLatin1Char(' ') || m_text[i] == QChar(kGap);
            };
            if (!parts(at) && parts(at + 1)) m_wordEnds.append(at + 1);
            if (m_text[at] == QChar(kGap)) m_gaps.append(at);
        }
    }

    bool onlySignsFrom(qsizetype at) const {
        return std::all_of(m_text.begin() + at, m_text.end(), [](QChar c) { return kEndSigns.contains(c); });
    }

    QuoteText m_passage;
    const QString& m_text;
    QList<QuotePiece> m_pieces;
    QList<qsizetype> m_wordEnds;
    QList<qsizetype> m_gaps;
    QList<qsizetype> m_places{0};
    bool m_anywhere = false; // at the first of m_places or beyond
    QuoteCheck m_departure;
};

void chopEndSigns(QuoteText& text) {
    while (text.text.size() > 1 && kEndSigns.contains(text.text.back())) {
        text.text.chop(1);
        text.source.pop_back();
    }
}

} // namespace

QuoteCheck quoteMatches(const QString& raw, const QList<Span>& spans, const QString& quote) {
    QuoteText passage = passageOf(raw, spans);
    QList<QuotePiece> pieces = piecesOf(quote);
    const bool hasWords = std::any_of(pieces.begin(), pieces.end(), [](const QuotePiece& piece) {
        return piece.kind == PieceKind::Literal;
    });
    if (passage.text.trimmed().isEmpty() || !hasWords) return {.departure = Departure::Empty};
    if (pieces.last().kind == PieceKind::Literal) chopEndSigns(pieces.last().text);
    return QuoteWalk(std::move(passage), std::move(pieces)).run(quote.size());
}

} // namespace casebound::text
