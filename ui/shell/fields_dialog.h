// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QComboBox;
class QPlainTextEdit;

namespace casebound::shell {

// Every field of a kind of record, with what may stand in it, for whoever writes JSON or a table to load.
class FieldsDialog : public QDialog {
    Q_OBJECT
public:
    explicit FieldsDialog(QWidget* parent = nullptr);

private:
    void showKind();

    QComboBox* m_kind;
    QPlainTextEdit* m_fields;
};

} // namespace casebound::shell
