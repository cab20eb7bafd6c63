// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QHash>

#include <optional>

class QKeyEvent;

namespace casebound::views {

// What can be made of a selected passage, beside it: a button each, with the letter that does the same.
class PassageBar : public QFrame {
    Q_OBJECT
public:
    enum class Use { Cite, Person, Else, Event, Claim, Copy };

    explicit PassageBar(QWidget* parent);

    // Whether names may be registered now, and whether the case can be changed at all.
    void allow(bool changes, bool names);
    // Whether somebody is mentioned in the passage.
    void setMentioned(bool isMentioned);
    // What a key stands for; nothing where it is none of the bar's.
    std::optional<Use> useOf(const QKeyEvent& event) const;
    bool allows(Use use) const;
    // Below this part of the parent, or above it.
    void showAt(const QRect& passage);

Q_SIGNALS:
    void wanted(casebound::views::PassageBar::Use use);

private:
    bool m_canChange = true;
    bool m_canName = true;
    bool m_isMentioned = false;
    QHash<int, QWidget*> m_buttons;
};

} // namespace casebound::views
