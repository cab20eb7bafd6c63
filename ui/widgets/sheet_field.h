// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/recovery.h"

#include <QList>
#include <QWidget>

#include <optional>

class QLabel;

namespace casebound::widgets {

class SecretEdit;

// Where the words of a recovery sheet, or of one of its three shares, are typed from paper, row by row. The
// first row tells which of them it is, and each row whether it can be right as soon as it has its words.
class SheetField : public QWidget {
    Q_OBJECT
public:
    // `name` tells assistive technology which sheet it is: "First share".
    explicit SheetField(const QString& name, QWidget* parent = nullptr);

    // As typed, a line end between rows.
    SecureBytes words() const;
    // What the first row says; nothing while it does not check.
    std::optional<session::SheetHead> head() const { return m_head; }
    // Something stands in each row.
    bool isComplete() const;
    bool isEmpty() const;
    void clear();
    // From 0.
    void focusRow(int row);

Q_SIGNALS:
    void changed();
    void submitted(); // Return in the last row

private:
    struct Row {
        QLabel* number;
        SecretEdit* words;
        QLabel* mark;
    };
    enum class Mark { None, Right, Wrong };

    void addRow(int place, const QString& name);
    int rows() const;
    void typed(int place);
    void check(int place);
    void show(Mark mark, const Row& row);
    void onReturn(int place);

    QList<Row> m_rows;
    std::optional<session::SheetHead> m_head;
};

} // namespace casebound::widgets
