// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/editing.h"

#include "core/casefile/relations.h"
#include "core/ingest/incidental_appearances.h"
#include "core/ingest/json/form_record.h"
#include "core/privacy/clear_fields.h"
#include "core/privacy/remask.h"
#include "core/records/relations.h"
#include "core/storage/history.h"

#include <algorithm>

namespace casebound::session {

using casefile::StepSort;
using casefile::UndoStep;
using records::AnyRecord;
using records::Kind;
using records::RecordId;

namespace {

constexpr qint64 kMostSteps = 200;

} // namespace

Result<QString> Editing::save(Kind kind, const QString& ref, const QJsonObject& fields) {
    const CaseTools& parts = m_tools.parts;
    QJsonObject typed = fields;
    if (ref.isEmpty()) {
        CB_TRY(typed, beginningOf(kind, fields));
    }
    return keep([&](storage::Transaction& transaction, UndoStep& step) -> Outcome {
        CB_TRY(const auto record,
               ingest::readForm({parts.connection, parts.keys, parts.random, parts.texts, parts.repository},
                                kind, ref, typed));
        return store(transaction, step, record);
    });
}

Result<QString> Editing::write(AnyRecord record) {
    return keep([&](storage::Transaction& transaction, UndoStep& step) -> Outcome {
        CB_CHECK(checkClear(record));
        return store(transaction, step, record);
    });
}

Outcome Editing::moveToBin(const QString& ref) {
    return setBinned(ref, true);
}

Outcome Editing::takeOut(const QString& ref) {
    return setBinned(ref, false);
}

Outcome Editing::setBinned(const QString& ref, bool binned) {
    CB_TRY(const auto target, m_tools.references.resolve(ref));
    if (!target.part.isNull())
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("Only whole records can be put into the bin."));
    CB_TRY(const auto kept, keep([&](storage::Transaction& transaction, UndoStep& step) -> Outcome {
               CB_TRY(const AnyRecord record, m_tools.parts.repository.load(target.record));
               step.record = target.record;
               step.sort = binned ? StepSort::Binned : StepSort::TakenOut;
               CB_TRY(step.stateBefore, stateNow(step.record));
               if (records::commonOf(record).deleted.isValid() == binned) return {};
               return binned ? m_tools.parts.repository.moveToBin(transaction, step.record)
                             : m_tools.parts.repository.takeOut(transaction, step.record);
           }));
    Q_UNUSED(kept);
    return {};
}

// Writes the whole record; what pointed at parts that it loses is remembered.
Outcome Editing::store(storage::Transaction& transaction, UndoStep& step, AnyRecord record) {
    const CaseTools& parts = m_tools.parts;
    auto& common = records::commonOf(record);
    if (common.id.isNull()) common.id = RecordId::random(parts.random);
    step.record = common.id;
    CB_TRY(step.stateBefore, stateNow(step.record));
    CB_TRY(const bool isThere, parts.repository.exists(step.record));
    step.sort = isThere ? StepSort::Changed : StepSort::Created;
    if (isThere) {
        CB_TRY(const AnyRecord before, parts.repository.load(step.record));
        CB_TRY(step.around, around(before, record));
    }
    return parts.repository.save(transaction, record);
}

// What the database will take a reference from, since the part it is to goes.
Result<QList<casefile::PointedBefore>> Editing::around(const AnyRecord& before,
                                                       const AnyRecord& after) const {
    QList<casefile::PointedBefore> found;
    const RecordId self = records::commonOf(before).id;
    const auto lost = records::partsOf(before) - records::partsOf(after);
    for (const auto& part : lost) {
        CB_TRY(const auto ids, casefile::recordsPointingAt(m_tools.parts.connection, part));
        for (const RecordId& id : ids) {
            const bool isKnown =
                std::any_of(found.begin(), found.end(),
                            [&](const casefile::PointedBefore& one) { return one.record == id; });
            if (id == self || isKnown) continue;
            CB_TRY(const qint64 state, stateNow(id));
            found.append({id, state});
        }
    }
    return found;
}

// Labels and codes stand in the clear: not against a name of today.
Outcome Editing::checkClear(const AnyRecord& record) const {
    const CaseTools& parts = m_tools.parts;
    if (!parts.keys.isShown()) return {};
    CB_TRY(const auto names, privacy::Register::load(parts.connection, parts.keys));
    std::optional<AnyRecord> before;
    const RecordId id = records::commonOf(record).id;
    CB_TRY(const bool isThere, parts.repository.exists(id));
    if (isThere) {
        CB_TRY(before, parts.repository.load(id));
    }
    return privacy::checkClearFields(privacy::LabelCheck(names), record, before ? &*before : nullptr);
}

Result<qint64> Editing::stateNow(RecordId id) const {
    storage::HistoryQuery query;
    query.record = id.bytes();
    query.limit = 1;
    CB_TRY(const auto rows, storage::readHistory(m_tools.parts.connection, query));
    return rows.isEmpty() ? 0 : rows.first().seq;
}

// All of it or nothing, what `remember` writes included. Without a row in the record's history nothing was
// changed, and nothing is kept.
Result<bool> Editing::perform(const Work& work, UndoStep& step, const std::function<Outcome()>& remember) {
    const CaseTools& parts = m_tools.parts;
    CB_TRY(auto transaction,
           storage::Transaction::begin(parts.connection, {m_tools.who}, parts.clock, parts.random));
    CB_TRY(const auto head, storage::chainHead(parts.connection));
    CB_CHECK(work(transaction, step));
    CB_TRY(step.stateAfter, stateNow(step.record));
    if (step.stateAfter <= head.seq) return false;
    step.change = step.stateAfter;
    CB_TRY(const Kind kind, m_tools.references.kindOf(step.record));
    if (kind == Kind::Appearance && parts.keys.isShown())
        CB_CHECK(ingest::addIncidentalAppearances(parts.connection, parts.keys, parts.random, transaction,
                                                  parts.repository));
    CB_CHECK(remember());
    CB_CHECK(transaction.commit());
    return true;
}

Result<QString> Editing::keep(const Work& work) {
    UndoStep step;
    const auto remember = [&] { return casefile::addStep(m_tools.parts.connection, step, kMostSteps); };
    CB_TRY(const bool isChanged, perform(work, step, remember));
    CB_TRY(const QString ref, m_tools.references.ref(step.record));
    if (isChanged) maskAnew();
    return ref;
}

// An appearance that changed its role is no longer what its bearer's name becomes.
void Editing::maskAnew() {
    if (m_tools.isMaskedByOthers()) return;
    const CaseTools& parts = m_tools.parts;
    NoProgress progress;
    privacy::remaskAfterChange(parts.connection, parts.keys, parts.clock, parts.random, progress);
}

} // namespace casebound::session
