// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/verbatim.h"

#include "core/text/folding.h"
#include "core/text/sentences.h"

#include <algorithm>

namespace casebound::privacy {
namespace {

constexpr qsizetype kWordsOfQuote = 2;
constexpr qsizetype kWordsOfSentence = 5;

// Between blanks, so that only whole words match.
QString folded(const QString& text) {
    return QLatin1Char(' ') + text::foldForSearch(text) + QLatin1Char(' ');
}

qsizetype wordsIn(const QString& folded) {
    return folded.count(QLatin1Char(' ')) - 1;
}

bool anyIn(const QStringList& parts, const QString& whole) {
    return std::any_of(parts.begin(), parts.end(), [&](const QString& part) { return whole.contains(part); });
}

} // namespace

VerbatimSearch::VerbatimSearch(const ShownContent& shown) {
    for (const text::MaskedText& text : shown.texts) {
        const QString words = folded(text.text());
        m_all += words + QLatin1Char('\n');
        if (wordsIn(words) >= kWordsOfSentence) m_texts.append(words);
    }
    for (const text::MaskedText& quote : shown.quotes) {
        const QString words = folded(quote.text());
        if (wordsIn(words) >= kWordsOfQuote) m_quotes.append(words);
    }
}

bool VerbatimSearch::quotes(const text::MaskedText& original, Sentences which) const {
    const QString words = folded(original.text());
    if (anyIn(m_quotes, words) || anyIn(m_texts, words)) return true;
    const QList<text::Span> sentences = text::sentences(original.text());
    return std::any_of(sentences.begin(), sentences.end(), [&](const text::Span& span) {
        const QString sentence = folded(text::textAt(original.text(), span));
        const bool counts = which == Sentences::All || sentence.contains(text::kMentionCharacter);
        return counts && wordsIn(sentence) >= kWordsOfSentence && m_all.contains(sentence);
    });
}

bool VerbatimSearch::quotes(const records::Testimony& testimony) const {
    return std::any_of(testimony.paragraphs.begin(), testimony.paragraphs.end(),
                       [this](const records::Paragraph& paragraph) {
                           return quotes(paragraph.text, Sentences::All);
                       }) ||
           std::any_of(testimony.amendments.begin(), testimony.amendments.end(),
                       [this](const records::Amendment& amendment) {
                           return quotes(amendment.earlier, Sentences::All);
                       });
}

bool VerbatimSearch::quotesMentionOf(const text::MaskedText& original) const {
    return quotes(original, Sentences::WithMentions);
}

} // namespace casebound::privacy
