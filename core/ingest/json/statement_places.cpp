// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/json/statement_places.h"

#include "core/text/anchor.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace casebound::ingest {

tl::unexpected<Error> refuseQuote(const InputPlaces& places, const QString& path) {
    return places.refuse(
        path, QStringLiteral("These words do not stand in the text. Quote exactly; mark what is left "
                             "out with […]."));
}

QList<text::Span> spansOfQuote(const QString& raw, const QString& quote) {
    static const QRegularExpression omission(QStringLiteral("\\[(?:…|\\.\\.\\.)\\]|…|\\.\\.\\."));
    QList<text::Span> spans;
    qsizetype from = 0;
    for (const QString& piece : quote.split(omission, Qt::SkipEmptyParts)) {
        const QString words = piece.trimmed();
        if (words.isEmpty()) continue;
        const qsizetype at = raw.indexOf(words, from);
        if (at < 0) return {};
        spans.append({at, words.size()});
        from = at + words.size();
    }
    return spans;
}

QJsonObject withoutQuotedSpans(QJsonObject object) {
    if (!object.contains(QLatin1String("set_aside"))) return object;
    QJsonArray kept;
    for (const QJsonValue& value : object.value(QLatin1String("set_aside")).toArray()) {
        QJsonObject entry = value.toObject();
        entry.remove(QLatin1String("quote"));
        kept.append(entry);
    }
    object.insert(QLatin1String("set_aside"), kept);
    return object;
}

Outcome findStatementPlaces(const InputPlaces& places, const QJsonObject& object, const QString& path,
                            records::PublicStatement& statement) {
    const QString raw = object.value(QLatin1String("text")).toString();
    const QJsonArray points = object.value(QLatin1String("points")).toArray();
    qint64 next = 1;
    for (qsizetype at = 0; at < statement.points.size(); ++at) {
        records::Point& point = statement.points[at];
        if (point.number == 0) point.number = next;
        next = point.number + 1;
        const QString quote = points.at(at)[QLatin1String("quote")].toString();
        if (point.spans.isEmpty() && !quote.isEmpty()) point.spans = spansOfQuote(raw, quote);
        if (!quote.isEmpty() && !text::quoteMatches(raw, point.spans, quote).matches())
            return refuseQuote(places, QStringLiteral("%1.points[%2].quote").arg(path).arg(at));
    }
    return findSetAsidePlaces(places, raw, object, path, statement);
}

Outcome findSetAsidePlaces(const InputPlaces& places, const QString& raw, const QJsonObject& object,
                           const QString& path, records::PublicStatement& statement) {
    const QJsonArray aside = object.value(QLatin1String("set_aside")).toArray();
    for (qsizetype at = 0; at < statement.setAside.size(); ++at) {
        const QString quote = aside.at(at)[QLatin1String("quote")].toString();
        if (quote.isEmpty()) continue;
        statement.setAside[at].spans = spansOfQuote(raw, quote);
        if (statement.setAside[at].spans.isEmpty())
            return refuseQuote(places, QStringLiteral("%1.set_aside[%2].quote").arg(path).arg(at));
    }
    return {};
}

} // namespace casebound::ingest
