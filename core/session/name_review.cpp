// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/name_review.h"

#include "core/casefile/dismissed_names.h"
#include "core/casefile/page_store.h"
#include "core/session/exhibit_named.h"
#include "core/session/upkeep.h"
#include "core/text/folding.h"
#include "core/text/name_candidates.h"

namespace casebound::session {

Outcome NameReview::checkShown() const {
    if (m_tools.namesShown()) return {};
    return failure(ErrorCode::NamesHidden,
                   QStringLiteral("Names are hidden. Show names before you look for more of them."));
}

Result<QList<CandidateView>> NameReview::candidates(const QString& exhibit, Progress& progress) {
    CB_CHECK(checkShown());
    CB_TRY(const records::Exhibit record, exhibitNamed(m_tools, exhibit));
    const records::RecordId id = record.common.id;
    casefile::PageStore pages(m_tools.parts.connection, m_tools.parts.texts, m_tools.keys,
                              m_tools.parts.random);
    CB_TRY(const qint64 count, pages.count(id));
    text::NameCandidates candidates;
    for (qint64 number = 1; number <= count; ++number) {
        CB_CHECK(progress.proceed());
        CB_TRY(const auto page, pages.page(id, number));
        candidates.addPage(page.text.text());
    }
    CB_TRY(const auto dismissed, casefile::dismissedNames(m_tools.parts.connection, m_tools.keys));
    QList<CandidateView> views;
    for (const text::NameCandidate& candidate : candidates.found()) {
        if (dismissed.contains(text::foldForSearch(candidate.text))) continue;
        QStringList signs;
        for (const text::NameSign sign : candidate.signs)
            signs.append(text::nameSignName(sign));
        views.append({candidate.text, candidate.count, signs, candidate.page + 1, candidate.around});
    }
    return views;
}

Outcome NameReview::dismiss(const QString& text) {
    CB_CHECK(checkShown());
    const QString folded = text::foldForSearch(text);
    if (folded.isEmpty())
        return failure(ErrorCode::InvalidInput, QStringLiteral("There is no word in this."));
    const CaseTools& parts = m_tools.parts;
    return withoutHistory(parts, [&]() -> Outcome {
        CB_TRY(const auto known, casefile::dismissedNames(parts.connection, m_tools.keys));
        if (known.contains(folded)) return {};
        return casefile::addDismissedName(parts.connection, m_tools.keys, parts.random, folded);
    });
}

Outcome NameReview::takeBack(const QString& text) {
    CB_CHECK(checkShown());
    return withoutHistory(m_tools.parts, [&] {
        return casefile::removeDismissedName(m_tools.parts.connection, m_tools.keys,
                                             text::foldForSearch(text));
    });
}

Outcome NameReview::setReviewed(const QString& exhibit, bool reviewed) {
    CB_CHECK(exhibitNamed(m_tools, exhibit));
    const auto saved =
        m_editing.save(records::Kind::Exhibit, exhibit, {{QStringLiteral("candidates_reviewed"), reviewed}});
    return saved ? Outcome() : tl::unexpected(saved.error());
}

} // namespace casebound::session
