// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/name_candidates.h"

#include "core/text/folding.h"
#include "core/text/masked_text.h"
#include "core/text/name_signs.h"
#include "core/text/written_words.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace casebound::text {
namespace {

constexpr qsizetype kMostWords = 5;       // of a name
constexpr qsizetype kLinesToSign = 3;     // below a greeting
constexpr qsizetype kMostWordsToSign = 5; // on a line that is a signature
constexpr qsizetype kAround = 40;         // characters on both sides
constexpr qsizetype kShortestOneWord = 3; // letters

struct Stretch {
    qsizetype from = 0; // words of the line
    qsizetype to = 0;   // behind the last

    qsizetype count() const { return to - from; }
};

Span spanOf(const QList<WrittenWord>& words, const Stretch& stretch) {
    const qsizetype start = words.at(stretch.from).span.start;
    return {start, words.at(stretch.to - 1).span.end() - start};
}

// From a word with a capital on: more of them, initials and particles between. Nothing where it is no run.
Stretch runAt(const QList<WrittenWord>& words, qsizetype from) {
    Stretch run{from, from};
    for (qsizetype i = from; i < words.size() && i - from < kMostWords; ++i) {
        const WrittenWord& word = words.at(i);
        if (i > from && !word.goesOn) break;
        const bool isName = (word.isCapital || word.isInitial) && !isTitle(word.folded);
        if (!isName && (i == from || !isParticle(word.folded))) break;
        if (word.isCapital && isName) run.to = i + 1;
    }
    return run;
}

// Of a script without capitals: the one or two words at a sign.
Stretch pairAt(const QList<WrittenWord>& words, qsizetype from) {
    Stretch pair{from, from};
    for (qsizetype i = from; i < words.size() && i < from + 2; ++i) {
        if (words.at(i).hasCase || (i > from && !words.at(i).goesOn)) break;
        pair.to = i + 1;
    }
    return pair;
}

bool isFollowedBySaying(const QList<WrittenWord>& words, const Stretch& run) {
    return run.to < words.size() && isWordOfSaying(words.at(run.to).folded);
}

// The most telling sign of a run of words with capitals; nothing where it is likely a common word.
std::optional<NameSign> signOf(const QList<WrittenWord>& words, const Stretch& run) {
    const bool hasBefore = run.from > 0;
    if (hasBefore && isTitle(words.at(run.from - 1).folded)) return NameSign::Title;
    if (isFollowedBySaying(words, run) || (hasBefore && isWordOfSaying(words.at(run.from - 1).folded)))
        return NameSign::Speech;
    if (hasBefore && isArticle(words.at(run.from - 1).folded)) return {};
    if (run.count() > 1) return NameSign::Capitals;
    const WrittenWord& word = words.at(run.from);
    const bool isLikely = !word.beginsSentence && word.span.length >= kShortestOneWord;
    return isLikely ? std::optional(NameSign::OneWord) : std::nullopt;
}

bool isArticleAlone(const QList<WrittenWord>& words, const Stretch& run) {
    return run.count() == 1 &&
           (isArticle(words.at(run.from).folded) || isWordOfSaying(words.at(run.from).folded));
}

// A sentence's first word is written with a capital whatever it is: not part of the name behind it.
Stretch withoutArticle(const QList<WrittenWord>& words, Stretch run) {
    const WrittenWord& first = words.at(run.from);
    const bool isCommon = first.beginsSentence && (isArticle(first.folded) || isOpening(first.folded));
    if (run.count() > 1 && isCommon) ++run.from;
    return run;
}

bool isHead(const QList<WrittenWord>& words, const QString& text) {
    return !words.isEmpty() && isMailHead(words.first().folded) && words.first().span.end() < text.size() &&
           text[words.first().span.end()] == QLatin1Char(':');
}

QString around(const QString& text, const Span& span) {
    const qsizetype start = std::max<qsizetype>(0, span.start - kAround);
    QString part = text.mid(start, span.end() - start + kAround);
    part.replace(QChar(kMentionCharacter), QChar(0x2026));
    return part.simplified();
}

} // namespace

