// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plain_edit.h"

#include "ui/widgets/secret_clipboard.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QTextDocumentFragment>

namespace casebound::widgets {

PlainEdit::PlainEdit(QWidget* parent)
    : QPlainTextEdit(parent) {
    setTabChangesFocus(true);
}

// Qt asks for this when something is selected or dragged.
QMimeData* PlainEdit::createMimeDataFromSelection() const {
    return new QMimeData;
}

void PlainEdit::copySelection() {
    if (textCursor().hasSelection()) copySecretly(textCursor().selection().toPlainText());
}

void PlainEdit::cutSelection() {
    copySelection();
    if (!isReadOnly()) textCursor().removeSelectedText();
}

void PlainEdit::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) return copySelection();
    if (event->matches(QKeySequence::Cut)) return cutSelection();
    QPlainTextEdit::keyPressEvent(event);
}

void PlainEdit::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    const bool hasSelection = textCursor().hasSelection();
    menu.addAction(tr("Undo"), this, &QPlainTextEdit::undo)->setEnabled(document()->isUndoAvailable());
    menu.addAction(tr("Redo"), this, &QPlainTextEdit::redo)->setEnabled(document()->isRedoAvailable());
    menu.addSeparator();
    menu.addAction(tr("Cut"), this, &PlainEdit::cutSelection)->setEnabled(hasSelection && !isReadOnly());
    menu.addAction(tr("Copy"), this, &PlainEdit::copySelection)->setEnabled(hasSelection);
    menu.addAction(tr("Paste"), this, &QPlainTextEdit::paste)->setEnabled(canPaste());
    menu.addAction(tr("Select All"), this, &QPlainTextEdit::selectAll)->setEnabled(!document()->isEmpty());
    menu.exec(event->globalPos());
}

} // namespace casebound::widgets
