// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reply/dating.h"

#include <QSet>

namespace casebound::reply {

namespace {

// A chain of anchors longer than this is a circle, or nothing that a person wrote.
constexpr qsizetype kLongestChain = 64;

edtf::Bounds ownBounds(const QString& when) {
    const auto date = when.isEmpty() ? Result<edtf::Date>(edtf::Date()) : edtf::parse(when);
    return date ? date->bounds() : edtf::Bounds();
}

bool isBefore(const records::Constraint& constraint) {
    return constraint.relation == records::Relation::Before ||
           constraint.relation == records::Relation::SoLongBefore;
}

bool isSoLong(const records::Constraint& constraint) {
    return constraint.relation == records::Relation::SoLongBefore ||
           constraint.relation == records::Relation::SoLongAfter;
}

// Narrows `dating` by one constraint; whether anything changed.
bool narrow(Dating& dating, const records::Constraint& constraint, const edtf::Bounds& anchor) {
    const auto said = boundingConstraint(constraint);
    if (!said || dating.contradictedBy.contains(constraint.anchor)) return false;
    const auto both = edtf::intersect(dating.bounds, edtf::boundsOf(*said, anchor));
    if (!both) {
        dating.isContradicted = true;
        dating.contradictedBy.append(constraint.anchor);
        return true;
    }
    if (*both == dating.bounds) return false;
    dating.bounds = *both;
    return true;
}

// Records whose bounds still move after every chain has been followed to its end.
void giveUpCircles(const QList<DatedRecord>& dated, const QSet<records::RecordId>& moving,
                   QHash<records::RecordId, Dating>& found) {
    for (const auto& record : dated) {
        if (!moving.contains(record.id)) continue;
        Dating& dating = found[record.id];
        dating = {dating.own, dating.own, false, true, {}};
        for (const auto& constraint : record.constraints)
            if (moving.contains(constraint.anchor)) dating.contradictedBy.append(constraint.anchor);
    }
}

} // namespace

std::optional<edtf::Constraint> saidConstraint(const records::Constraint& constraint) {
    using records::Measure;
    QString text = isBefore(constraint) ? QStringLiteral("before") : QStringLiteral("after");
    if (isSoLong(constraint)) {
        QString offset = constraint.offset + QLatin1Char(' ');
        if (constraint.measure == Measure::MoreThan) offset.prepend(QLatin1Char('>'));
        if (constraint.measure == Measure::About) offset.prepend(QLatin1Char('~'));
        text.prepend(offset);
    }
    const auto parsed = edtf::parseConstraint(text);
    return parsed ? std::optional(*parsed) : std::nullopt;
}

std::optional<edtf::Constraint> boundingConstraint(const records::Constraint& constraint) {
    using records::Measure;
    auto said = saidConstraint(constraint);
    const bool isVague = constraint.measure == Measure::About || constraint.measure == Measure::LessThan;
    if (said && isSoLong(constraint) && isVague) said->offset.reset();
    return said;
}

QHash<records::RecordId, Dating> dateAll(const QList<DatedRecord>& dated) {
    QHash<records::RecordId, Dating> found;
    for (const auto& record : dated) {
        const edtf::Bounds own = ownBounds(record.when);
        found.insert(record.id, {own, own, false, false, {}});
    }
    const qsizetype rounds = qMin(dated.size(), kLongestChain);
    QSet<records::RecordId> moving;
    for (qsizetype round = 0; round <= rounds; ++round) {
        moving.clear();
        for (const auto& record : dated)
            for (const auto& constraint : record.constraints)
                if (narrow(found[record.id], constraint, found.value(constraint.anchor).bounds))
                    moving.insert(record.id);
        if (moving.isEmpty()) break;
    }
    giveUpCircles(dated, moving, found);
    for (Dating& dating : found)
        dating.isInferred = dating.own.isUnknown() && !dating.bounds.isUnknown();
    return found;
}

} // namespace casebound::reply
