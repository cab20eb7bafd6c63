// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reply/lines.h"

#include "core/edtf/date.h"
#include "core/edtf/wording.h"
#include "core/reply/coverage.h"

namespace casebound::reply {

using document::Literal;
using records::PartId;
using records::RecordId;

void append(Line& to, const Line& from) {
    to.insert(to.end(), from.begin(), from.end());
}

Line joined(const std::vector<Line>& lines, const Literal& between) {
    Line all;
    for (const Line& line : lines) {
        if (!all.empty()) all.push_back(words(between));
        append(all, line);
    }
    return all;
}

document::Inline number(qint64 value) {
    return words(document::Computed::number(value));
}

document::Inline dateInWords(const QString& edtf) {
    const auto date = edtf.isEmpty() ? Result<edtf::Date>(edtf::Date()) : edtf::parse(edtf);
    return words(document::Computed::wording(edtf::wording(date ? *date : edtf::Date())));
}

document::Block<Content> heading(int level, Line text, std::optional<document::Anchor> anchor) {
    return document::Heading<Content>{level, std::move(text), std::move(anchor)};
}

document::Block<Content> paragraph(Line text) {
    return document::Paragraph<Content>{std::move(text)};
}

document::Block<Content> note(document::NoteKind kind, Line text) {
    return document::Note<Content>{kind, {paragraph(std::move(text))}};
}

document::Block<Content> bullets(const std::vector<Line>& lines) {
    document::List<Content> list;
    for (const Line& line : lines)
        list.items.push_back({{paragraph(line)}});
    return list;
}

Line titleOf(const records::Common& common) {
    if (common.title.isEmpty()) return {words(u"untitled")};
    return {content(common.title)};
}

document::Block<Content> recordHeading(int level, const records::Common& common) {
    Line text{document::RecordRef{documentId(common.id)}, words(u": ")};
    append(text, titleOf(common));
    return heading(level, std::move(text), document::Anchor::record(documentId(common.id)));
}

Line party(const Material& material, RecordId id) {
    if (const auto* body = material.get<records::Body>(id)) return titleOf(body->common);
    if (material.get<records::Appearance>(id)) return {document::Mention{id.as<text::AppearanceTag>()}};
    return {words(u"somebody who is not part of this file")};
}

namespace {

Line partOf(const Material& material, RecordId record, PartId part) {
    const document::RecordRef whole{documentId(record)};
    if (!material.has(record, part)) return {whole};
    if (const auto point = material.point(part)) {
        const auto printed = printedNumber(*point->statement, point->index);
        return {document::RecordRef{documentId(record), {static_cast<int>(printed)}}};
    }
    if (const auto found = material.paragraph(part))
        return {whole, words(u", paragraph "), number(found->paragraph->number)};
    if (const auto* page = material.page(part)) return {whole, words(u", page "), number(page->number)};
    return {whole};
}

} // namespace

Line place(const Material& material, RecordId record, PartId part) {
    const records::AnyRecord* found = material.find(record);
    if (!found) return {words(u"a record that is not part of this file")};
    const auto kind = records::kindOf(*found);
    if (kind == records::Kind::Appearance || kind == records::Kind::Body) return party(material, record);
    return partOf(material, record, part);
}

std::vector<Line> paragraphsOf(const text::MaskedText& text) {
    std::vector<Line> lines;
    qsizetype from = 0;
    while (from <= text.length()) {
        qsizetype to = text.text().indexOf(QLatin1String("\n\n"), from);
        if (to < 0) to = text.length();
        const auto piece = text.slice(from, to - from);
        if (!piece.text().trimmed().isEmpty()) lines.push_back({content(piece)});
        from = to + 2;
    }
    return lines;
}

void Facts::add(const Literal& term, Line meaning) {
    if (!meaning.empty()) m_list.items.push_back({{words(term)}, std::move(meaning)});
}

void Facts::add(const Literal& term, const text::MaskedText& meaning) {
    if (!meaning.isEmpty()) add(term, Line{content(meaning)});
}

void Facts::addDate(const Literal& term, const QString& edtf) {
    if (!edtf.isEmpty()) add(term, Line{dateInWords(edtf)});
}

void Facts::addTo(Blocks& blocks) const {
    if (!m_list.items.empty()) blocks.push_back(m_list);
}

} // namespace casebound::reply
