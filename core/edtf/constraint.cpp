// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edtf/constraint.h"

#include <QRegularExpression>

namespace casebound::edtf {
namespace {

constexpr int kDaysOfWeek = 7;

tl::unexpected<Error> notAConstraint() {
    return failure(
        ErrorCode::InvalidInput,
        QStringLiteral("This is not a relative date that can be understood. Nothing was changed. Write, for "
                       "example, before, after, P2Y after (two years after), ~P3M before (about three months "
                       "before) or >P2Y after (over two years after)."));
}

QString duration(const Offset& offset) {
    QString text = offset.approximate ? QStringLiteral("~") : QString();
    if (offset.minimum) text += QLatin1Char('>');
    text += QLatin1Char('P');
    if (offset.years != 0) text += QStringLiteral("%1Y").arg(offset.years);
    if (offset.months != 0) text += QStringLiteral("%1M").arg(offset.months);
    if (offset.days != 0 || text.endsWith(QLatin1Char('P'))) text += QStringLiteral("%1D").arg(offset.days);
    return text;
}

std::optional<Offset> parseOffset(const QString& text) {
    static const QRegularExpression form(
        QStringLiteral("\\A(~?)(>?)P(?=[0-9])(?:([0-9]{1,4})Y)?(?:([0-9]{1,5})M)?"
                       "(?:([0-9]{1,4})W)?(?:([0-9]{1,6})D)?\\z"));
    const auto match = form.match(text);
    if (!match.hasMatch()) return std::nullopt;
    return Offset{.years = match.captured(3).toInt(),
                  .months = match.captured(4).toInt(),
                  .days = match.captured(5).toInt() * kDaysOfWeek + match.captured(6).toInt(),
                  .approximate = match.capturedLength(1) > 0,
                  .minimum = match.capturedLength(2) > 0};
}

Bound shifted(const Bound& bound, const Offset& offset, std::int64_t sign) {
    if (!bound.isDay()) return Bound::unknown();
    return Bound::at(plus(bound.day, sign * offset.years, sign * offset.months, sign * offset.days));
}

} // namespace

QString Constraint::toString() const {
    const QString word = direction == Direction::Before ? QStringLiteral("before") : QStringLiteral("after");
    return offset ? duration(*offset) + QLatin1Char(' ') + word : word;
}

Result<Constraint> parseConstraint(const QString& text) {
    const qsizetype space = text.lastIndexOf(QLatin1Char(' '));
    const QString word = text.mid(space + 1);
    Constraint constraint;
    if (word == QLatin1String("before")) {
        constraint.direction = Constraint::Direction::Before;
    } else if (word != QLatin1String("after")) {
        return notAConstraint();
    }
    if (space < 0) return constraint;
    constraint.offset = parseOffset(text.left(space));
    if (!constraint.offset) return notAConstraint();
    return constraint;
}

Bounds boundsOf(const Constraint& constraint, const Bounds& anchor) {
    const bool after = constraint.direction == Constraint::Direction::After;
    const Offset offset = constraint.offset.value_or(Offset{});
    const std::int64_t sign = after ? 1 : -1;
    Bounds bounds{shifted(anchor.earliest, offset, sign), shifted(anchor.latest, offset, sign)};
    // "After" and "over two years after" have no end on the far side.
    if (!constraint.offset || offset.minimum) (after ? bounds.latest : bounds.earliest) = Bound::unknown();
    return bounds;
}

} // namespace casebound::edtf
