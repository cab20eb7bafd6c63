// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/privacy/departure.h"
#include "core/session/editing.h"
#include "core/session/session_tools.h"

#include <QDateTime>
#include <QJsonArray>
#include <QList>
#include <QString>

namespace casebound::session {

// What is to be recorded: whose consent, or the ground for whom, and for what.
struct SheetWish {
    QString person; // reference of an appearance, or of a body for a ground
    records::ConsentForm form = records::ConsentForm::Consent;
    privacy::Destination to;
};

// One record of a person that left, under what it was called outside.
struct LeftItem {
    QString ref;
    QString shownAs;
};

// An export that holds something of a person.
struct LeftRow {
    QString exportRef; // "XP-001"
    QDateTime at;
    QString form; // "packet", …
    QString purpose;
    QString audience;
    QList<LeftItem> items; // empty: an archive, which holds everything
};

// As show() has it.
QJsonArray toJson(const QList<LeftRow>& rows);

// Consents and grounds, person by person. Belongs to the session's thread.
class ConsentSheets {
public:
    ConsentSheets(const SessionTools& tools, Editing& editing)
        : m_tools(tools)
        , m_editing(editing) {}

    // The sheet of this person for this purpose and audience, its reference: the one that is there, changed
    // by nothing; else one that was not asked yet, with this purpose added; else a new one, not asked, copied
    // from the case's default. An answer is never stretched to a purpose that it was not given for. For a
    // witness whom a text mentions in passing, under another label, it is the witness's sheet. Errors:
    // InvalidInput, NotFound, those of Editing::save().
    Result<QString> sheetFor(const SheetWish& wish);

    // What already left of a person, of whom `ref` is an appearance, a body or a sheet: themselves, their
    // testimonies, and the exhibits in which those are kept or which they cite; oldest first. What is in an
    // archive without having an item is in it from when the person was recorded. Errors: InvalidInput,
    // NotFound, storage's.
    Result<QList<LeftRow>> leftOf(const QString& ref);

    // The same for a sheet whose answer is no; empty for every other record.
    Result<QList<LeftRow>> leftAfterNo(const QString& ref);

private:
    Result<records::RecordId> personOf(const QString& ref);
    Result<QJsonObject> newSheet(const SheetWish& wish, records::RecordId person);
    Result<QString> extend(const records::Consent& sheet, records::Purpose purpose);
    Result<LeftRow> rowOf(records::RecordId entry);

    SessionTools m_tools;
    Editing& m_editing;
};

} // namespace casebound::session
