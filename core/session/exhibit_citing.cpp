// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/page_store.h"
#include "core/session/citing.h"
#include "core/session/exhibit_named.h"
#include "core/session/exhibit_reading.h"
#include "core/session/shown_text.h"

namespace casebound::session {

namespace {

// "x,y,w,h;…" of the words under a span of the raw text, those of one line joined.
QString rectsOf(const casefile::PageLayout& layout, const text::Span& raw) {
    QList<QRectF> lines;
    for (const auto& word : layout.words) {
        if (!word.span.overlaps(raw)) continue;
        const bool isSameLine = !lines.isEmpty() && qAbs(lines.last().center().y() - word.box.center().y()) <
                                                        lines.last().height() / 2;
        if (isSameLine)
            lines.last() = lines.last().united(word.box);
        else
            lines.append(word.box);
    }
    QStringList rects;
    for (const QRectF& line : lines)
        rects.append(QStringLiteral("%1,%2,%3,%4")
                         .arg(line.x(), 0, 'f', 1)
                         .arg(line.y(), 0, 'f', 1)
                         .arg(line.width(), 0, 'f', 1)
                         .arg(line.height(), 0, 'f', 1));
    return rects.join(QLatin1Char(';'));
}

QList<QRectF> rectsFrom(const QString& text) {
    QList<QRectF> rects;
    for (const QString& one : text.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        const QStringList numbers = one.split(QLatin1Char(','));
        if (numbers.size() == 4)
            rects.append(
                {numbers[0].toDouble(), numbers[1].toDouble(), numbers[2].toDouble(), numbers[3].toDouble()});
    }
    return rects;
}

} // namespace

Result<QString> ExhibitReading::cite(const Selection& selection, const QString& from,
                                     const QString& fromPart) {
    CB_TRY(const auto exhibit, exhibitNamed(m_tools, selection.document));
    casefile::PageStore pages(m_tools.parts.connection, m_tools.parts.texts, m_tools.keys,
                              m_tools.parts.random);
    CB_TRY(const auto page, pages.page(exhibit.common.id, selection.page));
    CB_TRY(const auto shown, ShownText::of(m_tools, page.text));
    CB_TRY(auto citation, citationOf(m_tools, page.text, shown, selection.span));
    CB_TRY(const auto layout, pages.layout(page.id));
    citation.target = exhibit.common.id;
    citation.targetPart = page.id;
    citation.rects = rectsOf(layout, citation.span.first());
    CB_CHECK(setFrom(m_tools, citation, from, fromPart));
    return m_editing.write(std::move(citation));
}

Result<ExhibitReading::QuotePlace> ExhibitReading::placeOf(const QString& ref) {
    CB_TRY(const auto target, m_tools.references.resolve(ref));
    CB_TRY(const auto citation, m_tools.parts.repository.get<records::Citation>(target.record));
    casefile::PageStore pages(m_tools.parts.connection, m_tools.parts.texts, m_tools.keys,
                              m_tools.parts.random);
    CB_TRY(const auto page, pages.page(citation.targetPart));
    CB_TRY(const auto shown, ShownText::of(m_tools, page.text));
    QuotePlace place;
    CB_TRY(place.selection.document, m_tools.references.ref(citation.target));
    place.selection.page = page.number;
    if (!citation.span.isEmpty()) place.selection.span = shown.fromRaw(citation.span.first());
    place.rects = rectsFrom(citation.rects);
    if (!place.rects.isEmpty() || citation.span.isEmpty() || !m_tools.keys.isShown()) return place;
    // Cited by its words, from a file: the page knows where they stand.
    CB_TRY(const auto layout, pages.layout(page.id));
    place.rects = rectsFrom(rectsOf(layout, citation.span.first()));
    return place;
}

} // namespace casebound::session
