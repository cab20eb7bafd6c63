// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>

#include <functional>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace casebound::widgets {

class Notice;

// One question, what follows from the answers, and a button for each. Its window's title is the program's
// name: titles are seen in lists of windows and on shared screens.
class AskDialog : public QDialog {
    Q_OBJECT
public:
    AskDialog(const QString& iconName, const QString& title, const QString& text, QWidget* over);

    // Below the words; takes the focus.
    void addField(QWidget* field);
    // What is wrong with the answer, shown instead of accepting it; empty where nothing is.
    void setCheck(std::function<QString()> check) { m_check = std::move(check); }
    // More for those who ask for it.
    void addDetail(const QString& detail);
    // Accepts. The default button, unless it is dangerous: then Return is the safe answer too.
    QPushButton* addYes(const QString& verb, bool isDangerous = false);
    // Rejects, as Escape does.
    QPushButton* addNo(const QString& verb);

    void accept() override;

private:
    std::function<QString()> m_check;
    Notice* m_problem = nullptr;
    QVBoxLayout* m_words;
    QHBoxLayout* m_buttons;
};

} // namespace casebound::widgets
