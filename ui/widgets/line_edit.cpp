// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/line_edit.h"

#include "ui/widgets/secret_clipboard.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

namespace casebound::widgets {

LineEdit::LineEdit(QWidget* parent)
    : QLineEdit(parent) {
    keepPrimaryEmpty();
    connect(this, &QLineEdit::textChanged, this, &LineEdit::dropForged);
}

// U+FFFC stands for a mention, and here is none.
void LineEdit::dropForged() {
    if (!text().contains(QChar::ObjectReplacementCharacter)) return;
    const int at = cursorPosition();
    setText(text().replace(QChar::ObjectReplacementCharacter, QChar::ReplacementCharacter));
    setCursorPosition(at);
}

void LineEdit::copySelection() {
    if (hasSelectedText()) copySecretly(selectedText());
}

void LineEdit::cutSelection() {
    copySelection();
    if (!isReadOnly()) del();
}

void LineEdit::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) return copySelection();
    if (event->matches(QKeySequence::Cut) && hasSelectedText()) return cutSelection();
    QLineEdit::keyPressEvent(event);
}

void LineEdit::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    menu.addAction(tr("Undo"), this, &QLineEdit::undo)->setEnabled(isUndoAvailable());
    menu.addAction(tr("Redo"), this, &QLineEdit::redo)->setEnabled(isRedoAvailable());
    menu.addSeparator();
    menu.addAction(tr("Cut"), this, &LineEdit::cutSelection)->setEnabled(hasSelectedText() && !isReadOnly());
    menu.addAction(tr("Copy"), this, &LineEdit::copySelection)->setEnabled(hasSelectedText());
    menu.addAction(tr("Paste"), this, &QLineEdit::paste)->setEnabled(!isReadOnly());
    menu.addAction(tr("Select All"), this, &QLineEdit::selectAll)->setEnabled(!text().isEmpty());
    menu.exec(event->globalPos());
}

} // namespace casebound::widgets
