// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/passage_work.h"

namespace casebound::models {

using records::Kind;
using session::CaseSession;
using session::Selection;

namespace {

constexpr qsizetype kTitle = 140;

Result<QString> citing(CaseSession& session, const Selection& selection, Kind kind,
                       const QJsonObject& fields) {
    CB_TRY(const QString ref, session.editing().save(kind, {}, fields));
    CB_TRY(const QString citation, session.exhibits().cite(selection, ref, {}));
    return ref;
}

// The claim of a point that was not there before.
QString newIn(const QJsonArray& claims, const QJsonArray& before) {
    QStringList known;
    for (const QJsonValue& claim : before)
        known.append(claim[QLatin1String("id")].toString());
    for (const QJsonValue& claim : claims)
        if (const QString id = claim[QLatin1String("id")].toString(); !known.contains(id)) return id;
    return {};
}

QJsonObject pointIn(const QJsonObject& form, const QString& id) {
    const QJsonArray points = form.value(QLatin1String("points")).toArray();
    for (const QJsonValue& point : points)
        if (point[QLatin1String("id")].toString() == id) return point.toObject();
    return {};
}

QJsonArray withPoint(const QJsonArray& points, const QJsonObject& changed) {
    QJsonArray all;
    for (const QJsonValue& point : points)
        all.append(point[QLatin1String("id")] == changed.value(QLatin1String("id")) ? QJsonValue(changed)
                                                                                    : point);
    return all;
}

} // namespace

Result<QString> wordsWithLabels(CaseSession& session, const Selection& selection) {
    CB_TRY(const QJsonObject words, session.exhibits().words(selection));
    const QJsonArray mentions = words.value(QLatin1String("mentions")).toArray();
    const QString text = words.value(QLatin1String("text")).toString();
    QString shown;
    qsizetype mention = 0;
    for (const QChar unit : text) {
        if (unit == QChar::ObjectReplacementCharacter)
            shown += mentions.at(mention++)[QLatin1String("label")].toString();
        else
            shown += unit;
    }
    return shown;
}

QJsonObject asTitle(const QJsonObject& words, qsizetype length) {
    QString line = words.value(QLatin1String("text")).toString();
    line.replace(u'\n', u' '); // as many units: mentions stay where they are
    if (line.size() > length) {
        const qsizetype end = line.lastIndexOf(u' ', length - 1);
        line = line.left(end > length / 2 ? end : length - 1) + QChar(u'…');
    }
    QJsonArray mentions = words.value(QLatin1String("mentions")).toArray();
    while (mentions.size() > line.count(QChar::ObjectReplacementCharacter))
        mentions.removeLast();
    return {{QStringLiteral("text"), line}, {QStringLiteral("mentions"), mentions}};
}

Result<QString> eventFrom(CaseSession& session, const Selection& selection) {
    CB_TRY(const QJsonObject words, session.exhibits().words(selection));
    const QJsonObject saysSo{
        {QStringLiteral("record"), selection.document},
        {QStringLiteral("part"), QStringLiteral("%1 p.%2").arg(selection.document).arg(selection.page)}};
    return citing(session, selection, Kind::Event,
                  {{QStringLiteral("title"), asTitle(words, kTitle)},
                   {QStringLiteral("according_to"), QJsonArray{saysSo}}});
}

Result<QString> allegationFrom(CaseSession& session, const Selection& selection) {
    CB_TRY(const QJsonObject words, session.exhibits().words(selection));
    return citing(session, selection, Kind::Allegation,
                  {{QStringLiteral("title"), asTitle(words, kTitle)}, {QStringLiteral("alleged"), words}});
}

Result<QList<PointPick>> pointsLike(CaseSession& session, const QString& typed, int limit) {
    QList<PointPick> picks;
    CB_TRY(const QJsonArray statements, session.editing().candidates({Kind::PublicStatement}, {}, limit));
    for (const QJsonValue& statement : statements) {
        const QString statementRef = statement[QLatin1String("ref")].toString();
        CB_TRY(const QJsonArray parts, session.editing().partsOf(statementRef));
        QString last; // a point comes first, then its claims and passages, which go by its reference
        for (const QJsonValue& part : parts) {
            const QString ref = part[QLatin1String("ref")].toString();
            const QString quote = part[QLatin1String("title")].toString();
            if (std::exchange(last, ref) == ref) continue;
            const bool matches = typed.isEmpty() || ref.startsWith(typed, Qt::CaseInsensitive) ||
                                 quote.contains(typed, Qt::CaseInsensitive);
            if (matches) picks.append({statementRef, part[QLatin1String("id")].toString(), ref, quote});
            if (picks.size() >= limit) return picks;
        }
    }
    return picks;
}

Result<QString> claimFrom(CaseSession& session, const Selection& selection, const PointPick& pick) {
    CB_TRY(const QJsonObject words, session.exhibits().words(selection));
    CB_TRY(const QJsonObject form, session.editing().form(pick.statement));
    QJsonObject point = pointIn(form, pick.id);
    if (point.isEmpty())
        return failure(ErrorCode::NotFound, QStringLiteral("This point is not there any more."));
    const QJsonArray before = point.value(QLatin1String("claims")).toArray();
    QJsonArray claims = before;
    claims.append(QJsonObject{{QStringLiteral("text"), words}});
    point.insert(QLatin1String("claims"), claims);
    const QJsonArray points = withPoint(form.value(QLatin1String("points")).toArray(), point);
    CB_TRY(const QString saved, session.editing().save(Kind::PublicStatement, pick.statement,
                                                       {{QStringLiteral("points"), points}}));
    CB_TRY(const QJsonObject after, session.editing().form(saved));
    const QString claim = newIn(pointIn(after, pick.id).value(QLatin1String("claims")).toArray(), before);
    CB_TRY(const QString citation, session.exhibits().cite(selection, pick.statement, claim));
    return pick.ref;
}

} // namespace casebound::models
