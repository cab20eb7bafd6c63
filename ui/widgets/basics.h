// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QFrame>
#include <QLabel>
#include <QString>

class QAbstractItemView;
class QPushButton;
class QTableView;
class QToolButton;
class QVBoxLayout;

// Small pieces that every view is laid out with, so that they all look and speak alike.
namespace casebound::widgets {

// Words in one of the theme's sizes and inks, wrapped; plain text whatever is in it.
QLabel* label(const QString& text, TextSize size = TextSize::Body, Ink colour = Ink::Text,
              QWidget* parent = nullptr);

// Words in another ink; follows the tone.
void setInk(QWidget& widget, Ink colour);
// Labels and fields for words: larger or smaller ones; follows the letters of the program.
void setTextSize(QWidget& widget, TextSize size);

// With icon, tool tip and accessible name from `text`, and a key where there is one.
QToolButton* toolButton(const QString& iconName, const QString& text, QWidget* parent = nullptr);

// Rows of the theme's height, which follow the letters; whole rows chosen, no grid, elided, headers left.
void breathe(QTableView& table);

// What stands where nothing is yet: what this place is for, and what to do.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    EmptyState(const QString& iconName, const QString& title, const QString& text, QWidget* parent = nullptr);
    // A button below the words; the caller connects it.
    QPushButton* addAction(const QString& text);
    // Links or the like, below all that is there, in the middle.
    void addLine(QLabel* line);

private:
    QVBoxLayout* m_layout;
};

// A line above or in a view that says something that matters now. Never modal.
class Notice : public QFrame {
    Q_OBJECT
public:
    enum class Kind { Info, Good, Warning, Danger };
    explicit Notice(Kind kind, const QString& text = {}, QWidget* parent = nullptr);
    void say(Kind kind, const QString& text);
    QString text() const { return m_words->text(); }
    QPushButton* addAction(const QString& text);

private:
    void dress(Kind kind);

    QLabel* m_icon;
    QLabel* m_words;
};

} // namespace casebound::widgets
