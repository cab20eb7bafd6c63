// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edtf/wording.h"

#include "core/edtf/point_wording.h"

#include <QStringList>

namespace casebound::edtf {
namespace {

// "before" and "after" a point: on or in, since the point itself is meant too.
QString edge(const Point& point, const char* direction) {
    const char* preposition = point.day.isGiven() && point.day.isExact() ? "on or " : "in or ";
    return QLatin1String(preposition) + QLatin1String(direction) + QLatin1Char(' ') +
           wordingOf(point, Setting::InPhrase);
}

QString wordingOfInterval(const Stretch& stretch) {
    using End = Stretch::End;
    const QString start =
        stretch.startKind == End::Point ? wordingOf(stretch.start, Setting::InPhrase) : QString();
    const QString end = stretch.endKind == End::Point ? wordingOf(stretch.end, Setting::InPhrase) : QString();
    if (!start.isEmpty() && !end.isEmpty()) return QStringLiteral("from %1 to %2").arg(start, end);
    if (!start.isEmpty())
        return stretch.endKind == End::Open ? QStringLiteral("from %1 on").arg(start)
                                            : QStringLiteral("from %1 to an unknown date").arg(start);
    if (!end.isEmpty())
        return stretch.startKind == End::Open ? QStringLiteral("at all times up to %1").arg(end)
                                              : QStringLiteral("from an unknown date to %1").arg(end);
    return stretch.startKind == stretch.endKind ? QStringLiteral("at all times")
                                                : QStringLiteral("date unknown");
}

QString wordingOfMember(const Stretch& member, Date::Form form) {
    if (!member.isRange) return wordingOf(member.start, Setting::Alone);
    if (member.startKind == Stretch::End::Open) {
        return form == Date::Form::OneOf
                   ? edge(member.end, "before")
                   : QStringLiteral("everything up to ") + wordingOf(member.end, Setting::InPhrase);
    }
    if (member.endKind == Stretch::End::Open) {
        return form == Date::Form::OneOf
                   ? edge(member.start, "after")
                   : QStringLiteral("everything from ") + wordingOf(member.start, Setting::InPhrase) +
                         QStringLiteral(" on");
    }
    const QString words = form == Date::Form::OneOf ? QStringLiteral("some time between %1 and %2")
                                                    : QStringLiteral("%1 to %2");
    return words.arg(wordingOf(member.start, Setting::InPhrase), wordingOf(member.end, Setting::InPhrase));
}

QString wordingOfSet(const Date& date) {
    QStringList members;
    for (const Stretch& member : date.stretches())
        members.append(wordingOfMember(member, date.form()));
    if (members.size() == 1) return members.first();
    const QString last = members.takeLast();
    const QString joint = date.form() == Date::Form::OneOf ? QStringLiteral(" or ") : QStringLiteral(" and ");
    return members.join(QStringLiteral(", ")) + joint + last;
}

QString count(int number, const char* unit) {
    static const QStringList words{QStringLiteral("no"),    QStringLiteral("one"),   QStringLiteral("two"),
                                   QStringLiteral("three"), QStringLiteral("four"),  QStringLiteral("five"),
                                   QStringLiteral("six"),   QStringLiteral("seven"), QStringLiteral("eight"),
                                   QStringLiteral("nine"),  QStringLiteral("ten"),   QStringLiteral("eleven"),
                                   QStringLiteral("twelve")};
    const QString amount = number < words.size() ? words[number] : QString::number(number);
    return amount + QLatin1Char(' ') + QLatin1String(unit) + (number == 1 ? QString() : QStringLiteral("s"));
}

QString wordingOfOffset(const Offset& offset) {
    QStringList parts;
    if (offset.years != 0) parts.append(count(offset.years, "year"));
    if (offset.months != 0) parts.append(count(offset.months, "month"));
    if (offset.days != 0 || parts.isEmpty()) parts.append(count(offset.days, "day"));
    const QString last = parts.takeLast();
    QString text = parts.isEmpty() ? last : parts.join(QStringLiteral(", ")) + QStringLiteral(" and ") + last;
    if (offset.minimum) text.prepend(QStringLiteral("over "));
    if (offset.approximate)
        text.prepend(offset.minimum ? QStringLiteral("probably ") : QStringLiteral("about "));
    return text;
}

} // namespace

QString wording(const Day& day) {
    return QStringLiteral("%1 %2 %3")
        .arg(QString::number(day.day), wordingOfMonth(day.month), wordingOfYear(day.year));
}

QString wording(const Date& date) {
    switch (date.form()) {
    case Date::Form::None:
        break;
    case Date::Form::Single:
        return wordingOf(date.stretches().first().start, Setting::Alone);
    case Date::Form::Interval:
        return wordingOfInterval(date.stretches().first());
    case Date::Form::OneOf:
    case Date::Form::AllOf:
        return wordingOfSet(date);
    }
    return QStringLiteral("date unknown");
}

QString wording(const Constraint& constraint) {
    const QString word = constraint.direction == Constraint::Direction::Before ? QStringLiteral("before")
                                                                               : QStringLiteral("after");
    return constraint.offset ? wordingOfOffset(*constraint.offset) + QLatin1Char(' ') + word : word;
}

QString wording(const Bounds& bounds) {
    if (bounds.isUnknown()) return QStringLiteral("date unknown");
    if (!bounds.latest.isDay()) return QStringLiteral("no earlier than ") + wording(bounds.earliest.day);
    if (!bounds.earliest.isDay()) return QStringLiteral("no later than ") + wording(bounds.latest.day);
    if (bounds.earliest == bounds.latest) return wording(bounds.earliest.day);
    return QStringLiteral("between %1 and %2").arg(wording(bounds.earliest.day), wording(bounds.latest.day));
}

} // namespace casebound::edtf
