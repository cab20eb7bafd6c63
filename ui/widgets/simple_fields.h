// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/field_editor.h"

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace casebound::widgets {

class LineEdit;

// A label or a code.
class LineField : public FieldEditor {
    Q_OBJECT
public:
    LineField(const FieldScope& scope, const models::FormField& field, QWidget* parent = nullptr);
    void setValue(const QJsonValue& value) override;
    QJsonValue value() const override;
    void setReadOnly(bool readOnly) override;
    void setLarge() override;

private:
    LineEdit* m_edit;
};

class NumberField : public FieldEditor {
    Q_OBJECT
public:
    NumberField(const FieldScope& scope, const models::FormField& field, QWidget* parent = nullptr);
    void setValue(const QJsonValue& value) override;
    QJsonValue value() const override;
    void setReadOnly(bool readOnly) override;

private:
    QSpinBox* m_spin;
};

class FlagField : public FieldEditor {
    Q_OBJECT
public:
    FlagField(const FieldScope& scope, const models::FormField& field, QWidget* parent = nullptr);
    void setValue(const QJsonValue& value) override;
    QJsonValue value() const override;
    void setReadOnly(bool readOnly) override;

private:
    QCheckBox* m_box;
};

class ChoiceField : public FieldEditor {
    Q_OBJECT
public:
    ChoiceField(const FieldScope& scope, const models::FormField& field, QWidget* parent = nullptr);
    void setValue(const QJsonValue& value) override;
    QJsonValue value() const override;
    void setReadOnly(bool readOnly) override;

private:
    QComboBox* m_box;
};

// Several of a few.
class ChoicesField : public FieldEditor {
    Q_OBJECT
public:
    ChoicesField(const FieldScope& scope, const models::FormField& field, QWidget* parent = nullptr);
    void setValue(const QJsonValue& value) override;
    QJsonValue value() const override;
    void setReadOnly(bool readOnly) override;

private:
    QList<QCheckBox*> m_boxes;
};

// What the program set: for looking at only.
class ShownField : public FieldEditor {
    Q_OBJECT
public:
    ShownField(const FieldScope& scope, const models::FormField& field, QWidget* parent = nullptr);
    void setValue(const QJsonValue& value) override;
    QJsonValue value() const override { return m_value; }
    void setReadOnly(bool) override {}

private:
    QJsonValue m_value;
    QLabel* m_words;
};

// One of the parts of the records that the form names for it: a page, paragraph or point.
class PartField : public FieldEditor {
    Q_OBJECT
public:
    PartField(const FieldScope& scope, const models::FormField& field, QWidget* parent = nullptr);
    void setValue(const QJsonValue& value) override;
    QJsonValue value() const override { return m_value; }
    void setReadOnly(bool readOnly) override;
    // Reads the parts again: the record that they belong to may be another.
    void refill();

private:
    void fill(const QJsonArray& parts);

    QComboBox* m_box;
    QJsonValue m_value;
    QStringList m_owners;
    bool m_isReadOnly = false;
};

} // namespace casebound::widgets
