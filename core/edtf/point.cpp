// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edtf/point.h"

#include <algorithm>
#include <utility>

namespace casebound::edtf {
namespace {

constexpr qsizetype kLongestYear = 13; // digits of kMaxYear and one more, to see what is beyond it

bool isDigit(QChar c) {
    return c >= QLatin1Char('0') && c <= QLatin1Char('9'); // ASCII only: no other digits make a date
}

std::optional<Qualifier> qualifierOf(QChar c) {
    if (c == QLatin1Char('?')) return Qualifier{.uncertain = true, .approximate = false};
    if (c == QLatin1Char('~')) return Qualifier{.uncertain = false, .approximate = true};
    if (c == QLatin1Char('%')) return Qualifier{.uncertain = true, .approximate = true};
    return std::nullopt;
}

void add(Qualifier& to, const Qualifier& more) {
    to.uncertain = to.uncertain || more.uncertain;
    to.approximate = to.approximate || more.approximate;
}

// Reads one point from left to right.
class PointParser {
public:
    explicit PointParser(QStringView text)
        : m_text(text) {}

    Result<Point> run() {
        CB_CHECK(year());
        if (m_longYear && !atEnd()) return notADate(QStringLiteral("a year written with Y stands alone"));
        if (!atEnd()) CB_CHECK(twoDigits(m_point.month));
        if (!atEnd()) CB_CHECK(twoDigits(m_point.day));
        if (!atEnd()) return notADate(QStringLiteral("something follows that is no part of a date"));
        if (m_point.day.isGiven() && m_point.isPartOfYear())
            return notADate(QStringLiteral("a season has no days"));
        if (!boundsOf(m_point)) return notADate(QStringLiteral("the calendar has no such month or day"));
        return std::move(m_point);
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    QChar peek() const { return atEnd() ? QChar() : m_text[m_at]; }
    bool take(char c) {
        if (atEnd() || m_text[m_at] != QLatin1Char(c)) return false;
        ++m_at;
        return true;
    }
    std::optional<Qualifier> takeQualifier() {
        const auto qualifier = atEnd() ? std::nullopt : qualifierOf(peek());
        if (qualifier) ++m_at;
        return qualifier;
    }
    QString takeDigits(bool unspecifiedToo, qsizetype most) {
        const qsizetype start = m_at;
        while (!atEnd() && m_at - start < most &&
               (isDigit(peek()) || (unspecifiedToo && peek() == QLatin1Char('X'))))
            ++m_at;
        return m_text.mid(start, m_at - start).toString();
    }

    Outcome year() {
        const auto before = takeQualifier();
        m_longYear = take('Y');
        m_point.negativeYear = take('-');
        m_point.year.text = takeDigits(!m_longYear, m_longYear ? kLongestYear : 4);
        if (m_longYear) CB_CHECK(longYear());
        if (m_point.year.text.size() < 4) return notADate(QStringLiteral("a year has four digits"));
        if (m_point.negativeYear && m_point.year.text == QLatin1String("0000"))
            return notADate(QStringLiteral("there is no year minus zero"));
        CB_CHECK(significantDigits());
        return qualify(m_point.year, before);
    }

    // After the digits of a year written with Y: an exponent, worked out at once. EDTF level 2.
    Outcome longYear() {
        QString& digits = m_point.year.text;
        if (digits.isEmpty() || digits.startsWith(QLatin1Char('0')))
            return notADate(QStringLiteral("the year is no number"));
        if (take('E')) {
            const QString exponent = takeDigits(false, 3);
            if (exponent.isEmpty()) return notADate(QStringLiteral("the exponent of the year is missing"));
            digits += QString(std::min<qsizetype>(exponent.toInt(), kLongestYear), QLatin1Char('0'));
        }
        if (digits.size() < 5)
            return notADate(QStringLiteral("only years of more than four digits are written with Y"));
        if (digits.size() >= kLongestYear) return notADate(QStringLiteral("the year is too far away"));
        return {};
    }

    Outcome significantDigits() {
        if (!take('S')) return {};
        const QString digits = takeDigits(false, 2);
        m_point.significantDigits = digits.toInt();
        const bool fits =
            m_point.significantDigits >= 1 && m_point.significantDigits <= m_point.year.text.size();
        if (!fits || !m_point.year.isExact())
            return notADate(QStringLiteral("the significant digits do not fit the year"));
        m_longYear = true; // stands alone, too
        return {};
    }

    Outcome twoDigits(Digits& part) {
        if (!take('-')) return notADate(QStringLiteral("year, month and day are separated by hyphens"));
        const auto before = takeQualifier();
        part.text = takeDigits(true, 2);
        if (part.text.size() != 2) return notADate(QStringLiteral("month and day have two digits each"));
        return qualify(part, before);
    }

    // A qualifier to the left is for this part alone, one to the right for this and all before it.
    Outcome qualify(Digits& part, const std::optional<Qualifier>& before) {
        if (before) add(part.qualifier, *before);
        const auto after = takeQualifier();
        if (before && after) return notADate(QStringLiteral("a part has a qualifier on either side"));
        if (!after) return {};
        for (Digits* each : {&m_point.year, &m_point.month, &m_point.day}) {
            if (each->isGiven()) add(each->qualifier, *after);
        }
        return {};
    }

    QStringView m_text;
    qsizetype m_at = 0;
    bool m_longYear = false;
    Point m_point;
};

bool isWithin(QStringView two, int most) {
    return two.size() == 2 && isDigit(two[0]) && isDigit(two[1]) && two.toInt() <= most;
}

} // namespace

tl::unexpected<Error> notADate(const QString& reason) {
    return failure(
        ErrorCode::InvalidInput,
        QStringLiteral(
            "This is not a date that can be understood: %1. Nothing was changed. Write, for example, "
            "2004, 2004-06, 2004-06-11, 2004-06~ (about), 199X, 2004/2006 or ../2006.")
            .arg(reason));
}

bool isTime(QStringView text) {
    if (text.size() < 8 || text[2] != QLatin1Char(':') || text[5] != QLatin1Char(':')) return false;
    if (!isWithin(text.mid(0, 2), 23) || !isWithin(text.mid(3, 2), 59) || !isWithin(text.mid(6, 2), 59))
        return false;
    const QStringView zone = text.mid(8);
    if (zone.isEmpty() || zone == QLatin1String("Z")) return true;
    if (zone[0] != QLatin1Char('+') && zone[0] != QLatin1Char('-')) return false;
    if (!isWithin(zone.mid(1, 2), 23)) return false;
    return zone.size() == 3 ||
           (zone.size() == 6 && zone[3] == QLatin1Char(':') && isWithin(zone.mid(4, 2), 59));
}

Result<Point> parsePoint(QStringView text) {
    const qsizetype at = text.indexOf(QLatin1Char('T'));
    CB_TRY(Point point, PointParser(at < 0 ? text : text.left(at)).run());
    if (at < 0) return point;
    if (!isTime(text.mid(at + 1))) return notADate(QStringLiteral("the time is not one of the day"));
    const bool exact =
        point.day.isGiven() && point.year.isExact() && point.month.isExact() && point.day.isExact();
    if (!exact || point.hasUnequalQualifiers() || point.commonQualifier().any())
        return notADate(QStringLiteral("only a full and certain date has a time"));
    point.time = text.mid(at + 1).toString();
    return point;
}

bool Point::isPartOfYear() const {
    return month.isGiven() && month.isExact() && month.text.toInt() >= 21 && month.text.toInt() <= 41;
}

bool Point::hasUnequalQualifiers() const {
    return (month.isGiven() && month.qualifier != year.qualifier) ||
           (day.isGiven() && day.qualifier != year.qualifier);
}

Qualifier Point::commonQualifier() const {
    return hasUnequalQualifiers() ? Qualifier{} : year.qualifier;
}

} // namespace casebound::edtf
