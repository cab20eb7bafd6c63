// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reply/material.h"
#include "tests/core/reply/statements.h"

#include <QHash>

namespace casebound {

using Names = QHash<text::AppearanceId, QString>;

// From units of the raw text, in which each mention is as long as its name, to units of the masked one.
inline text::Span toMasked(const text::MaskedText& masked, const text::Span& raw, const Names& names) {
    qsizetype at = 0, person = 0, begin = -1, end = 0;
    for (qsizetype i = 0; i < masked.length(); ++i) {
        const bool isMention = masked.text()[i] == QChar(text::kMentionCharacter);
        const qsizetype width = isMention ? names.value(masked.mentions()[person++]).size() : 1;
        if (raw.overlaps({at, width})) {
            if (begin < 0) begin = i;
            end = i + 1;
        }
        at += width;
    }
    return begin < 0 ? text::Span() : text::Span{begin, end - begin};
}

// A material whose raw texts can be read, as where names are shown; these are the names. The day is the last
// of January 2020.
inline reply::Material readable(const Names& names = {}) {
    return reply::Material(
        {[names](const text::MaskedText& masked) -> Result<QString> {
             return text::display(masked, [&](text::AppearanceId id) { return names.value(id); });
         },
         [names](const text::MaskedText& masked, const text::Span& raw) -> Result<text::Span> {
             return toMasked(masked, raw, names);
         }},
        QDate(2020, 1, 31));
}

template <class Record>
Record titled(const QString& title, qint64 number = 0) {
    Record record;
    record.common.id = newId<records::RecordId>();
    record.common.number = number;
    record.common.title = maskedText(title);
    return record;
}

inline records::Appearance person(records::AppearanceRole role, const QString& label) {
    records::Appearance person;
    person.common.id = newId<records::RecordId>();
    person.role = role;
    person.label = label;
    return person;
}

inline text::AppearanceId appearanceId(const records::Appearance& person) {
    return person.common.id.as<text::AppearanceTag>();
}

// A text in which each @ mentions one of these people, in order.
inline text::MaskedText mentioning(QString words, const QList<text::AppearanceId>& people) {
    return maskedText(words.replace(QLatin1Char('@'), QChar(text::kMentionCharacter)), people);
}

// A reply that answers this statement in the statement's own order.
inline records::Reply replyTo(const records::PublicStatement& statement) {
    auto reply = titled<records::Reply>(QStringLiteral("Answer about the roof"));
    reply.answers = {{.id = newId<records::PartId>(), .statement = statement.common.id}};
    return reply;
}

inline QList<records::OrderedPoint> orderOf(const QList<records::PartId>& points) {
    QList<records::OrderedPoint> order;
    for (const auto& point : points)
        order.append({.id = newId<records::PartId>(), .point = point});
    return order;
}

} // namespace casebound
