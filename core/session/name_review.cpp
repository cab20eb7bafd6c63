// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/name_review.h"

#include "core/casefile/dismissed_names.h"
#include "core/casefile/page_store.h"
#include "core/storage/transaction.h"
#include "core/text/folding.h"
#include "core/text/name_candidates.h"

#include <algorithm>

namespace casebound::session {
namespace {

constexpr qsizetype kAround = 40; // characters on both sides

// The line-broken text around a place as one line; mentions as an ellipsis, for they are nobody's name here.
QString around(const QString& text, const text::Span& span) {
    const qsizetype start = std::max<qsizetype>(0, span.start - kAround);
    QString part = text.mid(start, span.length + span.start - start + kAround);
    part.replace(QChar(text::kMentionCharacter), QChar(0x2026));
    return part.simplified();
}

} // namespace

Outcome NameReview::checkShown() const {
    if (m_tools.namesShown()) return {};
    return failure(ErrorCode::NamesHidden,
                   QStringLiteral("Names are hidden. Show names before you look for more of them."));
}

Result<records::RecordId> NameReview::exhibitOf(const QString& ref) const {
    CB_TRY(const auto target, m_tools.references.resolve(ref));
    const auto exhibit = m_tools.parts.repository.get<records::Exhibit>(target.record);
    if (exhibit) return target.record;
    if (exhibit.error().code != ErrorCode::NotFound) return tl::unexpected(exhibit.error());
    return failure(ErrorCode::InvalidInput, QStringLiteral("This is not an exhibit."));
}

Result<QList<CandidateView>> NameReview::candidates(const QString& exhibit, Progress& progress) {
    CB_CHECK(checkShown());
    CB_TRY(const auto id, exhibitOf(exhibit));
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
        CB_TRY(const auto page, pages.page(id, candidate.page + 1));
        QStringList signs;
        for (const text::NameSign sign : candidate.signs)
            signs.append(text::nameSignName(sign));
        views.append({candidate.text, candidate.count, signs, candidate.page + 1,
                      around(page.text.text(), candidate.span)});
    }
    return views;
}

Outcome NameReview::dismiss(const QString& text) {
    CB_CHECK(checkShown());
    const QString folded = text::foldForSearch(text);
    if (folded.isEmpty())
        return failure(ErrorCode::InvalidInput, QStringLiteral("There is no word in this."));
    const CaseTools& parts = m_tools.parts;
    CB_TRY(auto transaction, storage::Transaction::maintenance(parts.connection, parts.clock, parts.random));
    CB_TRY(const auto known, casefile::dismissedNames(parts.connection, m_tools.keys));
    if (known.contains(folded)) return {};
    CB_CHECK(casefile::addDismissedName(parts.connection, m_tools.keys, parts.random, folded));
    return transaction.commit();
}

Outcome NameReview::takeBack(const QString& text) {
    CB_CHECK(checkShown());
    const CaseTools& parts = m_tools.parts;
    CB_TRY(auto transaction, storage::Transaction::maintenance(parts.connection, parts.clock, parts.random));
    CB_CHECK(casefile::removeDismissedName(parts.connection, m_tools.keys, text::foldForSearch(text)));
    return transaction.commit();
}

Outcome NameReview::setReviewed(const QString& exhibit, bool reviewed) {
    CB_CHECK(exhibitOf(exhibit));
    const auto saved =
        m_editing.save(records::Kind::Exhibit, exhibit, {{QStringLiteral("candidates_reviewed"), reviewed}});
    return saved ? Outcome() : tl::unexpected(saved.error());
}

} // namespace casebound::session
