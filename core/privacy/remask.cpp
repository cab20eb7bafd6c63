// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/remask.h"

#include "core/privacy/payload_texts.h"
#include "core/privacy/text_store.h"
#include "core/storage/history.h"
#include "core/storage/transaction.h"

#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace casebound::privacy {
namespace {

constexpr int kBatch = 200;

// A text in which nothing was found is left as it is, and with it the payload.
Result<QJsonObject> remaskText(const Masker& masker, const QJsonObject& json) {
    CB_TRY(const text::MaskedText before, TextStore::fromJson(json));
    if (before.isEmpty() && before.sealedSpans().isEmpty()) return json;
    if (before.isChecked() && before.generation() >= masker.generation()) return json;
    CB_TRY(const text::MaskedText after, masker.remask(before));
    if (before.isChecked() && after.text() == before.text() && after.mentions() == before.mentions())
        return json;
    return TextStore::toJson(after);
}

// One run of remaskAll(). What cannot be opened is left out, and reported when all the rest is done: one
// damaged text must not keep names in all others.
class Remasking {
public:
    Remasking(storage::Connection& connection, const vault::RegisterKeys& keys, const Clock& clock,
              Random& random, Progress& progress)
        : m_connection(connection)
        , m_clock(clock)
        , m_random(random)
        , m_progress(progress)
        , m_store(connection, keys, random) {}

    Result<RemaskReport> run() {
        CB_CHECK(texts());
        CB_CHECK(payloads());
        CB_CHECK(m_connection.checkpointTruncate());
        if (m_damage) return failure(*m_damage);
        return m_report;
    }

private:
    struct HistoryState {
        quint64 generation = 0;
        qint64 done = 0;
    };

    Outcome texts() {
        CB_TRY(const qint64 total, m_store.outdatedCount());
        qint64 after = 0;
        for (;;) {
            CB_CHECK(m_progress.proceed());
            CB_TRY(auto transaction, storage::Transaction::maintenance(m_connection, m_clock, m_random));
            CB_TRY(const QList<TextStore::Outdated> batch, m_store.outdated(after, kBatch));
            if (batch.isEmpty()) return {};
            CB_TRY(const std::shared_ptr<const Masker> masker, m_store.masker());
            for (const TextStore::Outdated& one : batch) {
                CB_TRY(const bool done, tolerating(textRow(*masker, one)));
                m_report.texts += done ? 1 : 0;
            }
            CB_CHECK(transaction.commit());
            after = batch.back().row;
            m_progress.report(m_report.texts, total, QStringLiteral("masking texts"));
        }
    }

    Outcome textRow(const Masker& masker, const TextStore::Outdated& one) {
        CB_TRY(const text::MaskedText masked, masker.remask(one.text));
        return m_store.replace(one.row, masked);
    }

    Outcome payloads() {
        for (;;) {
            CB_CHECK(m_progress.proceed());
            CB_TRY(auto transaction, storage::Transaction::maintenance(m_connection, m_clock, m_random));
            CB_TRY(const std::shared_ptr<const Masker> masker, m_store.masker());
            CB_TRY(HistoryState state, historyState(masker->generation()));
            CB_TRY(const storage::ChainHead head, storage::chainHead(m_connection));
            const qint64 end = std::min(head.seq, state.done + kBatch);
            qint64 firstDamaged = 0;
            for (qint64 seq = state.done + 1; seq <= end; ++seq) {
                CB_TRY(const bool done, tolerating(payload(*masker, seq)));
                if (!done && firstDamaged == 0) firstDamaged = seq;
            }
            if (firstDamaged != 0 && m_retryFrom == 0) m_retryFrom = firstDamaged;
            const bool last = end >= head.seq;
            CB_CHECK(storeHistoryState({masker->generation(), end}, last));
            CB_CHECK(transaction.commit());
            m_progress.report(end, head.seq, QStringLiteral("masking the history"));
            if (last) return {};
        }
    }

    Outcome payload(const Masker& masker, qint64 seq) {
        const auto found = storage::historyEntry(m_connection, seq);
        if (!found && found.error().code == ErrorCode::NotFound) return {}; // lost with a damaged file
        CB_TRY(const storage::HistoryEntry entry, found);
        if (entry.erased || entry.kind != storage::PayloadKind::Masked) return {};
        CB_TRY(const QByteArray after,
               changeTexts(entry.body, [&](const QJsonObject& text) { return remaskText(masker, text); }));
        if (after == entry.body) return {};
        CB_CHECK(storage::replacePayload(m_connection, m_random, seq, entry.kind, after));
        ++m_report.payloads;
        return {};
    }

    // Where to go on; from the first payload where names came or went since.
    Result<HistoryState> historyState(quint64 generation) {
        CB_TRY(storage::Statement statement,
               m_connection.prepare("SELECT history_generation, history_done FROM register_state"));
        CB_TRY(const auto stored, statement.first([](const storage::Statement& row) {
            return HistoryState{static_cast<quint64>(row.integer(0)), row.integer(1)};
        }));
        if (stored && stored->generation == generation) return *stored;
        return HistoryState{generation, 0};
    }

    // What was damaged is tried again by the next run.
    Outcome storeHistoryState(const HistoryState& state, bool last) {
        const bool whole = last && m_retryFrom == 0;
        const qint64 done = last && m_retryFrom != 0 ? m_retryFrom - 1 : state.done;
        return m_connection.run("UPDATE register_state SET history_generation = ?, history_done = ?, "
                                "history_waiting = CASE WHEN ? THEN 0 ELSE 1 END",
                                state.generation, done, whole);
    }

    // True for success, false for damage, which is kept; any other failure ends the run.
    Result<bool> tolerating(const Outcome& outcome) {
        if (outcome) return true;
        if (outcome.error().code != ErrorCode::Damaged) return failure(outcome.error());
        if (!m_damage) m_damage = outcome.error();
        return false;
    }

    storage::Connection& m_connection;
    const Clock& m_clock;
    Random& m_random;
    Progress& m_progress;
    TextStore m_store;
    RemaskReport m_report;
    std::optional<Error> m_damage;
    qint64 m_retryFrom = 0;
};

} // namespace

Result<RemaskReport> remaskAll(storage::Connection& connection, const vault::RegisterKeys& keys,
                               const Clock& clock, Random& random, Progress& progress) {
    if (!keys.isShown())
        return failure(ErrorCode::NamesHidden, QStringLiteral("Names are hidden. Show names first."));
    return Remasking(connection, keys, clock, random, progress).run();
}

void remaskAfterChange(storage::Connection& connection, const vault::RegisterKeys& keys, const Clock& clock,
                       Random& random, Progress& progress) {
    if (!keys.isShown() || !needsRemasking(connection).value_or(false)) return;
    (void)remaskAll(connection, keys, clock, random, progress);
}

Result<bool> needsRemasking(storage::Connection& connection) {
    CB_TRY(const qint64 waiting,
           connection.number("SELECT history_generation <> generation OR history_waiting = 1 OR EXISTS "
                             "(SELECT 1 FROM text WHERE checked = 0 OR text.generation < "
                             "register_state.generation) FROM register_state"));
    return waiting == 1;
}

} // namespace casebound::privacy
