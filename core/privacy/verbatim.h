// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/privacy/shown_content.h"
#include "core/records/testimony.h"

#include <QString>
#include <QStringList>

namespace casebound::privacy {

// Finds somebody's own words in what is shown. Words count, not their case or punctuation; a sentence of
// fewer than five words is no quote unless it stands in a quote block.
class VerbatimSearch {
public:
    explicit VerbatimSearch(const ShownContent& shown);

    bool quotes(const records::Testimony& testimony) const;

    // Whether it is quoted where it mentions somebody, by texts that do.
    bool quotesMentionOf(const text::MaskedText& original) const;

private:
    enum class Sentences { All, WithMentions };
    bool quotes(const text::MaskedText& original, Sentences sentences) const;

    QString m_all;        // everything shown, folded, between marks that nothing matches across
    QStringList m_texts;  // of five words or more, folded
    QStringList m_quotes; // of two or more, in quote blocks
};

} // namespace casebound::privacy
