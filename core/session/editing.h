// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/casefile/undo_steps.h"
#include "core/records/all.h"
#include "core/session/session_tools.h"
#include "core/storage/transaction.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include <functional>
#include <optional>

namespace casebound::session {

// One change of one field, for people: names and references as the case shows them now.
struct FieldChange {
    // As described, items counted from 1: "title", "claims[2].text"; a removed item by its place before. A
    // list by itself: its items came into another order, by their places before.
    QString field;
    QString before; // both empty where it changed and is sealed
    QString after;
};

// A row of a record's history.
struct Revision {
    qint64 seq = 0;
    QDateTime at;
    QString who;
    QString what;               // "created", "changed", …
    QList<FieldChange> changes; // empty where the payload is sealed and names are hidden, or was erased
};

// A change that can be undone or done again: for the menu.
struct Step {
    QString what; // "created", "changed", "binned", "taken out"
    QString ref;
};

// Something that points at a record, or that it points at.
struct Relative {
    QString ref;
    records::Kind kind = records::Kind::Link;
    QString title;
    QString
        how; // "cites", "cited by", "supports", "supported by", "contradicts", "contradicted by",
             // "context", "same origin", "translation", "mentions", "mentioned in", "refers to", "used in"
    QString quote; // of a citation
    QString via;   // reference of the citation or link between them; empty where there is none
};

// What people do with single records, whatever their kind, and undoing it. Belongs to the session's thread.
class Editing {
public:
    explicit Editing(const SessionTools& tools)
        : m_tools(tools) {}

    // A record as a form edits it, {"ref", "record_kind", "missing", fields…}: every field that `template
    // KIND` lists, under its own name (some kinds have a field "kind"), empty ones too, with these shapes:
    //   text, private text  {"text", "mentions": [{"ref", "label", "words"}]}: U+FFFC at each mention;
    //   "words"
    //                       is what stands there in the raw text, left out while names are hidden and for
    //                       mentions by hand. A text that is sealed as a whole has "hidden": true. "state"
    //                       says which state of the text this is, to be given back: it may be masked anew
    //                       meanwhile. "plain": [[start, length]] are names that somebody said are none.
    //   reference           "PE-001", "" for none
    //   part, parts         {"id": "#<32 hex>", "ref": "TE-001 ¶4"} or ""; a list of those
    //   list                objects with "id": "#<32 hex>" and the item's fields
    //   all others          as `load` takes them, "", 0, false or [] where empty
    // Errors: InvalidInput, NotFound, Damaged.
    Result<QJsonObject> form(const QString& ref);

    // The same of a record that is not there yet; a consent begins as the case's default for any purpose, or
    // its only one, says: see consentDefault().
    Result<QJsonObject> emptyForm(records::Kind kind);

    // Writes the fields that are in `fields` (the others stay), in the shapes of form() or as `load` takes
    // them; an empty `ref` creates. Of a text's mentions one that came from form() is given back as
    // {"keep": its place from 0}, a new one as {"ref": "PE-001"}; as form() showed it, at the same place, it
    // is kept too. A new consent gets from emptyForm() what is
    // not in `fields`. U+FFFC beyond them is forged and becomes U+FFFD. List items keep their "id", which
    // must be of this list of the record; those without one are new, those left out are gone. A new item may
    // have a "key" by which others in the same form name it. "" clears a reference, part, date, code or time.
    // Without a change nothing is written. The record's reference. Errors: InvalidInput, NotFound, Refused (a
    // label that gives somebody away; the text of a public statement that has points), with the field as
    // "parties[0].role"; NamesHidden where a quote must be found in a text with sealed names; storage's.
    Result<QString> save(records::Kind kind, const QString& ref, const QJsonObject& fields);

    // Where registered names stand in typed text: for turning them into mentions while somebody types.
    // [{"offset", "length", "ref", "label"}] in order. Empty while names are hidden behind their password.
    Result<QJsonArray> namesIn(const QString& typed);

    // For `@`: appearances whose label, or real name while names are shown, has words beginning with those of
    // `typed`; all for an empty one. [{"ref", "label", "role", "names": []}], best first, at most `limit`.
    Result<QJsonArray> people(const QString& typed, int limit);

    // For pickers: records of these kinds (any where empty) whose reference or title match. [{"ref", "kind",
    // "title"}], at most `limit`.
    Result<QJsonArray> candidates(const QList<records::Kind>& kinds, const QString& typed, int limit);

    // For pickers of a part: the points, claims, passages, paragraphs or pages of a record. [{"id", "ref",
    // "title"}].
    Result<QJsonArray> partsOf(const QString& ref);

    // Errors of these three: InvalidInput, NotFound, storage's.
    Outcome moveToBin(const QString& ref);
    Outcome takeOut(const QString& ref);
    // [{"ref", "kind", "title", "deleted"}], last first.
    Result<QJsonArray> binned();

    // What was changed through this class, last first, in this session and in earlier ones: the case keeps
    // the last 200 steps. Nothing where there is nothing to undo, or where the case cannot be read, which
    // undo() says. Undoing is a change of its own in history. Errors: Refused where the record was changed by
    // something else since (an import, a re-masking of its words excepted); NamesHidden where what it was is
    // sealed with the names: the step stays; storage's.
    std::optional<Step> nextUndo() const;
    std::optional<Step> nextRedo() const;
    Outcome undo();
    Outcome redo();

    // Newest first. Errors: InvalidInput, NotFound, Damaged.
    Result<QList<Revision>> revisions(const QString& ref, int limit);

    // Writes a whole record as a change that can be undone; its reference. For this module's other classes.
    Result<QString> write(records::AnyRecord record);

    // Everything around a record, both ways. Errors: InvalidInput, NotFound, Damaged.
    Result<QList<Relative>> related(const QString& ref);

private:
    class Surroundings;
    enum class Direction { Undo, Redo };
    using Work = std::function<Outcome(storage::Transaction&, casefile::UndoStep&)>;

    Result<bool> perform(const Work& work, casefile::UndoStep& step,
                         const std::function<Outcome()>& remember);
    Result<QString> keep(const Work& work);
    Outcome store(storage::Transaction& transaction, casefile::UndoStep& step, records::AnyRecord record);
    Outcome setBinned(const QString& ref, bool binned);
    Result<QList<casefile::PointedBefore>> around(const records::AnyRecord& before,
                                                  const records::AnyRecord& after) const;
    Outcome checkClear(const records::AnyRecord& record) const;
    void maskAnew();
    Result<qint64> stateNow(records::RecordId id) const;
    std::optional<Step> shown(const Result<std::optional<casefile::UndoStep>>& step) const;
    Outcome bringBack(const casefile::UndoStep& step, Direction direction);
    Outcome bringBackNothing(const casefile::UndoStep& step, Direction direction);
    Outcome apply(storage::Transaction& transaction, const casefile::UndoStep& step, Direction direction);
    Outcome pointBack(storage::Transaction& transaction, const casefile::UndoStep& step);
    Result<QJsonObject> formOf(const records::AnyRecord& record, const QString& ref);
    // What a new record of this kind has before anything else, and over that the fields.
    Result<QJsonObject> beginningOf(records::Kind kind, const QJsonObject& fields);
    Result<QString> titleOf(records::RecordId id);

    SessionTools m_tools;
};

} // namespace casebound::session
