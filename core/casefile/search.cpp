// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/search.h"

#include <QRegularExpression>
#include <QSet>

namespace casebound::casefile {

using records::Kind;
using records::PartId;
using records::RecordId;
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
    RecordId owner;
    PartId part;
    QString field;
    std::optional<Kind> kind;
    qint64 number = 0;          // of the record
    std::optional<qint64> page; // where the part is one, which most are: others are asked for apart
    qsizetype at = 0;
};

// Of the rows named text, record and page below, before where the hit stands.
constexpr char kColumns[] =
    "text.id, text.owner, text.part, text.field, record.kind, record.number, page.number, ";
constexpr char kJoined[] = "JOIN record ON record.id = text.owner LEFT JOIN page ON page.id = text.part "
                           "WHERE record.deleted IS NULL ";

Found foundIn(const storage::Statement& row) {
    Found found{.id = row.id<TextId>(0),
                .owner = row.id<RecordId>(1),
                .part = row.id<PartId>(2),
                .field = row.text(3),
                .kind = records::kindFromTable(row.text(4)),
                .number = row.integer(5),
                .page = {}};
    if (!row.isNull(6)) found.page = row.integer(6);
    return found;
}

Result<QList<Found>> byWords(storage::Connection& connection, const QString& query, int limit) {
    if (query.isEmpty()) return QList<Found>();
    CB_TRY(auto statement,
           connection.prepare(
               QByteArray("SELECT ") + kColumns +
               "highlight(search, 0, char(1), '') FROM search JOIN text ON text.row = search.rowid " +
               kJoined + "AND search MATCH ? ORDER BY rank LIMIT ?"));
    statement.bindAll(query, limit);
    return statement.all([](storage::Statement& row) {
        Found found = foundIn(row);
        found.at = qMax(qsizetype(0), row.text(7).indexOf(kHitMark));
        return found;
    });
}

Result<QList<Found>> byMention(storage::Connection& connection, text::AppearanceId appearance, int limit) {
    CB_TRY(
        auto statement,
        connection.prepare(QByteArray("SELECT DISTINCT ") + kColumns +
                           "instr(text.body, char(65532)) FROM mention JOIN text ON text.id = mention.text " +
                           kJoined + "AND mention.appearance = ? LIMIT ?"));
    statement.bindAll(appearance, limit);
    return statement.all([](storage::Statement& row) {
        Found found = foundIn(row);
        found.at = qMax(qsizetype(0), qsizetype(row.integer(7)) - 1);
        return found;
    });
}

Result<SearchHit> hitOf(const Found& found, privacy::TextStore& texts, const References& references) {
    if (!found.kind) return failure(ErrorCode::Damaged, QStringLiteral("A record is of no known kind."));
    CB_TRY(const MaskedText text, texts.byId(found.id));
    const qsizetype start = qMax(qsizetype(0), found.at - kContext);
    SearchHit hit{*found.kind, records::reference(*found.kind, found.number), found.field,
                  text.slice(start, found.at - start + 2 * kContext)};
    std::optional<qint64> part = found.page;
    if (!part && !found.part.isNull()) {
        CB_TRY(part, references.numberOf(found.part));
    }
    if (part) hit.ref = printed(*found.kind, hit.ref, *part);
    return hit;
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
                                const References& references, const SearchQuestion& question) {
    CB_TRY(QList<Found> found, byWords(connection, toFtsQuery(question.typed), question.limit));
    for (const auto& appearance : question.appearances) {
        CB_TRY(const auto more, byMention(connection, appearance, question.limit));
        found.append(more);
    }
    QList<SearchHit> hits;
    QSet<TextId> seen;
    for (const Found& one : found) {
        if (hits.size() >= question.limit) break;
        if (seen.contains(one.id)) continue;
        seen.insert(one.id);
        CB_TRY(const SearchHit hit, hitOf(one, texts, references));
        hits.append(hit);
    }
    return hits;
}

} // namespace casebound::casefile
