// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reply/checks.h"

#include "core/reply/citation_checks.h"
#include "core/reply/coverage.h"
#include "core/text/anchor.h"

#include <QSet>

namespace casebound::reply {

using records::Point;
using records::PublicStatement;

namespace {

// Collects what is wrong with one statement, in the order of its points.
class StatementChecks {
public:
    StatementChecks(const PublicStatement& statement, const Material& material)
        : m_statement(statement)
        , m_material(material) {}

    QList<Fault> run() {
        const auto raw = m_material.raw(m_statement.text);
        if (!raw)
            add(FaultKind::TextNotRead, {},
                QStringLiteral("The text as published could not be read, so no quote was compared with it."));
        for (qsizetype at = 0; at < m_statement.points.size(); ++at) {
            m_point = &m_statement.points[at];
            m_number = printedNumber(m_statement, at);
            if (raw) checkPlace(*raw);
            checkAnswer();
        }
        m_point = nullptr;
        if (raw) checkSetAside(*raw);
        if (raw) checkCoverage(*raw);
        return m_faults;
    }

private:
    void add(FaultKind kind, records::PartId part, const QString& message, const text::Span& span = {}) {
        const QString where = m_point ? QStringLiteral("Point %1: ").arg(m_number) : QString();
        m_faults.append({kind, m_statement.common.id, part, span, where + message});
    }

    static bool isOutside(const text::Span& span, const QString& raw) {
        return span.isEmpty() || span.start < 0 || span.end() > raw.size();
    }

    void checkPlace(const QString& raw) {
        if (m_point->spans.isEmpty())
            return add(FaultKind::PointWithoutPlace, m_point->id,
                       QStringLiteral("it is not known where in the statement it stands."));
        for (const text::Span& span : m_point->spans)
            if (isOutside(span, raw))
                return add(FaultKind::SpanOutside, m_point->id,
                           QStringLiteral("its place lies outside the statement."), span);
        if (!m_point->quote.isEmpty()) checkQuote(raw);
    }

    void checkQuote(const QString& raw) {
        const auto quote = m_material.raw(m_point->quote);
        if (!quote)
            return add(FaultKind::TextNotRead, m_point->id, QStringLiteral("its quote could not be read."));
        const auto match = text::quoteMatches(raw, m_point->spans, *quote);
        if (match.matches()) return;
        const bool isUnmarked = match.departure == text::Departure::UnmarkedOmission;
        add(isUnmarked ? FaultKind::OmissionNotMarked : FaultKind::QuoteDiffers, m_point->id,
            isUnmarked ? QStringLiteral("words are left out of the quote without a mark.")
                       : QStringLiteral("the quote is not what the statement says."));
    }

    void checkAnswer() {
        if (!hasAnswer(*m_point) && m_point->see.isEmpty())
            add(FaultKind::PointWithoutAnswer, m_point->id, QStringLiteral("it has no answer yet."));
        for (const auto& claim : m_point->claims)
            if (!isAnswered(*m_point, claim.id))
                add(FaultKind::ClaimWithoutAnswer, claim.id, QStringLiteral("a claim has no answer yet."));
        for (const auto& passage : m_point->passages) {
            if (!hasWords(passage.text)) continue;
            checkBasis(passage);
        }
        for (const auto& see : m_point->see)
            if (!m_material.has(see.record, see.part))
                add(FaultKind::ReferenceMissing, see.id,
                    QStringLiteral("a cross-reference leads to nothing that is part of this file."));
    }

    void checkBasis(const records::Passage& passage) {
        if (passage.basis == records::Basis::NotStated)
            return add(FaultKind::BasisNotStated, passage.id,
                       QStringLiteral("a passage does not say what it rests on."));
        if (passage.basis != records::Basis::PinCite) return;
        const auto citations = m_material.citationsFrom(m_statement.common.id, passage.id);
        if (citations.isEmpty())
            return add(FaultKind::PinCiteMissing, passage.id,
                       QStringLiteral("a passage is to rest on a source, and none is cited."));
        for (const auto* citation : citations)
            if (const auto fault = citationFault(*citation, m_material))
                add(*fault, passage.id, citationMessage(*fault));
    }

    void checkSetAside(const QString& raw) {
        for (const auto& aside : m_statement.setAside)
            for (const text::Span& span : aside.spans)
                if (isOutside(span, raw))
                    add(FaultKind::SpanOutside, aside.id,
                        QStringLiteral("The place of what is set aside lies outside the statement."), span);
    }

    void checkCoverage(const QString& raw) {
        for (const text::Span& span : coverage(raw, m_statement).uncovered)
            add(FaultKind::Uncovered, {},
                QStringLiteral("A stretch of the statement is in no point and was not set aside."), span);
    }

    const PublicStatement& m_statement;
    const Material& m_material;
    const Point* m_point = nullptr;
    qint64 m_number = 0;
    QList<Fault> m_faults;
};

// The points of the statements that a reply answers, in the statements' order.
QList<records::PartId> answeredPoints(const records::Reply& reply, const Material& material) {
    QList<records::PartId> points;
    for (const auto& answered : reply.answers)
        if (const auto* statement = material.get<PublicStatement>(answered.statement))
            for (const Point& point : statement->points)
                points.append(point.id);
    return points;
}

QList<Fault> orderFaults(const records::Reply& reply, const Material& material) {
    QList<Fault> faults;
    if (reply.order.isEmpty()) return faults;
    const auto add = [&](FaultKind kind, records::PartId point, const QString& message) {
        faults.append({kind, reply.common.id, point, {}, message});
    };
    const auto all = answeredPoints(reply, material);
    const QSet<records::PartId> known(all.begin(), all.end());
    QSet<records::PartId> listed;
    const auto isNew = [&listed](records::PartId point) {
        const auto before = listed.size();
        listed.insert(point);
        return listed.size() > before;
    };
    for (const auto& ordered : reply.order) {
        if (!known.contains(ordered.point))
            add(FaultKind::PointOfAnother, ordered.point,
                QStringLiteral("The order lists a point of a statement that this reply does not answer."));
        else if (!isNew(ordered.point))
            add(FaultKind::PointTwice, ordered.point, QStringLiteral("The order lists a point twice."));
    }
    for (const records::PartId& point : all)
        if (isNew(point))
            add(FaultKind::PointLeftOut, point,
                QStringLiteral("The order leaves a point out; it is printed at the end."));
    return faults;
}

} // namespace

QList<Fault> checks(const PublicStatement& statement, const Material& material) {
    return StatementChecks(statement, material).run();
}

QList<Fault> checks(const records::Reply& reply, const Material& material) {
    QList<Fault> faults;
    for (const auto& answered : reply.answers) {
        if (const auto* statement = material.get<PublicStatement>(answered.statement))
            faults += checks(*statement, material);
        else
            faults.append({FaultKind::StatementMissing,
                           reply.common.id,
                           answered.id,
                           {},
                           QStringLiteral("A statement that it answers is not here.")});
    }
    faults += orderFaults(reply, material);
    for (const auto* citation : material.citationsFrom(reply.common.id))
        if (const auto fault = citationFault(*citation, material))
            faults.append({*fault,
                           reply.common.id,
                           {},
                           {},
                           QStringLiteral("The reply itself: ") + citationMessage(*fault)});
    return faults;
}

} // namespace casebound::reply
