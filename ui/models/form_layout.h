// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/form_field.h"

namespace casebound::models {

// Where a field stands in a form.
enum class FieldGroup {
    Heading, // the title: first and large
    Main,    // what one fills in first
    More,    // folded away until asked for
    Own,     // private notes, topics, tags: for whoever keeps the case
    Unseen,  // set by the program; nobody types it
};

FieldGroup groupOf(records::Kind kind, const FormField& field);

// Whether a field takes a few words or one choice: short ones stand beside each other, short texts have one
// line.
bool isShort(const FormField& field);

// The fields of a group in the order in which a form shows them.
QList<FormField> fieldsOf(records::Kind kind, FieldGroup group);

// Which record's parts a part field offers.
struct PartOwner {
    enum class Where {
        Itself,  // the record that is being edited
        Sibling, // the reference in `field`, of the same item
        Record,  // the reference in `field`, of the record that is being edited
        Listed,  // any record that the list `field` of the edited record refers to by `inItem`
    };
    Where where = Where::Itself;
    QString field;
    QString inItem;
};
PartOwner partOwner(const QString& field);

// Whether somebody can make and change records of this kind by hand. The ledger is written by the program.
bool isEditable(records::Kind kind);

// For a label beside a field: "According to", with words of its own where the code alone would be odd.
QString fieldHeading(records::Kind kind, const QString& field);

} // namespace casebound::models
