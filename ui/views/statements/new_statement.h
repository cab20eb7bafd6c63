// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_desk.h"

#include <QDialog>
#include <QJsonObject>

class QComboBox;
class QPushButton;

namespace casebound::widgets {
class LineEdit;
class MaskedTextEdit;
} // namespace casebound::widgets

namespace casebound::views {

class PastedText;

// A public statement that comes into the case: its text as it was published, and whose it is. A title or a
// text is enough.
class NewStatement : public QDialog {
    Q_OBJECT
public:
    explicit NewStatement(models::CaseDesk& desk, QWidget* parent);

    // As Editing::save() takes them.
    QJsonObject fields() const;

private:
    void layOut();
    void check();

    widgets::MaskedTextEdit* m_title;
    PastedText* m_text;
    QComboBox* m_side;
    widgets::LineEdit* m_published;
    QPushButton* m_add;
};

} // namespace casebound::views
