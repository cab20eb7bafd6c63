// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_text.h"

#include "ui/widgets/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMimeData>

namespace casebound::widgets {

PageText::PageText(QWidget* parent)
    : QPlainTextEdit(parent) {
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setUndoRedoEnabled(false);
    document()->setDocumentMargin(space::kLarge);
    setAccessibleName(tr("Text of the page"));
}

void PageText::setText(const QString& text) {
    if (text != toPlainText()) setPlainText(text);
}

text::Span PageText::selected() const {
    const QTextCursor cursor = textCursor();
    return {cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart()};
}

void PageText::select(const text::Span& span) {
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(span.start));
    cursor.setPosition(static_cast<int>(qMin(span.end(), qsizetype(document()->characterCount() - 1))),
                       QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
}

QMimeData* PageText::createMimeDataFromSelection() const {
    return new QMimeData;
}

void PageText::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy) || event->matches(QKeySequence::Cut)) {
        Q_EMIT copyWanted();
        return;
    }
    if (!selected().isEmpty()) {
        event->ignore();
        Q_EMIT keyOnSelection(event);
        if (event->isAccepted()) return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void PageText::contextMenuEvent(QContextMenuEvent* event) {
    event->ignore();
}

} // namespace casebound::widgets
