// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

namespace casebound::text {

// Why words may be a name.
enum class NameSign {
    Capitals,  // two or more words with capitals
    Title,     // behind a title: Mr, Frau, Dr., السيدة
    Speech,    // before or behind a word of saying
    Signature, // on a line of its own near the end of a letter
    MailHead,  // in From:, To:, Cc:
    OneWord,   // one word with a capital, not where a sentence begins
};
QString nameSignName(NameSign sign); // "capitals", "title", "speech", "signature", "mail-head", "one-word"

// Words of an exhibit that may be the name of somebody who is not registered. It is a guess: names written
// small, or in scripts without capitals and without any sign around them, are not among them.
struct NameCandidate {
    QString text; // as it is written most often
    qsizetype count = 0;
    QList<NameSign> signs; // sorted, no duplicates
    qsizetype page = 0;    // where it stands first: index of the page, and there
    Span span;
    QString around; // there, as one line; mentions are ellipses
};

// Collects them over the pages of one exhibit. Mentions (U+FFFC) part words, so that what is registered is no
// candidate.
class NameCandidates {
public:
    void addPage(const QString& text);

    // Most often first, of two as often the one with more signs, then by alphabet. A single word that is also
    // written small in these pages is a common word, and left out unless another sign marks it.
    QList<NameCandidate> found() const;

private:
    struct Run {
        Span span;
        NameSign sign = NameSign::Capitals;
    };
    void addRun(const QString& text, const Run& run);

    qsizetype m_pages = 0;
    QHash<QString, NameCandidate> m_candidates; // by folded text
    QHash<QString, QHash<QString, int>> m_written;
    QSet<QString> m_small; // words, folded, that are also written small
};

} // namespace casebound::text
