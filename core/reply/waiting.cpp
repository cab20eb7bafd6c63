// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reply/waiting.h"

#include "core/edtf/date.h"

#include <algorithm>

namespace casebound::reply {

namespace {

// Null for an end that is no day of our calendar.
QDate dayOf(const edtf::Bound& bound) {
    if (!bound.isDay() || bound.day.year < 1 || bound.day.year > 9999) return {};
    return QDate(static_cast<int>(bound.day.year), bound.day.month, bound.day.day);
}

// All unknown for an empty date and for one that is none.
edtf::Bounds boundsOf(const QString& date) {
    if (date.isEmpty()) return {};
    const auto parsed = edtf::parse(date);
    return parsed ? parsed->bounds() : edtf::Bounds();
}

} // namespace

std::optional<qint64> daysWaited(const records::Request& request, const QDate& today) {
    const QDate from = dayOf(boundsOf(request.when).latest);
    const bool hasEnded =
        request.state == records::ResponseState::Answered || request.state == records::ResponseState::Refused;
    const QDate to = hasEnded ? dayOf(boundsOf(request.answered).earliest) : today;
    if (!from.isValid() || !to.isValid()) return std::nullopt;
    return std::max<qint64>(0, from.daysTo(to));
}

} // namespace casebound::reply
