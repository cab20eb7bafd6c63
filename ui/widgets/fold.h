// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace casebound::widgets {

// What few people need, out of the way until it is asked for: a line that opens what is below it.
class Fold : public QWidget {
    Q_OBJECT
public:
    // Takes `content`, which is hidden at first.
    Fold(const QString& title, QWidget* content, QWidget* parent = nullptr);

    bool isOpen() const;
    void setOpen(bool open);

private:
    void unfold(bool open);

    QToolButton* m_button;
    QWidget* m_content;
};

} // namespace casebound::widgets
