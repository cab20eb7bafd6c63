// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/public_statement.h"
#include "tests/support/fakes.h"
#include "tests/support/masked.h"

namespace casebound {

// An invented society denies an invented leak in a roof. Three sentences; the last is about something else.
inline const QString kDenial = QStringLiteral("The roof does not leak, and it never did.\n"
                                              "Nobody asked for the repair book.\n\n"
                                              "The choir sang well.");

// Where `words` stand in the denial.
inline text::Span spanOf(const QString& words, const QString& in = kDenial) {
    return {in.indexOf(words), words.size()};
}

template <class T>
T newId() {
    static FakeRandom random;
    return T::random(random);
}

inline records::Claim claim(const QString& words) {
    return {.id = newId<records::PartId>(), .kind = records::ClaimKind::Denial, .text = maskedText(words)};
}

inline records::Passage passage(const QString& words, records::Basis basis,
                                QList<records::PartId> claims = {}) {
    return {.id = newId<records::PartId>(),
            .text = maskedText(words),
            .basis = basis,
            .claims = std::move(claims)};
}

inline records::Point point(qint64 number, QList<text::Span> spans) {
    records::Point made;
    made.id = newId<records::PartId>();
    made.number = number;
    made.spans = std::move(spans);
    return made;
}

// Two points, the first with two claims of which one is answered, the second without an answer.
inline records::PublicStatement denial() {
    records::PublicStatement statement;
    statement.common.id = newId<records::RecordId>();
    statement.common.title = maskedText(QStringLiteral("Statement about the roof"));
    statement.text = maskedText(kDenial);
    statement.points = {point(1, {spanOf(QStringLiteral("The roof does not leak, and it never did."))}),
                        point(2, {spanOf(QStringLiteral("Nobody asked for the repair book."))})};
    records::Point& first = statement.points[0];
    first.claims = {claim(QStringLiteral("The roof does not leak.")),
                    claim(QStringLiteral("It never leaked."))};
    first.answerKinds = {records::AnswerKind::Deny};
    first.passages = {passage(QStringLiteral("It dripped on the piano."), records::Basis::OwnKnowledge,
                              {first.claims[0].id})};
    statement.points[1].claims = {claim(QStringLiteral("Nobody asked."))};
    return statement;
}

// The same with every claim answered and the last sentence set aside: nothing is wrong with it.
inline records::PublicStatement answeredDenial() {
    auto statement = denial();
    statement.points[0].passages[0].claims.append(statement.points[0].claims[1].id);
    statement.points[1].passages = {passage(QStringLiteral("I asked twice."), records::Basis::OwnKnowledge,
                                            {statement.points[1].claims[0].id})};
    statement.setAside = {{.id = newId<records::PartId>(),
                           .spans = {spanOf(QStringLiteral("The choir sang well."))},
                           .reason = maskedText(QStringLiteral("Praise of the choir."))}};
    return statement;
}

} // namespace casebound
