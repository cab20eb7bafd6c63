// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/bin.h"

#include "core/casefile/erasing.h"
#include "core/casefile/relations.h"
#include "core/ingest/incidental_appearances.h"
#include "core/privacy/remask.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace casebound::session {

using records::Kind;
using records::RecordId;

namespace {

tl::unexpected<Error> notInTheBin(const QString& ref) {
    return failure(ErrorCode::Refused,
                   QStringLiteral("%1 is not in the bin, so it is not erased. Nothing was changed. Move it "
                                  "to the bin first.")
                       .arg(ref));
}

QSet<RecordId> setOf(const QList<RecordId>& ids) {
    return QSet<RecordId>(ids.begin(), ids.end());
}

// Their references, sorted.
Result<QStringList> binInWords(const casefile::References& references, const QSet<RecordId>& ids) {
    QStringList shown;
    for (const RecordId& id : ids) {
        CB_TRY(const QString ref, references.ref(id));
        shown.append(ref);
    }
    shown.sort();
    return shown;
}

} // namespace

Result<QString> Bin::referenceOf(RecordId id) const {
    return m_tools.references.ref(id);
}

Result<QList<RecordId>> Bin::all() const {
    CB_TRY(const auto binned, casefile::binned(m_tools.parts.connection));
    QList<RecordId> ids;
    for (const auto& one : binned)
        ids.append(one.id);
    return ids;
}

Result<QList<RecordId>> Bin::chosen(const QStringList& refs) const {
    CB_TRY(const auto inBin, all());
    QList<RecordId> ids;
    for (const QString& ref : refs) {
        CB_TRY(const auto target, m_tools.references.resolve(ref));
        if (!target.part.isNull())
            return failure(ErrorCode::InvalidInput,
                           QStringLiteral("Only whole records can be erased. Nothing was changed."));
        if (!inBin.contains(target.record)) return notInTheBin(ref);
        if (!ids.contains(target.record)) ids.append(target.record);
    }
    return ids;
}

Result<Erasure> Bin::foresee(const QStringList& refs) {
    storage::Connection& connection = m_tools.parts.connection;
    CB_TRY(const auto ids, refs.isEmpty() ? all() : chosen(refs));
    const auto records = setOf(ids);
    QSet<RecordId> going = records;
    for (const RecordId& id : ids) {
        CB_TRY(const auto hanging, casefile::hangingOn(connection, id));
        going.unite(setOf(hanging));
    }
    QSet<RecordId> losing;
    QSet<RecordId> mentioning;
    for (const RecordId& id : std::as_const(going)) {
        CB_TRY(const auto pointing, casefile::recordsPointingAt(connection, id));
        losing.unite(setOf(pointing));
        CB_TRY(const auto places, m_tools.parts.texts.usedIn(id.as<text::AppearanceTag>()));
        for (const auto& place : places)
            mentioning.insert(place.owner);
    }
    Erasure erasure;
    CB_TRY(erasure.records, binInWords(m_tools.references, records));
    CB_TRY(erasure.alongside, binInWords(m_tools.references, going - records));
    CB_TRY(erasure.losing, binInWords(m_tools.references, losing - going));
    CB_TRY(erasure.mentioning, binInWords(m_tools.references, mentioning - going));
    return erasure;
}

Result<Erased> Bin::erase(const QStringList& refs, Progress& progress) {
    CB_TRY(const auto ids, chosen(refs));
    return eraseAll(ids, progress);
}

Result<Erased> Bin::empty(Progress& progress) {
    CB_TRY(const auto ids, all());
    return eraseAll(ids, progress);
}

// What was erased before a failure is tidied up all the same.
Result<Erased> Bin::eraseAll(const QList<RecordId>& ids, Progress& progress) {
    Erased erased;
    Outcome outcome;
    for (const RecordId& id : ids) {
        outcome = progress.proceed();
        if (!outcome) break;
        const auto gone = eraseOne(id);
        if (!gone) {
            outcome = failure(gone.error());
            break;
        }
        if (*gone > 0) ++erased.records;
        erased.alongside += std::max<qint64>(*gone - 1, 0);
        progress.report(erased.records, ids.size(), QStringLiteral("erasing"));
    }
    const Outcome tidied = tidyUp(erased, progress);
    CB_CHECK(outcome);
    CB_CHECK(tidied);
    return erased;
}

// How many records went; none where it went with one before it.
Result<qint64> Bin::eraseOne(RecordId id) {
    const CaseTools& parts = m_tools.parts;
    CB_TRY(auto transaction,
           storage::Transaction::begin(parts.connection, {m_tools.who}, parts.clock, parts.random));
    CB_TRY(const bool isThere, parts.repository.exists(id));
    if (!isThere) return 0;
    CB_TRY(auto going, casefile::hangingOn(parts.connection, id));
    going.append(id);
    bool isPersonGone = false;
    for (const RecordId& one : std::as_const(going)) {
        CB_TRY(const Kind kind, m_tools.references.kindOf(one));
        CB_TRY(const QString ref, referenceOf(one));
        isPersonGone = isPersonGone || kind == Kind::Appearance;
        CB_CHECK(casefile::eraseRecord(transaction, parts.connection, one, ref));
    }
    // A name in Names must be able to become a mention of somebody.
    if (isPersonGone && parts.keys.isShown())
        CB_CHECK(ingest::addIncidentalAppearances(parts.connection, parts.keys, parts.random, transaction,
                                                  parts.repository));
    CB_CHECK(transaction.commit());
    return going.size();
}

// Names that were mentions of an erased person become mentions of another of theirs; then the log, in which
// pages of before stand, is emptied.
Outcome Bin::tidyUp(Erased& erased, Progress& progress) {
    const CaseTools& parts = m_tools.parts;
    if (erased.records > 0)
        privacy::remaskAfterChange(parts.connection, parts.keys, parts.clock, parts.random, progress);
    CB_CHECK(parts.connection.checkpointTruncate());
    erased.isLogLeft = QFileInfo(parts.connection.path() + QStringLiteral("-wal")).size() > 0;
    return {};
}

} // namespace casebound::session
