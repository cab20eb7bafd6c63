// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/case_session.h"
#include "core/session/services.h"
#include "tests/bench/benches.h"
#include "tests/bench/invented_pages.h"
#include "tests/bench/made_case.h"
#include "tests/bench/programs.h"
#include "tests/support/cheap_key_derivation.h"
#include "tests/support/pdf_builder.h"

#include <QDir>
#include <QJsonDocument>
#include <QTextStream>

namespace casebound::bench {

namespace {

constexpr int kFiles = 40;
constexpr int kPagesAnExhibit = 100;
constexpr int kSearches = 31; // an answer takes a millisecond: fewer tell of what else the machine did
constexpr int kAsked = 10;    // times a repetition
constexpr int kLimit = 50;

struct Question {
    QString what;
    QString typed;
};

// The pages as PDFs in `folder`, and as rows of an index that is set up as the case's is.
Outcome makePages(const QDir& folder, Sqlite* index) {
    InventedPages pages;
    QString last;
    for (int file = 0; file < kFiles; ++file) {
        QStringList texts;
        QString rows;
        for (int page = 0; page < kPagesAnExhibit; ++page) {
            texts.append(pages.next());
            rows += QStringLiteral("%1('%2', %3, '%4')")
                        .arg(page == 0 ? QString() : QStringLiteral(",\n"), QString::number(file),
                             QString::number(page), texts.last());
        }
        CB_CHECK(writeFile(folder.filePath(QStringLiteral("%1.pdf").arg(file)), pdfWithText(texts)));
        if (index) CB_CHECK(index->ask(QStringLiteral("INSERT INTO page VALUES ") + rows));
    }
    return {};
}

// With as large a cache as a case has.
Outcome createIndex(Sqlite& index) {
    CB_CHECK(index.ask(QStringLiteral("PRAGMA cache_size = -65536")));
    CB_CHECK(index.ask(QStringLiteral(
        "CREATE VIRTUAL TABLE page USING fts5(ref UNINDEXED, number UNINDEXED, body, prefix = '2 3', "
        "tokenize = 'unicode61 remove_diacritics 2')")));
    return {};
}

QList<Question> questions() {
    const auto word = [](int rank) { return InventedPages::word(rank); };
    const QString phrase = u'"' + word(0) + u' ' + word(1) + u'"';
    return {{QStringLiteral("a rare word"), word(15000)},
            {QStringLiteral("a word of every tenth page"), word(400)},
            {QStringLiteral("two words"), word(100) + u' ' + word(150)},
            {QStringLiteral("a phrase of two common words"), phrase},
            {QStringLiteral("three letters of a prefix"), word(700).left(3) + u'*'},
            {QStringLiteral("a word of nearly every page"), word(0)}};
}

Timed asking(session::CaseSession& session, const QString& typed) {
    return [&session, typed]() -> Result<double> {
        CB_TRY(const double seconds, secondsOf([&]() -> Outcome {
                   for (int i = 0; i < kAsked; ++i)
                       CB_CHECK(session.search(typed, kLimit));
                   return {};
               }));
        return seconds / kAsked;
    };
}

// What is typed is in FTS5's own words already.
QString statementFor(const QString& typed) {
    return QStringLiteral(
               "SELECT ref, number, snippet(page, 2, '', '', '', 24) FROM page WHERE page MATCH '%1' "
               "ORDER BY rank LIMIT %2")
        .arg(typed)
        .arg(kLimit);
}

Timed asking(Sqlite& index, const QString& typed) {
    return [&index, statement = statementFor(typed)]() -> Result<double> {
        CB_TRY(const double seconds, secondsOf([&]() -> Outcome {
                   for (int i = 0; i < kAsked; ++i)
                       CB_CHECK(index.ask(statement));
                   return {};
               }));
        return seconds / kAsked;
    };
}

// Times of two questions with different answers would compare nothing.
Outcome checkSameHits(session::CaseSession& session, Sqlite& index, const QString& typed) {
    CB_TRY(const QJsonArray ours, session.search(typed, kLimit));
    CB_TRY(const QByteArray said, index.ask(statementFor(typed)));
    const qsizetype theirs = QJsonDocument::fromJson(said).array().size();
    if (ours.size() == theirs && theirs > 0) return {};
    return failure(
        ErrorCode::Internal,
        QStringLiteral("Casebound found %1 pages where SQLite found %2.").arg(ours.size()).arg(theirs));
}

Result<std::unique_ptr<session::CaseSession>> filledCase(const QDir& folder, const QString& pdfs,
                                                         const session::Services& services) {
    const session::Credentials credentials{SecureBytes::copyOf("quiet river stone"), {}, {}};
    CB_TRY(auto opened,
           session::CaseSession::create(folder.filePath(QStringLiteral("search.casebound")), credentials,
                                        CheapKeyDerivation::kProfile, services, QStringLiteral("bench")));
    const QString names = folder.filePath(QStringLiteral("people.json"));
    CB_CHECK(writeFile(
        names, QJsonDocument(QJsonObject{{QStringLiteral("identities"), inventedPeople()}}).toJson()));
    NoProgress progress;
    CB_CHECK(opened->loadFile(names, progress));
    CB_CHECK(opened->importFiles({pdfs}, 2, {}, progress, [](const auto&) {}));
    return opened;
}

} // namespace

Outcome benchSearch(const QString& folder) {
    const QDir top(folder);
    const QString pdfs = top.filePath(QStringLiteral("pdfs"));
    top.mkpath(pdfs);
    std::unique_ptr<Sqlite> index;
    if (isInstalled("sqlite3")) {
        CB_TRY(index, Sqlite::open(top.filePath(QStringLiteral("plain.db"))));
        CB_CHECK(createIndex(*index));
    }
    CB_CHECK(makePages(QDir(pdfs), index.get()));

    const CheapKeyDerivation derivation;
    SystemRandom random;
    const SystemClock clock;
    CB_TRY(const auto opened, filledCase(top, pdfs, {derivation, random, clock}));
    QList<Comparison> rows;
    for (const Question& question : questions()) {
        if (index) CB_CHECK(checkSameHits(*opened, *index, question.typed));
        const Timed ours = asking(*opened, question.typed);
        CB_TRY(const Comparison row, index
                                         ? compare(question.what, ours, QStringLiteral("SQLite FTS5, plain"),
                                                   asking(*index, question.typed), kSearches)
                                         : alone(question.what, ours, QStringLiteral("sqlite3"), kSearches));
        rows.append(row);
    }
    CB_CHECK(opened->close());
    print(QStringLiteral("Search in an open case of %1 pages, %2 hits at most")
              .arg(kFiles * kPagesAnExhibit)
              .arg(kLimit),
          rows);
    return {};
}

} // namespace casebound::bench
