// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reply/material.h"

namespace casebound::reply {
namespace {

tl::unexpected<Error> namesHidden() {
    return failure(ErrorCode::NamesHidden,
                   QStringLiteral("Names are hidden, so the text as it was published cannot be read. Show "
                                  "names first."));
}

bool canLeave(const records::AnyRecord& record) {
    return !std::holds_alternative<records::Consent>(record) &&
           !std::holds_alternative<records::Export>(record);
}

} // namespace

void Material::add(records::AnyRecord record) {
    records::Common& common = records::commonOf(record);
    if (!canLeave(record) || m_places.contains(common.id)) return;
    common.notes.clear();
    const qsizetype at = m_records.size();
    m_places.insert(common.id, at);
    indexParts(record, at);
    m_records.append(std::move(record));
}

void Material::indexParts(const records::AnyRecord& record, qsizetype at) {
    if (const auto* statement = std::get_if<records::PublicStatement>(&record)) {
        for (qsizetype i = 0; i < statement->points.size(); ++i) {
            const records::Point& point = statement->points[i];
            m_parts.insert(point.id, {at, i});
            for (const records::Claim& claim : point.claims)
                m_parts.insert(claim.id, {at, i});
            for (const records::Passage& passage : point.passages)
                m_parts.insert(passage.id, {at, i});
        }
    } else if (const auto* testimony = std::get_if<records::Testimony>(&record)) {
        for (qsizetype i = 0; i < testimony->paragraphs.size(); ++i)
            m_parts.insert(testimony->paragraphs[i].id, {at, i});
    } else if (const auto* citation = std::get_if<records::Citation>(&record)) {
        m_citations[{citation->from, citation->fromPart}].append(at);
    }
}

const records::AnyRecord* Material::find(records::RecordId id) const {
    const auto at = m_places.constFind(id);
    return at == m_places.constEnd() ? nullptr : &m_records[*at];
}

bool Material::has(records::RecordId id, records::PartId part) const {
    if (part.isNull() || !has(id)) return has(id);
    if (const CitedPage* cited = page(part)) return cited->exhibit == id;
    const auto at = m_parts.constFind(part);
    return at != m_parts.constEnd() && records::commonOf(m_records[at->record]).id == id;
}

std::optional<PointPlace> Material::point(records::PartId part) const {
    const auto at = m_parts.constFind(part);
    if (at == m_parts.constEnd()) return std::nullopt;
    const auto* statement = std::get_if<records::PublicStatement>(&m_records[at->record]);
    if (!statement) return std::nullopt;
    return PointPlace{statement, at->index};
}

const records::Passage* Material::passage(records::PartId id) const {
    const auto place = point(id);
    if (!place) return nullptr;
    for (const records::Passage& passage : place->point().passages)
        if (passage.id == id) return &passage;
    return nullptr;
}

std::optional<ParagraphPlace> Material::paragraph(records::PartId id) const {
    const auto at = m_parts.constFind(id);
    if (at == m_parts.constEnd()) return std::nullopt;
    const auto* testimony = std::get_if<records::Testimony>(&m_records[at->record]);
    if (!testimony) return std::nullopt;
    return ParagraphPlace{testimony, &testimony->paragraphs[at->index]};
}

const CitedPage* Material::page(records::PartId id) const {
    const auto at = m_pages.constFind(id);
    return at == m_pages.constEnd() ? nullptr : &*at;
}

QList<const records::Citation*> Material::citationsFrom(records::RecordId record,
                                                        records::PartId part) const {
    const records::Passage* from = part.isNull() ? nullptr : passage(part);
    if (from && from->basis == records::Basis::ProtectedSource) return {};
    QList<const records::Citation*> found;
    for (const qsizetype at : m_citations.value({record, part}))
        found.append(&std::get<records::Citation>(m_records[at]));
    return found;
}

const text::MaskedText* Material::textOf(const records::Citation& citation) const {
    const records::AnyRecord* target = find(citation.target);
    if (!target) return nullptr;
    if (const auto* statement = std::get_if<records::PublicStatement>(target)) return &statement->text;
    if (const auto* source = std::get_if<records::Source>(target)) return &source->wording;
    if (std::holds_alternative<records::Testimony>(*target)) {
        const auto place = paragraph(citation.targetPart);
        return place && place->testimony->common.id == citation.target ? &place->paragraph->text : nullptr;
    }
    const CitedPage* cited = page(citation.targetPart);
    return cited && cited->exhibit == citation.target ? &cited->text : nullptr;
}

Result<QString> Material::raw(const text::MaskedText& text) const {
    if (!m_texts.raw) return namesHidden();
    return m_texts.raw(text);
}

Result<text::Span> Material::toMasked(const text::MaskedText& text, const text::Span& raw) const {
    if (!m_texts.toMasked) return namesHidden();
    return m_texts.toMasked(text, raw);
}

} // namespace casebound::reply
