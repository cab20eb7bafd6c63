// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstddef>
#include <utility>

namespace casebound::document {

// Fixed words of the program. Made at compile time only, so that no text of a case can be taken for ours.
class Literal {
public:
    template <std::size_t N>
    // NOLINTNEXTLINE(google-explicit-constructor): u"Basis" is meant to be usable as it stands
    consteval Literal(const char16_t (&words)[N])
        : m_words(words)
        , m_length(N - 1) {}

    QString toString() const { return QString::fromUtf16(m_words, static_cast<qsizetype>(m_length)); }

private:
    const char16_t* m_words;
    std::size_t m_length;
};

// Words that the program forms out of typed values: numbers, dates put in words, names of enum values. Never
// made from free text: that is MaskedText.
class Computed {
public:
    Computed() = default;
    static Computed number(qint64 value) { return Computed(QString::number(value)); }
    // For what edtf, a size or an enum says about itself.
    static Computed wording(const QString& words) { return Computed(words); }

    const QString& toString() const { return m_words; }
    bool isEmpty() const { return m_words.isEmpty(); }

private:
    explicit Computed(QString words)
        : m_words(std::move(words)) {}

    QString m_words;
};

// A language as BCP 47 names it: "en", "fa", "pt-BR". Anything that is not of that form (letters, digits and
// single hyphens, 35 at most) becomes the empty tag, "not known".
class LanguageTag {
public:
    LanguageTag() = default;
    explicit LanguageTag(const QString& tag);

    const QString& toString() const { return m_tag; }
    bool isEmpty() const { return m_tag.isEmpty(); }

private:
    QString m_tag;
};

} // namespace casebound::document
