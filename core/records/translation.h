// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/common.h"

namespace casebound::records {

struct TranslatedParagraph {
    static constexpr const char* kTable = "translation_paragraph";
    PartId id;
    PartId original;
    text::MaskedText text;

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.part({"original", "the paragraph, page or point that it translates"}, self.original);
        v.text({"text", "the translation"}, self.text);
    }
};

// A layer on an exhibit, testimony or public statement, aligned by paragraph.
struct Translation {
    static constexpr Kind kKind = Kind::Translation;
    Common common;
    RecordId of;
    QString language;
    text::MaskedText translator;
    text::MaskedText checkedBy;
    QList<TranslatedParagraph> paragraphs;

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.reference({"of", "what it translates"}, self.of,
                    {Kind::Exhibit, Kind::Testimony, Kind::PublicStatement});
        v.code({"language", "the language translated into"}, self.language);
        v.text({"translator", "who translated it"}, self.translator);
        v.text({"checked_by", "who checked it"}, self.checkedBy);
        v.list({"paragraphs", "aligned with the original"}, self.paragraphs);
    }
};

} // namespace casebound::records
