// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/page_store.h"
#include "core/session/exhibit_named.h"
#include "core/session/exhibit_reading.h"
#include "core/session/shown_text.h"
#include "core/session/upkeep.h"

#include <algorithm>

namespace casebound::session {

namespace {

// The mentions that a span of the shown text touches, first to last; the last one first.
QList<qsizetype> mentionsIn(const ShownText& shown, const text::Span& span) {
    QList<qsizetype> found;
    for (qsizetype i = shown.mentions().size() - 1; i >= 0; --i)
        if (shown.mentions().at(i).span.overlaps(span)) found.append(i);
    return found;
}

} // namespace

// What becomes of a page's names leaves no row in the history, as masking anew does not.
Outcome ExhibitReading::correctMention(const Selection& selection, const QString& person) {
    if (!m_tools.namesShown())
        return failure(ErrorCode::NamesHidden, QStringLiteral("Names are hidden. Show names first."));
    text::AppearanceId chosen;
    if (!person.isEmpty()) {
        CB_TRY(const auto target, m_tools.references.resolve(person));
        CB_TRY(const auto kind, m_tools.references.kindOf(target.record));
        if (kind != records::Kind::Appearance)
            return failure(ErrorCode::InvalidInput, QStringLiteral("Only a person can be mentioned."));
        chosen = target.record.as<text::AppearanceTag>();
    }
    CB_TRY(const auto exhibit, exhibitNamed(m_tools, selection.document));
    casefile::PageStore pages(m_tools.parts.connection, m_tools.parts.texts, m_tools.keys,
                              m_tools.parts.random);
    return withoutHistory(m_tools.parts, [&]() -> Outcome {
        CB_TRY(auto page, pages.page(exhibit.common.id, selection.page));
        CB_TRY(const auto shown, ShownText::of(m_tools, page.text));
        const QList<qsizetype> touched = mentionsIn(shown, selection.span);
        if (touched.isEmpty())
            return failure(ErrorCode::InvalidInput,
                           QStringLiteral("Nobody is mentioned in these words. Nothing was changed."));
        CB_TRY(const auto masker, m_tools.parts.texts.masker());
        for (const qsizetype mention : touched) {
            CB_TRY(page.text, chosen.isNull() ? masker->dismiss(page.text, mention)
                                              : masker->choose(page.text, mention, chosen));
        }
        return pages.setText(exhibit.common.id, page);
    });
}

} // namespace casebound::session
