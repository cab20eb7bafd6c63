// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/search.h"

#include <QRegularExpression>
#include <QSet>

namespace casebound::casefile {

using text::MaskedText;
using text::TextId;

namespace {

constexpr qsizetype kContext = 80;
constexpr QChar kHitMark(0x01);

// A phrase of FTS5: quotes doubled inside quotes, so that nothing in it is read as an operator.
QString phrase(QString words) {
    return QLatin1Char('"') + words.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

bool hasWord(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

QString nearGroup(const QString& inside) {
    QStringList words;
    for (const QString& word : inside.simplified().split(QLatin1Char(' ')))
        if (hasWord(word)) words.append(phrase(word));
    return words.isEmpty() ? QString() : QStringLiteral("NEAR(%1, 10)").arg(words.join(QLatin1Char(' ')));
}

struct Found {
    TextId id;
    qsizetype at = 0;
};

Result<QList<Found>> byWords(storage::Connection& connection, const QString& query, int limit) {
    if (query.isEmpty()) return QList<Found>();
    CB_TRY(auto statement,
           connection.prepare("SELECT text.id, highlight(search, 0, char(1), '') FROM search "
                              "JOIN text ON text.row = search.rowid JOIN record ON record.id = text.owner "
                              "WHERE search MATCH ? AND record.deleted IS NULL ORDER BY rank LIMIT ?"));
    statement.bindAll(query, limit);
    return statement.all([](storage::Statement& row) {
        return Found{row.id<TextId>(0), qMax(qsizetype(0), row.text(1).indexOf(kHitMark))};
    });
}

Result<QList<Found>> byMention(storage::Connection& connection, text::AppearanceId appearance, int limit) {
    CB_TRY(auto statement,
           connection.prepare("SELECT DISTINCT text.id, instr(text.body, char(65532)) FROM mention "
                              "JOIN text ON text.id = mention.text JOIN record ON record.id = text.owner "
                              "WHERE mention.appearance = ? AND record.deleted IS NULL LIMIT ?"));
    statement.bindAll(appearance, limit);
    return statement.all([](storage::Statement& row) {
        return Found{row.id<TextId>(0), qMax(qsizetype(0), qsizetype(row.integer(1)) - 1)};
    });
}

} // namespace

QString toFtsQuery(const QString& typed) {
    static const QRegularExpression pieces(QStringLiteral("near\\(([^)]*)\\)|\"([^\"]*)\"|(\\S+)"),
                                           QRegularExpression::CaseInsensitiveOption);
    QStringList terms;
    for (auto matches = pieces.globalMatch(typed); matches.hasNext();) {
        const auto match = matches.next();
        if (match.capturedStart(1) >= 0) {
            const QString group = nearGroup(match.captured(1));
            if (!group.isEmpty()) terms.append(group);
            continue;
        }
        QString words = match.capturedStart(2) >= 0 ? match.captured(2) : match.captured(3);
        const bool isPrefix = match.capturedStart(3) >= 0 && words.endsWith(QLatin1Char('*'));
        if (hasWord(words)) terms.append(phrase(words) + (isPrefix ? QStringLiteral("*") : QString()));
    }
    return terms.join(QStringLiteral(" AND "));
}

Result<QList<SearchHit>> search(storage::Connection& connection, privacy::TextStore& texts,
                                const QString& typed, const QList<text::AppearanceId>& appearances,
                                int limit) {
    CB_TRY(QList<Found> found, byWords(connection, toFtsQuery(typed), limit));
    for (const auto& appearance : appearances) {
        CB_TRY(const auto more, byMention(connection, appearance, limit));
        found.append(more);
    }
    QList<SearchHit> hits;
    QSet<TextId> seen;
    for (const Found& one : found) {
        if (hits.size() >= limit) break;
        if (seen.contains(one.id)) continue;
        seen.insert(one.id);
        CB_TRY(const MaskedText text, texts.byId(one.id));
        CB_TRY(const auto place, texts.placeOf(one.id));
        const qsizetype start = qMax(qsizetype(0), one.at - kContext);
        hits.append({place, text.slice(start, one.at - start + 2 * kContext)});
    }
    return hits;
}

} // namespace casebound::casefile
