// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reply/dating.h"

namespace casebound::reply {

namespace {

// A chain of anchors longer than this is a circle, or nothing that a person wrote.
constexpr qsizetype kLongestChain = 64;

edtf::Bounds ownBounds(const QString& when) {
    const auto date = when.isEmpty() ? Result<edtf::Date>(edtf::Date()) : edtf::parse(when);
    return date ? date->bounds() : edtf::Bounds();
}

// Narrows `dating` by one constraint; whether anything changed.
bool narrow(Dating& dating, const records::Constraint& constraint, const edtf::Bounds& anchor) {
    const auto said = constraintOf(constraint);
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

} // namespace

std::optional<edtf::Constraint> constraintOf(const records::Constraint& constraint) {
    using records::Measure;
    using records::Relation;
    const bool isBefore =
        constraint.relation == Relation::Before || constraint.relation == Relation::SoLongBefore;
    QString text = isBefore ? QStringLiteral("before") : QStringLiteral("after");
    const bool isSoLong =
        constraint.relation == Relation::SoLongBefore || constraint.relation == Relation::SoLongAfter;
    if (isSoLong && constraint.measure == Measure::LessThan) return std::nullopt;
    if (isSoLong) {
        QString offset = constraint.offset + QLatin1Char(' ');
        if (constraint.measure == Measure::MoreThan) offset.prepend(QLatin1Char('>'));
        if (constraint.measure == Measure::About) offset.prepend(QLatin1Char('~'));
        text.prepend(offset);
    }
    const auto parsed = edtf::parseConstraint(text);
    return parsed ? std::optional(*parsed) : std::nullopt;
}

QHash<records::RecordId, Dating> dateAll(const QList<DatedRecord>& dated) {
    QHash<records::RecordId, Dating> found;
    for (const auto& record : dated) {
        const edtf::Bounds own = ownBounds(record.when);
        found.insert(record.id, {own, own, false, false, {}});
    }
    const qsizetype rounds = qMin(dated.size(), kLongestChain);
    bool hasChanged = true;
    for (qsizetype round = 0; round < rounds && hasChanged; ++round) {
        hasChanged = false;
        for (const auto& record : dated)
            for (const auto& constraint : record.constraints)
                hasChanged =
                    narrow(found[record.id], constraint, found.value(constraint.anchor).bounds) || hasChanged;
    }
    for (Dating& dating : found)
        dating.isInferred = dating.own.isUnknown() && !dating.bounds.isUnknown();
    return found;
}

} // namespace casebound::reply
