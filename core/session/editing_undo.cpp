// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/earlier.h"
#include "core/session/editing.h"

namespace casebound::session {

using casefile::Side;
using casefile::StepSort;
using casefile::UndoStep;

namespace {

QString nameOf(StepSort sort) {
    switch (sort) {
    case StepSort::Created:
        return QStringLiteral("created");
    case StepSort::Changed:
        return QStringLiteral("changed");
    case StepSort::Binned:
        return QStringLiteral("binned");
    case StepSort::TakenOut:
        return QStringLiteral("taken out");
    }
    return {};
}

casefile::EarlierRecords earlier(const CaseTools& parts) {
    return {parts.connection, parts.keys, parts.texts, parts.repository};
}

} // namespace

std::optional<Step> Editing::shown(const Result<std::optional<UndoStep>>& step) const {
    if (!step || !*step) return std::nullopt;
    const auto ref = m_tools.references.ref((*step)->record);
    if (!ref) return std::nullopt;
    return Step{nameOf((*step)->sort), *ref};
}

std::optional<Step> Editing::nextUndo() const {
    return shown(casefile::stepToUndo(m_tools.parts.connection));
}

std::optional<Step> Editing::nextRedo() const {
    return shown(casefile::stepToRedo(m_tools.parts.connection));
}

Outcome Editing::undo() {
    CB_TRY(const auto step, casefile::stepToUndo(m_tools.parts.connection));
    if (!step) return {};
    CB_CHECK(bringBack(*step, Direction::Undo));
    maskAnew();
    return {};
}

Outcome Editing::redo() {
    CB_TRY(const auto step, casefile::stepToRedo(m_tools.parts.connection));
    if (!step) return {};
    CB_CHECK(bringBack(*step, Direction::Redo));
    maskAnew();
    return {};
}

// Brings the state before or after a change back, as a change of its own. To all other steps the record is in
// that state then. So masking anew, which leaves no row, is no change.
Outcome Editing::bringBack(const UndoStep& step, Direction direction) {
    storage::Connection& connection = m_tools.parts.connection;
    const bool isUndo = direction == Direction::Undo;
    const qint64 from = isUndo ? step.stateAfter : step.stateBefore;
    const qint64 to = isUndo ? step.stateBefore : step.stateAfter;
    UndoStep done;
    const auto work = [&](storage::Transaction& transaction, UndoStep& again) -> Outcome {
        again.record = step.record;
        CB_TRY(const qint64 now, stateNow(step.record));
        if (now != from) {
            CB_TRY(const QString ref, m_tools.references.ref(step.record));
            return failure(ErrorCode::Refused,
                           QStringLiteral("%1 was changed by something else since. Nothing was changed; its "
                                          "history shows what it was before.")
                               .arg(ref));
        }
        CB_CHECK(apply(transaction, step, direction));
        return isUndo ? pointBack(transaction, step) : Outcome();
    };
    const auto remember = [&]() -> Outcome {
        CB_CHECK(casefile::isSameState(connection, step.record, to, done.stateAfter));
        return casefile::markStep(connection, step.number, isUndo);
    };
    CB_TRY(const bool isChanged, perform(work, done, remember));
    return isChanged ? Outcome() : bringBackNothing(step, direction);
}

// Both sides of the change became the same since, by masking anew: it is as if it had been brought back.
Outcome Editing::bringBackNothing(const UndoStep& step, Direction direction) {
    const CaseTools& parts = m_tools.parts;
    const bool isUndo = direction == Direction::Undo;
    CB_TRY(auto transaction, storage::Transaction::maintenance(parts.connection, parts.clock, parts.random));
    CB_CHECK(casefile::isSameState(parts.connection, step.record, isUndo ? step.stateBefore : step.stateAfter,
                                   isUndo ? step.stateAfter : step.stateBefore));
    CB_CHECK(casefile::markStep(parts.connection, step.number, isUndo));
    return transaction.commit();
}

Outcome Editing::apply(storage::Transaction& transaction, const UndoStep& step, Direction direction) {
    casefile::Repository& repository = m_tools.parts.repository;
    const bool isUndo = direction == Direction::Undo;
    if (step.sort == StepSort::Changed) {
        CB_TRY(records::AnyRecord record,
               earlier(m_tools.parts).at(step.record, step.change, isUndo ? Side::Before : Side::After));
        CB_CHECK(checkClear(record));
        return repository.save(transaction, record);
    }
    const bool wasBinned = step.sort == StepSort::Binned;
    return wasBinned != isUndo ? repository.moveToBin(transaction, step.record)
                               : repository.takeOut(transaction, step.record);
}

// Gives references to parts that came back to what pointed at them, where nothing else changed it since.
Outcome Editing::pointBack(storage::Transaction& transaction, const UndoStep& step) {
    for (const auto& one : step.around) {
        CB_TRY(const qint64 now, stateNow(one.record));
        if (now != one.state) continue;
        CB_TRY(records::AnyRecord record, earlier(m_tools.parts).at(one.record, one.state, Side::After));
        CB_CHECK(m_tools.parts.repository.save(transaction, record));
        CB_TRY(const qint64 row, stateNow(one.record));
        CB_CHECK(casefile::isSameState(m_tools.parts.connection, one.record, one.state, row));
    }
    return {};
}

} // namespace casebound::session
