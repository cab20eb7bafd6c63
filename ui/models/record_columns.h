// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/overview.h"
#include "ui/models/form_field.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace casebound::models {

enum class ColumnShape { Ref, Title, Text, Choice, Choices, Date, Moment, Count, Flag, Record, Missing };

// A column of a list of records. `field` is a key of session::RecordRow::fields.
struct RecordColumn {
    ColumnShape shape = ColumnShape::Text;
    QString field;
    QString heading;
};

// Reference and title first, what is missing last.
QList<RecordColumn> recordColumns(records::Kind kind);

// What a cell says, and what it is ordered by.
QString cellText(const RecordColumn& column, const session::RecordRow& row, const Titles& titles);
QVariant cellOrder(const RecordColumn& column, const session::RecordRow& row, const Titles& titles);

// References whose titles the columns of these rows want.
QStringList wantedTitles(records::Kind kind, const QList<session::RecordRow>& rows);

// "Not yet: date, place", in the words of the form; empty where nothing is missing.
QString missingInWords(records::Kind kind, const QStringList& missing);

} // namespace casebound::models
