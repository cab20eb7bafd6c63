// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/record_columns.h"
#include "ui/widgets/field_editor.h"
#include "ui/widgets/item_form.h"

#include <QJsonArray>
#include <QPointer>

class QPushButton;

namespace casebound::widgets {

class ItemLine;

// A list of items: each a line that says what is in it, and a small form while it is being edited.
class ListField : public FieldEditor {
    Q_OBJECT
public:
    ListField(const FieldScope& scope, const models::FormField& field, QWidget* parent = nullptr);

    void setValue(const QJsonValue& value) override;
    QJsonValue value() const override;
    void renew(const QJsonValue& stored) override;
    bool isValid() const override;
    void setReadOnly(bool readOnly) override;
    void showError(const QString& place, const QString& message) override;

    int count() const { return static_cast<int>(m_items.size()); }
    void addItem();
    void edit(int index); // -1: none
    void removeItem(int index);
    void moveItem(int index, int by);
    ItemForm* form() const { return m_form; } // of the item that is being edited, or null
    QString lineOf(int index) const;

private:
    void takeForm();
    void rebuild();
    QWidget* makeLine(int index);
    void readTitles();

    QJsonArray m_items;
    models::Titles m_titles;
    QWidget* m_rows;
    QPushButton* m_add;
    QPointer<ItemForm> m_form;
    int m_edited = -1;
    bool m_isReadOnly = false;
};

} // namespace casebound::widgets
