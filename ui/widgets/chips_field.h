// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/record_columns.h"
#include "ui/widgets/field_editor.h"

#include <QJsonArray>

namespace casebound::widgets {

class FlowLayout;
class MaskedTextEdit;

// A few questions, tags or records, each a chip: added at the end, removed one by one.
class ChipsField : public FieldEditor {
    Q_OBJECT
public:
    ChipsField(const FieldScope& scope, const models::FormField& field, QWidget* parent = nullptr);

    void setValue(const QJsonValue& value) override;
    QJsonValue value() const override { return m_items; }
    void renew(const QJsonValue& stored) override;
    void setReadOnly(bool readOnly) override;
    QWidget* input() const { return m_input; }

private:
    bool isOfRecords() const { return m_inner.type == models::FieldType::Reference; }
    QString wordsOf(const QJsonValue& item) const;
    QWidget* makeInput();
    QWidget* makeFinder();
    void addItem(const QJsonValue& inner);
    void addTyped();
    void remove(int index);
    void showChips();
    QWidget* makeChip(int index);
    void readTitles();

    models::FormField m_inner; // of an item
    QJsonArray m_items;
    models::Titles m_titles;
    FlowLayout* m_flow;
    QWidget* m_input;
    MaskedTextEdit* m_typed = nullptr; // for words
    QList<QWidget*> m_chips;
    bool m_isReadOnly = false;
};

} // namespace casebound::widgets
