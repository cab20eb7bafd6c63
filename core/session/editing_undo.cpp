// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/editing_change.h"

namespace casebound::session {

using Sort = Editing::StepSort;

namespace {

QString nameOf(Sort sort) {
    switch (sort) {
    case Sort::Created:
        return QStringLiteral("created");
    case Sort::Changed:
        return QStringLiteral("changed");
    case Sort::Binned:
        return QStringLiteral("binned");
    case Sort::TakenOut:
        return QStringLiteral("taken out");
    }
    return {};
}

} // namespace

std::optional<Step> Editing::nextUndo() const {
    if (m_done.isEmpty()) return std::nullopt;
    return Step{nameOf(m_done.last().sort), m_done.last().ref};
}

std::optional<Step> Editing::nextRedo() const {
    if (m_undone.isEmpty()) return std::nullopt;
    return Step{nameOf(m_undone.last().sort), m_undone.last().ref};
}

Outcome Editing::undo() {
    if (m_done.isEmpty()) return {};
    CB_CHECK(bringBack(m_done.last(), Direction::Undo));
    m_undone.append(m_done.takeLast());
    return maskAnew();
}

Outcome Editing::redo() {
    if (m_undone.isEmpty()) return {};
    CB_CHECK(bringBack(m_undone.last(), Direction::Redo));
    m_done.append(m_undone.takeLast());
    return maskAnew();
}

// Brings the state before or after a change back, as a change of its own.
Outcome Editing::bringBack(const Change& change, Direction direction) {
    const bool isUndo = direction == Direction::Undo;
    const qint64 from = isUndo ? change.stateAfter : change.stateBefore;
    const qint64 to = isUndo ? change.stateBefore : change.stateAfter;
    QHash<qint64, qint64> sameAs;
    Change done;
    CB_TRY(const bool isChanged,
           perform(
               [&](storage::Transaction& transaction, Change& again) -> Outcome {
                   again.id = change.id;
                   CB_TRY(const qint64 now, stateNow(change.id));
                   if (now != from)
                       return failure(
                           ErrorCode::Refused,
                           QStringLiteral("%1 was changed by something else since. Nothing was changed; its "
                                          "history shows what it was before.")
                               .arg(change.ref));
                   CB_CHECK(apply(transaction, change, direction));
                   if (isUndo) CB_CHECK(pointBack(transaction, change, sameAs));
                   return {};
               },
               done));
    if (isChanged) sameAs.insert(done.stateAfter, to);
    m_sameAs.insert(sameAs);
    return {};
}

Outcome Editing::apply(storage::Transaction& transaction, const Change& change, Direction direction) {
    casefile::Repository& repository = m_tools.parts.repository;
    const bool isUndo = direction == Direction::Undo;
    if (change.sort == Sort::Changed) {
        records::AnyRecord record = isUndo ? change.before : change.after;
        CB_CHECK(checkClear(record));
        return repository.save(transaction, record);
    }
    const bool wasBinned = change.sort == Sort::Binned;
    return wasBinned != isUndo ? repository.moveToBin(transaction, change.id)
                               : repository.takeOut(transaction, change.id);
}

// Gives references to parts that came back to what pointed at them, where nothing else changed it since.
Outcome Editing::pointBack(storage::Transaction& transaction, const Change& change,
                           QHash<qint64, qint64>& sameAs) {
    for (const auto& one : change.around) {
        records::AnyRecord record = one.record;
        const auto id = records::commonOf(record).id;
        CB_TRY(const qint64 now, stateNow(id));
        if (now != one.state) continue;
        CB_CHECK(m_tools.parts.repository.save(transaction, record));
        CB_TRY(const qint64 row, stateNow(id));
        if (row != now) sameAs.insert(row, now);
    }
    return {};
}

} // namespace casebound::session
