// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QHBoxLayout;
class QVBoxLayout;

namespace casebound::widgets {

// A part of a page: a title, words that explain it in lines that are easy to follow, buttons, and below them
// what comes of those.
class PagePart : public QWidget {
    Q_OBJECT
public:
    PagePart(const QString& title, const QString& text, QWidget* parent = nullptr);

    // In a row below the words; the caller connects it.
    QPushButton* addAction(const QString& verb);
    void addWidget(QWidget* widget);

protected:
    void changeEvent(QEvent* event) override;

private:
    void narrow();

    QLabel* m_words;
    QHBoxLayout* m_actions;
    QVBoxLayout* m_column;
};

} // namespace casebound::widgets
