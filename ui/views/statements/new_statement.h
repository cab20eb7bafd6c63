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
class PlainEdit;
} // namespace casebound::widgets

namespace casebound::views {

// A public statement that comes into the case: its text as it was published, and whose it is. A title or a
// text is enough.
class NewStatement : public QDialog {
    Q_OBJECT
public:
    enum class For { All, ItsText }; // ItsText: of one that is in the case without it
    NewStatement(models::CaseDesk& desk, QWidget* parent, For use = For::All);

    // As Editing::save() takes them.
    QJsonObject fields() const;

private:
    QJsonObject published() const;
    void layOut();
    void check();

    For m_use;

    widgets::MaskedTextEdit* m_title;
    widgets::PlainEdit* m_text; // plain on purpose: a mention made by hand was not published
    QComboBox* m_side;
    widgets::LineEdit* m_published;
    QPushButton* m_add;
};

} // namespace casebound::views