QString nameSignName(NameSign sign) {
    switch (sign) {
    case NameSign::Capitals:
        return QStringLiteral("capitals");
    case NameSign::Title:
        return QStringLiteral("title");
    case NameSign::Speech:
        return QStringLiteral("speech");
    case NameSign::Signature:
        return QStringLiteral("signature");
    case NameSign::MailHead:
        return QStringLiteral("mail-head");
    case NameSign::OneWord:
        break;
    }
    return QStringLiteral("one-word");
}

void NameCandidates::addPage(const QString& text) {
    qsizetype signing = -1; // lines left in which a signature may stand
    for (const Span& line : linesOf(text)) {
        const QList<WrittenWord> words = writtenWords(text, line);
        const bool head = isHead(words, text);
        const bool signature = signing > 0 && !words.isEmpty() && words.size() <= kMostWordsToSign;
        for (qsizetype i = head ? 1 : 0; i < words.size();) {
            const WrittenWord& word = words.at(i);
            if (word.hasCase && !word.isCapital && !word.isInitial) m_small.insert(word.folded);
            const bool isSigned = head || signature || (i > 0 && isTitle(words.at(i - 1).folded)) ||
                                  (i > 0 && isWordOfSaying(words.at(i - 1).folded));
            const Stretch run = !word.hasCase ? (isSigned ? pairAt(words, i) : Stretch{i, i})
                                              : withoutArticle(words, runAt(words, i));
            if (run.count() == 0 || isArticleAlone(words, run)) {
                ++i;
                continue;
            }
            const std::optional<NameSign> sign = head        ? NameSign::MailHead
                                                 : signature ? NameSign::Signature
                                                             : signOf(words, run);
            if (sign) addRun(text, {spanOf(words, run), *sign});
            i = run.to;
        }
        const bool isGreeting = std::any_of(
            words.begin(), words.end(), [](const WrittenWord& word) { return isWordOfSigning(word.folded); });
        signing = isGreeting ? kLinesToSign : words.isEmpty() ? signing : signing - 1;
    }
    ++m_pages;
}

void NameCandidates::addRun(const QString& text, const Run& run) {
    const QString written = textAt(text, run.span).simplified();
    const QString key = foldForSearch(written);
    const auto known = m_candidates.find(key);
    if (known == m_candidates.end()) {
        m_candidates.insert(key, {.text = written,
                                  .count = 1,
                                  .signs = {run.sign},
                                  .page = m_pages,
                                  .span = run.span,
                                  .around = around(text, run.span)});
    } else {
        ++known->count;
        if (!known->signs.contains(run.sign)) known->signs.append(run.sign);
    }
    ++m_written[key][written];
}

QList<NameCandidate> NameCandidates::found() const {
    QList<NameCandidate> all;
    for (auto entry = m_candidates.constBegin(); entry != m_candidates.constEnd(); ++entry) {
        const bool isCommonWord =
            m_small.contains(entry.key()) && entry->signs == QList<NameSign>{NameSign::OneWord};
        if (isCommonWord) continue;
        NameCandidate candidate = *entry;
        std::sort(candidate.signs.begin(), candidate.signs.end());
        const auto& forms = *m_written.constFind(entry.key());
        for (auto form = forms.constBegin(); form != forms.constEnd(); ++form)
            if (std::tuple(form.value(), candidate.text) >
                std::tuple(forms.value(candidate.text), form.key()))
                candidate.text = form.key();
        all.append(candidate);
    }
    std::sort(all.begin(), all.end(), [](const NameCandidate& a, const NameCandidate& b) {
        return std::tuple(-a.count, -a.signs.size(), a.text) < std::tuple(-b.count, -b.signs.size(), b.text);
    });
    return all;
}

} // namespace casebound::text
