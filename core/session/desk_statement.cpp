// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/desk_statement.h"

namespace casebound::session {

using records::PublicStatement;
using text::Span;

namespace {

bool isInside(const Span& span, qsizetype length) {
    return span.start >= 0 && span.length >= 0 && span.start <= length && span.length <= length - span.start;
}

} // namespace

Result<DeskStatement> DeskStatement::load(const SessionTools& tools, const QString& ref) {
    CB_TRY(const auto target, tools.references.resolve(ref));
    CB_TRY(const auto kind, tools.references.kindOf(target.record));
    if (kind != records::Kind::PublicStatement)
        return failure(ErrorCode::InvalidInput, QStringLiteral("This is not a public statement."));
    CB_TRY(auto record, tools.parts.repository.get<PublicStatement>(target.record));
    CB_TRY(auto shown, ShownText::of(tools, record.text));
    const QString whole = records::reference(kind, record.common.number);
    return DeskStatement{std::move(record), whole, std::move(shown)};
}

QList<Span> DeskStatement::toShown(const QList<Span>& raw) const {
    QList<Span> spans;
    if (!shown.knowsRaw()) return spans;
    for (const Span& span : raw)
        spans.append(shown.fromRaw(span));
    return spans;
}

Result<QList<Span>> DeskStatement::toRaw(const QList<Span>& selected) const {
    if (!shown.knowsRaw())
        return failure(ErrorCode::NamesHidden,
                       QStringLiteral("Names are hidden behind their password, and places count in the text "
                                      "as it was published. Nothing was changed. Show names first."));
    QList<Span> spans;
    for (const Span& span : selected) {
        if (!isInside(span, shown.text().size()))
            return failure(ErrorCode::InvalidInput,
                           QStringLiteral("What is selected lies outside the text. Nothing was changed."));
        const Span words = text::trimmed(shown.text(), span);
        if (!words.isEmpty()) spans.append(shown.toRaw(words));
    }
    if (spans.isEmpty())
        return failure(ErrorCode::Refused,
                       QStringLiteral("Nothing is selected. Select some words of the statement first."));
    return text::normalised(std::move(spans));
}

} // namespace casebound::session
