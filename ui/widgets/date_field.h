// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/field_editor.h"

namespace casebound::widgets {

class LineEdit;

// A date as sure as it is (EDTF), with what it means in words below while it is typed. What is no date stays
// as it was typed, and says so.
class DateField : public FieldEditor {
    Q_OBJECT
public:
    DateField(const FieldScope& scope, const models::FormField& field, QWidget* parent = nullptr);

    void setValue(const QJsonValue& value) override;
    QJsonValue value() const override;
    bool isValid() const override;
    void setReadOnly(bool readOnly) override;

private:
    void explain();
    void takeSuggestion();

    LineEdit* m_edit;
    QLabel* m_meaning;
};

} // namespace casebound::widgets
