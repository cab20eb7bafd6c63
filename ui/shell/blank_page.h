// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace casebound::shell {

// Covers the whole window after nobody touched it for a while: nothing of the case can be seen, names are
// hidden. Going on takes a click or Enter; names stay hidden.
class BlankPage : public QWidget {
    Q_OBJECT
public:
    explicit BlankPage(QWidget* over);

    void cover();
    bool isCovering() const { return isVisible(); }

Q_SIGNALS:
    void uncovered();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPushButton* m_goOn;
};

} // namespace casebound::shell
