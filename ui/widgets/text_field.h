// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/field_editor.h"

namespace casebound::widgets {

class MaskedTextEdit;

// A text with mentions.
class TextField : public FieldEditor {
    Q_OBJECT
public:
    TextField(const FieldScope& scope, const models::FormField& field, QWidget* parent = nullptr);

    void setValue(const QJsonValue& value) override;
    QJsonValue value() const override;
    void renew(const QJsonValue& stored) override;
    void setReadOnly(bool readOnly) override;
    void setLarge() override;
    MaskedTextEdit* edit() const { return m_edit; }

private:
    MaskedTextEdit* m_edit;
    bool m_isReadOnly = false;
};

} // namespace casebound::widgets
