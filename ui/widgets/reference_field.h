// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/field_editor.h"

class QToolButton;

namespace casebound::widgets {

class RecordFinder;

// Another record: found by its reference or title, shown with both, and a way to it.
class ReferenceField : public FieldEditor {
    Q_OBJECT
public:
    ReferenceField(const FieldScope& scope, const models::FormField& field, QWidget* parent = nullptr);

    void setValue(const QJsonValue& value) override;
    QJsonValue value() const override { return m_ref; }
    void renew(const QJsonValue& stored) override;
    bool isValid() const override { return !m_isLoose; }
    void setReadOnly(bool readOnly) override;
    RecordFinder* finder() const { return m_finder; }

private:
    void take(const QString& ref, const QString& title);
    void display(const QString& title);
    void readTitle();
    void settle();

    RecordFinder* m_finder;
    QToolButton* m_open;
    QString m_ref;
    QString m_shown;        // what stands in the line for it
    bool m_isLoose = false; // something else was typed, and means no record
};

} // namespace casebound::widgets
