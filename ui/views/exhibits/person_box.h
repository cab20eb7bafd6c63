// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QComboBox;

namespace casebound::widgets {
class LineEdit;
}

namespace casebound::views {

// Words that somebody selected, to be registered as the name of a person: under which label and in which role
// the case will know them. Enter registers, Escape does not. Deletes itself when it closes.
class PersonBox : public QFrame {
    Q_OBJECT
public:
    PersonBox(const QString& name, const QString& label, QWidget* parent);

    void popUp(const QRect& near);

Q_SIGNALS:
    void wanted(const QString& label, const QString& role);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void take();

    widgets::LineEdit* m_label;
    QComboBox* m_role;
};

} // namespace casebound::views
