// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/field_editor.h"

#include <QJsonObject>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace casebound::widgets {

class FieldGrid;

// The form of one record of a kind, built from its description: the title large, what one fills in first, the
// rest folded away, and at the end what only whoever keeps the case sees. What is missing is said, never
// demanded.
class RecordForm : public QWidget {
    Q_OBJECT
public:
    RecordForm(const Context& context, records::Kind kind, QWidget* parent = nullptr);

    records::Kind kind() const { return m_kind; }
    QString ref() const { return m_form[QLatin1String("ref")].toString(); } // empty for a new one

    // Another record, as session::Editing::form() or emptyForm() gives it. What was typed is gone.
    void load(const QJsonObject& form);
    // The same record as it is now: fields that nobody is typing in follow, the others keep what was typed.
    void follow(const QJsonObject& form);
    // Of `fields` that were saved as they stood: they count as stored, and what was typed since does not.
    void saved(const QJsonObject& fields, const QJsonObject& form);
    // A draft of this record, over what is stored.
    void applyDraft(const QJsonObject& fields);

    // In the shapes of Editing::save().
    QJsonObject changedFields() const;
    // The same with what a draft needs beside: see models::fromDraft().
    QJsonObject draft() const;
    bool isDirty() const { return !changedFields().isEmpty(); }
    bool isValid() const;
    void setReadOnly(bool readOnly);
    bool isReadOnly() const { return m_isReadOnly; }

    // At the field that it names; false where it names none of these.
    bool showError(const Error& error);
    void clearErrors();

    FieldEditor* editor(const QString& field) const;
    void focusHeading();
    void setMoreOpen(bool open);

Q_SIGNALS:
    void changed(); // by somebody
    void opened(const QString& ref);
    void openedBeside(const QString& ref);

private:
    void buildHeading(QVBoxLayout& column);
    void buildGroup(FieldGrid& grid, models::FieldGroup group);
    void buildFold(QVBoxLayout& column);
    FieldEditor* make(const models::FormField& field);
    void fill(FieldEditor& editor, const QJsonValue& value);
    QStringList ownersOf(const models::PartOwner& owner) const;
    bool isChanged(const FieldEditor& editor) const;
    void refillParts();
    void showHead();
    void showFold();

    Context m_context;
    records::Kind m_kind;
    QJsonObject m_form; // as stored
    QList<FieldEditor*> m_editors;
    FieldEditor* m_heading = nullptr;
    QLabel* m_ref;
    QLabel* m_missing;
    QToolButton* m_fold;
    FieldGrid* m_more;
    bool m_isReadOnly = false;
    bool m_isFilling = false;
};

} // namespace casebound::widgets
