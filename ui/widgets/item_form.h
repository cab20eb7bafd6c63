// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/field_editor.h"

#include <QFrame>
#include <QJsonObject>

namespace casebound::widgets {

// The small form of one item of a list.
class ItemForm : public QFrame {
    Q_OBJECT
public:
    ItemForm(const FieldScope& scope, const models::FormField& list, const QJsonObject& item,
             QWidget* parent = nullptr);

    void load(const QJsonObject& item);
    QJsonObject value() const;
    void renew(const QJsonObject& stored);
    bool isValid() const;
    void focusFirst();
    // ".role"; false where it names no field of it.
    bool showError(const QString& place, const QString& message);
    FieldEditor* editor(const QString& name) const;

Q_SIGNALS:
    void changed();
    void done();
    void opened(const QString& ref);

private:
    QStringList ownersOf(const models::PartOwner& owner, const FieldScope& outer) const;

    QJsonObject m_item;
    QList<FieldEditor*> m_editors;
};

} // namespace casebound::widgets
