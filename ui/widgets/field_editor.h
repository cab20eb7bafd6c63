// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/form_layout.h"
#include "ui/widgets/view.h"

#include <QJsonValue>
#include <QWidget>

#include <functional>

class QLabel;
class QVBoxLayout;

namespace casebound::widgets {

// What the editors of one form know beside their own field.
struct FieldScope {
    Context context;
    records::Kind kind = records::Kind::Event;
    // References of the records whose parts a part field may offer: see models::partOwner().
    std::function<QStringList(const models::PartOwner&)> owners;
};

// An editor for one field of a form. Values have the shapes of session::Editing::form(), see
// models::forSaving() for how they go back.
class FieldEditor : public QWidget {
    Q_OBJECT
public:
    FieldEditor(const FieldScope& scope, const models::FormField& field, QWidget* parent = nullptr);

    const models::FormField& field() const { return m_field; }
    virtual void setValue(const QJsonValue& value) = 0;
    virtual QJsonValue value() const = 0;
    // Names were shown or hidden while somebody was typing: this is the stored value as it is shown now.
    virtual void renew(const QJsonValue& /*stored*/) {}
    // False for what cannot be written as it stands: said on the spot.
    virtual bool isValid() const { return true; }
    virtual void setReadOnly(bool readOnly) = 0;
    // A quiet or a large one; texts only.
    virtual void setLarge() {}

    // What saving refused, below the field; `place` leads further into a list ("[0].role").
    virtual void showError(const QString& place, const QString& message);
    void clearError();

Q_SIGNALS:
    void changed(); // by somebody
    void opened(const QString& ref);
    void openedBeside(const QString& ref);

protected:
    const FieldScope& scope() const { return m_scope; }
    models::CaseDesk& desk() const { return m_scope.context.desk; }
    // Below each other; errors stay last.
    void add(QWidget* widget);
    // The widget that has the focus for this field, and goes by its name.
    void setInput(QWidget* input);

private:
    FieldScope m_scope;
    models::FormField m_field;
    QVBoxLayout* m_column;
    QLabel* m_error;
};

// Whichever editor suits the field.
FieldEditor* makeFieldEditor(const FieldScope& scope, const models::FormField& field,
                             QWidget* parent = nullptr);

} // namespace casebound::widgets
