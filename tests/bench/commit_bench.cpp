// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/schema.h"
#include "core/vault/vault.h"
#include "tests/bench/benches.h"
#include "tests/bench/invented_pages.h"
#include "tests/bench/made_case.h"
#include "tests/bench/raw_case.h"
#include "tests/bench/recorded_statements.h"
#include "tests/support/cheap_key_derivation.h"

#include <QFileInfo>

#include <numeric>

namespace casebound::bench {

namespace {

constexpr int kSaves = 200;
constexpr int kEvents = 300;
constexpr int kRepetitions = 15;

// Somebody types into events, one after the other, and saves.
Outcome saveAll(session::CaseSession& session, const std::function<void()>& after) {
    InventedPages pages;
    for (int i = 0; i < kSaves; ++i) {
        const QStringList words = pages.next().split(u' ');
        const QJsonObject fields{
            {QStringLiteral("title"), inventedName(i % 30) + u' ' + words.mid(0, 8).join(u' ')},
            {QStringLiteral("words"), words.mid(8, 40).join(u' ')}};
        const QString ref = QStringLiteral("EV-%1").arg(1 + i % kEvents, 3, 10, QLatin1Char('0'));
        CB_CHECK(session.editing().save(records::Kind::Event, ref, fields));
        after();
    }
    return {};
}

Result<std::unique_ptr<session::CaseSession>> open(const QString& path, const session::Services& services) {
    return session::CaseSession::open(path, benchCredentials(), services, QStringLiteral("bench"));
}

// What those saves ask of the database, one group a save.
Result<Script> recordSaves(const QString& path, const session::Services& services) {
    CB_TRY(const auto recorded, RecordedStatements::begin());
    CB_TRY(const auto session, open(path, services));
    recorded->take(); // of opening
    Script script;
    CB_CHECK(saveAll(*session, [&] { script.append(recorded->take()); }));
    CB_CHECK(session->close());
    return script;
}

Timed saving(const QString& before, const QString& work, const session::Services& services) {
    return [=]() -> Result<double> {
        CB_CHECK(copyOver(before, work));
        CB_TRY(const auto session, open(work, services));
        CB_TRY(const double seconds, secondsOf([&] { return saveAll(*session, [] {}); }));
        CB_CHECK(session->close());
        return seconds / kSaves;
    };
}

void bind(storage::Statement& statement, const QVariantList& values) {
    int place = 0;
    for (const QVariant& value : values) {
        ++place;
        if (value.typeId() == QMetaType::LongLong)
            statement.bind(place, value.toLongLong());
        else if (value.typeId() == QMetaType::Double)
            statement.bind(place, value.toDouble());
        else if (value.typeId() == QMetaType::QString)
            statement.bind(place, value.toString());
        else if (value.typeId() == QMetaType::QByteArray)
            statement.bind(place, value.toByteArray());
        else
            statement.bind(place, nullptr);
    }
}

Outcome replay(storage::Connection& connection, const Script& script) {
    for (const Group& group : script)
        for (const BoundStatement& one : group) {
            CB_TRY(auto statement, connection.prepare(one.sql));
            bind(statement, one.values);
            CB_CHECK(statement.rows([](const storage::Statement&) {}));
        }
    return {};
}

Timed replaying(const QString& before, const QString& work, const Script& script,
                const session::Services& services) {
    return [=]() -> Result<double> {
        CB_CHECK(copyOver(before, work));
        CB_TRY(auto vault, vault::Vault::open(work, benchCredentials(), services, casefile::migrations()));
        CB_TRY(const double seconds, secondsOf([&] { return replay(vault.connection(), script); }));
        CB_CHECK(vault.close());
        return seconds / kSaves;
    };
}

// With the settings that Casebound has, all but the key.
Timed replayingPlain(const QString& before, const QString& work, const Script& script) {
    Script all{groupOf({"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON",
                        "PRAGMA secure_delete = ON", "PRAGMA temp_store = MEMORY",
                        "PRAGMA cache_size = -65536", "SELECT count(*) FROM record"})};
    all += script;
    return [=]() -> Result<double> {
        CB_CHECK(copyOver(before, work));
        CB_TRY(const auto seconds, runScript(work, all));
        return std::accumulate(seconds.begin() + 1, seconds.end(), 0.0) / kSaves;
    };
}

} // namespace

Outcome benchCommit(const QString& folder) {
    const CheapKeyDerivation derivation;
    SystemRandom random;
    const SystemClock clock;
    const session::Services services{derivation, random, clock};
    const QDir top(folder);
    const QString before = top.filePath(QStringLiteral("before.casebound"));
    const QString plain = top.filePath(QStringLiteral("before.plain"));
    const QString work = top.filePath(QStringLiteral("work.casebound"));
    const QString plainWork = top.filePath(QStringLiteral("work.plain"));
    CB_CHECK(makeCase(before, {0, 1000, kEvents, CheapKeyDerivation::kProfile}, services, top));
    CB_CHECK(exportPlain(before, plain, services));
    CB_CHECK(copyOver(before, work));
    CB_TRY(const Script script, recordSaves(work, services));
    qsizetype statements = 0;
    for (const Group& group : script)
        statements += group.size();
    const QString theirs = QStringLiteral("SQLite, not encrypted");
    const Timed plainly = replayingPlain(plain, plainWork, script);
    CB_TRY(const Comparison commits,
           compare(QStringLiteral("a save's %1 statements, index and history").arg(statements / kSaves),
                   replaying(before, work, script, services), theirs, plainly, kRepetitions));
    CB_TRY(const Comparison saves, compare(QStringLiteral("a save: read, checked, masked, and those"),
                                           saving(before, work, services), theirs, plainly, kRepetitions));
    print(QStringLiteral("Saving a record, case of %1 MiB").arg(QFileInfo(before).size() >> 20),
          {commits, saves});
    return {};
}

} // namespace casebound::bench
