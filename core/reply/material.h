// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/records/all.h"
#include "core/text/masked_text.h"
#include "core/text/span.h"

#include <QDate>
#include <QHash>
#include <QList>

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

namespace casebound::reply {

// A page of an exhibit that something cites.
struct CitedPage {
    records::RecordId exhibit;
    qint64 number = 0; // from 1
    text::MaskedText text;
};

// Places of parts. The pointers are good until something is added to the material.
struct PointPlace {
    const records::PublicStatement* statement = nullptr;
    qsizetype index = 0; // of the point
    const records::Point& point() const { return statement->points[index]; }
};
struct ParagraphPlace {
    const records::Testimony* testimony = nullptr;
    const records::Paragraph* paragraph = nullptr;
};

// How raw text is read: only where names are shown. Both may fail with NamesHidden and Damaged.
struct RawTexts {
    std::function<Result<QString>(const text::MaskedText&)> raw;
    // From units of the raw text to units of the masked one; grows to whole mentions.
    std::function<Result<text::Span>(const text::MaskedText&, const text::Span&)> toMasked;
};

// Everything that a reply or a summary draws on, and nothing else: what is not in here is not printed, and
// not referred to either. Invariant: private notes, consents and exports are never in it; add() drops them.
class Material {
public:
    Material() = default; // reads no raw text
    // `today` counts the days that a request has waited.
    Material(RawTexts texts, QDate today)
        : m_texts(std::move(texts))
        , m_today(today) {}

    // Without its private notes. A consent, an export, and a record that is there already add nothing.
    void add(records::AnyRecord record);
    void addPage(records::PartId id, const CitedPage& page) { m_pages.insert(id, page); }

    const QList<records::AnyRecord>& records() const { return m_records; } // as they were added
    const QDate& today() const { return m_today; }

    // Nothing where it is not in the material.
    const records::AnyRecord* find(records::RecordId id) const;
    bool has(records::RecordId id) const { return m_places.contains(id); }
    // Whether the record is there and, unless it is null, the part is a point (or lies in one), paragraph or
    // page of it.
    bool has(records::RecordId id, records::PartId part) const;
    template <class Record>
    const Record* get(records::RecordId id) const {
        const records::AnyRecord* found = find(id);
        return found ? std::get_if<Record>(found) : nullptr;
    }

    // All of a kind, in the order of their numbers.
    template <class Record>
    QList<const Record*> all() const {
        QList<const Record*> found;
        for (const auto& record : m_records)
            if (const auto* wanted = std::get_if<Record>(&record)) found.append(wanted);
        std::stable_sort(found.begin(), found.end(), [](const Record* first, const Record* second) {
            return first->common.number < second->common.number;
        });
        return found;
    }

    // The point that this is, or that holds this claim or passage.
    std::optional<PointPlace> point(records::PartId part) const;
    const records::Passage* passage(records::PartId id) const;
    std::optional<ParagraphPlace> paragraph(records::PartId id) const;
    const CitedPage* page(records::PartId id) const;

    // What a passage rests on, or a record as a whole (null part), in the order in which it was added. None
    // for a passage that rests on a protected source: what would lead to it is not said.
    QList<const records::Citation*> citationsFrom(records::RecordId record, records::PartId part = {}) const;

    // The text in which a citation's quote should stand: a page, a paragraph, a whole statement, a source's
    // wording. Nothing where that is not in the material.
    const text::MaskedText* textOf(const records::Citation& citation) const;

    // Errors: NamesHidden, Damaged.
    Result<QString> raw(const text::MaskedText& text) const;
    Result<text::Span> toMasked(const text::MaskedText& text, const text::Span& raw) const;

private:
    struct Part {
        qsizetype record = 0;
        qsizetype index = 0; // of the point or paragraph
    };
    void indexParts(const records::AnyRecord& record, qsizetype at);

    RawTexts m_texts;
    QDate m_today;
    QList<records::AnyRecord> m_records;
    QHash<records::RecordId, qsizetype> m_places;
    QHash<records::PartId, Part> m_parts;
    QHash<records::PartId, CitedPage> m_pages;
    QHash<std::pair<records::RecordId, records::PartId>, QList<qsizetype>> m_citations;
};

} // namespace casebound::reply
