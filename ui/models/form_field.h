// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/kind.h"

#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

namespace casebound::models {

// What a field of a form may hold; see session::Editing::form() for the shapes of their values.
enum class FieldType {
    Text,
    PrivateText,
    Label,
    Code,
    Date,
    Moment,
    Number,
    Flag,
    Choice,
    Choices,
    Reference,
    Part,
    Parts,
    Spans,
    List,
};

// One field as `template KIND` describes it: all that is needed to build an editor for it.
struct FormField {
    QString name; // "according_to"
    QString help;
    FieldType type = FieldType::Text;
    QStringList choices;        // of Choice and Choices, as codes
    QList<records::Kind> kinds; // of Reference: what may be referred to; empty: anything
    QList<FormField> items;     // of List: the fields of one item
};

// All fields of a kind, in the order of its description.
QList<FormField> formFields(records::Kind kind);

// Whether a value, in the shape of this field, says anything.
bool isEmptyValue(const FormField& field, const QJsonValue& value);

// A text {"text", "mentions"} for reading: labels where mentions stand. A plain string is taken as it is.
QString readable(const QJsonValue& text);

// Titles of records by their reference.
using Titles = QHash<QString, QString>;

// A value in a line, for an item that is not being edited; empty where it says nothing. Records are named by
// their titles where those are known.
QString inOneLine(const FormField& field, const QJsonValue& value, const Titles& titles = {});
// An item of a list: what its fields say, joined.
QString itemInOneLine(const QList<FormField>& fields, const QJsonObject& item, const Titles& titles = {});

// A value as Editing::save() takes it: editors carry a mention's label along, which is nobody's business
// there.
QJsonValue forSaving(const QJsonValue& value);

// A draft's value beside the record as it is now: mentions that are kept by their place are looked up in
// `current`, and made anew where something else stands there by now.
QJsonValue fromDraft(const QJsonValue& draft, const QJsonValue& current);

} // namespace casebound::models
