// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/citing.h"
#include "core/session/desk_statement.h"
#include "core/session/statement_desk.h"

#include <algorithm>

namespace casebound::session {

namespace {

// The point in which all of these words stand; null where there is none.
records::PartId pointAround(const records::PublicStatement& statement, const text::Span& words) {
    const auto found =
        std::find_if(statement.points.begin(), statement.points.end(), [&](const records::Point& point) {
            return text::subtract({words}, point.spans).isEmpty();
        });
    return found == statement.points.end() ? records::PartId() : found->id;
}

} // namespace

Result<QString> StatementDesk::citeStatement(const QString& ref, const QString& passage, const QString& cited,
                                             const text::Span& span) {
    CB_TRY(const auto from, DeskStatement::load(m_tools, ref));
    CB_TRY(const auto target, DeskStatement::load(m_tools, cited));
    CB_TRY(auto citation, citationOf(m_tools, target.record.text, target.shown, span));
    citation.target = target.record.common.id;
    citation.targetPart = pointAround(target.record, citation.span.first());
    CB_CHECK(setFrom(m_tools, citation, from.ref, passage));
    return m_editing.write(std::move(citation));
}

} // namespace casebound::session
