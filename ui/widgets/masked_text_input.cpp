// SPDX-License-Identifier: GPL-3.0-or-later
// What goes into and out of a MaskedTextEdit: keys, clipboard, drags, the mouse.
#include "ui/widgets/masked_text_edit.h"
#include "ui/widgets/mention_completer.h"
#include "ui/widgets/mention_mime.h"
#include "ui/widgets/name_spotter.h"
#include "ui/widgets/secret_clipboard.h"

#include <QAbstractTextDocumentLayout>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QToolTip>

namespace casebound::widgets {

namespace {

QString labelsOf(const QTextEdit& edit) {
    const QTextCursor cursor = edit.textCursor();
    return spokenText(*edit.document(), cursor.selectionStart(), cursor.selectionEnd(),
                      [](const Mention& mention) { return mention.label; });
}

} // namespace

bool MaskedTextEdit::takesEditingKey(QKeyEvent& event) {
    if (event.matches(QKeySequence::Copy))
        copyLabels();
    else if (event.matches(QKeySequence::Cut))
        cutLabels();
    else if (event.matches(QKeySequence::Undo) && !isReadOnly())
        undoTyping();
    else if (event.matches(QKeySequence::Redo) && !isReadOnly())
        redoTyping();
    else
        return false;
    return true;
}

void MaskedTextEdit::keyPressEvent(QKeyEvent* event) {
    if (m_completer->takesKey(*event) || takesEditingKey(*event)) return event->accept();
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_isSingleLine && isReturn && !(event->modifiers() & Qt::ControlModifier)) {
        event->accept();
        Q_EMIT finished();
        return;
    }
    if (event->text().contains(QChar::ObjectReplacementCharacter)) {
        QKeyEvent clean(event->type(), event->key(), event->modifiers(), withoutForged(event->text()));
        QTextEdit::keyPressEvent(&clean);
    } else {
        QTextEdit::keyPressEvent(event);
    }
    m_completer->look();
}

void MaskedTextEdit::inputMethodEvent(QInputMethodEvent* event) {
    QInputMethodEvent clean(event->preeditString(), event->attributes());
    clean.setCommitString(withoutForged(event->commitString()), event->replacementStart(),
                          event->replacementLength());
    QTextEdit::inputMethodEvent(&clean);
    m_completer->look();
}

void MaskedTextEdit::undoTyping() {
    m_spotter->beforeUndo();
    undo();
    m_spotter->afterUndo();
}

void MaskedTextEdit::redoTyping() {
    redo();
}

QMimeData* MaskedTextEdit::selectedData() const {
    auto* selected = new QMimeData;
    selected->setText(labelsOf(*this));
    const QTextCursor cursor = textCursor();
    addMentions(*selected, readPart(*document(), cursor.selectionStart(), cursor.selectionEnd()), this);
    return selected;
}

void MaskedTextEdit::copyLabels() {
    if (textCursor().hasSelection()) copySecretly(selectedData());
}

void MaskedTextEdit::cutLabels() {
    copyLabels();
    if (!isReadOnly()) textCursor().removeSelectedText();
}

// Qt asks for this when something is selected (for PRIMARY) as well as when it is dragged.
QMimeData* MaskedTextEdit::createMimeDataFromSelection() const {
    return m_isDragging ? selectedData() : new QMimeData;
}

bool MaskedTextEdit::canInsertFromMimeData(const QMimeData* source) const {
    return source->hasText();
}

void MaskedTextEdit::insertFromMimeData(const QMimeData* source) {
    if (isReadOnly() || !source->hasText()) return;
    auto carried = mentionsIn(*source, this);
    if (carried) {
        QJsonObject part = carried->part;
        if (m_isSingleLine)
            part.insert(QStringLiteral("text"), part[QLatin1String("text")].toString().replace(u'\n', u' '));
        insertPart(textCursor(), part, carried->isSameSource);
    } else {
        QString text = withoutForged(source->text());
        if (m_isSingleLine) text = text.simplified();
        textCursor().insertText(text, QTextCharFormat());
    }
    ensureCursorVisible();
    m_spotter->look(NameSpotter::Typing::IsOver);
}

// Nothing more is typed here: a name at the end is one.
void MaskedTextEdit::focusOutEvent(QFocusEvent* event) {
    QTextEdit::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason) return;
    m_spotter->finish();
    Q_EMIT left();
}

void MaskedTextEdit::mouseMoveEvent(QMouseEvent* event) {
    const QScopedValueRollback<bool> dragging(m_isDragging, true);
    QTextEdit::mouseMoveEvent(event);
}

void MaskedTextEdit::mouseReleaseEvent(QMouseEvent* event) {
    QTextEdit::mouseReleaseEvent(event);
    const bool isAsked = isReadOnly() || (event->modifiers() & Qt::ControlModifier);
    if (event->button() != Qt::LeftButton || !isAsked || textCursor().hasSelection()) return;
    if (const auto mention = mentionAt(event->pos())) Q_EMIT mentionOpened(mention->ref);
}

// Long texts scroll in themselves; over short ones the form scrolls on.
void MaskedTextEdit::wheelEvent(QWheelEvent* event) {
    if (verticalScrollBar()->maximum() > 0 && hasFocus())
        QTextEdit::wheelEvent(event);
    else
        event->ignore();
}

int MaskedTextEdit::mentionPositionAt(const QPoint& place) const {
    const QPointF inside(place.x() + horizontalScrollBar()->value(),
                         place.y() + verticalScrollBar()->value());
    const int position = document()->documentLayout()->hitTest(inside, Qt::ExactHit);
    if (position < 0) return -1;
    QTextCursor cursor(document());
    cursor.setPosition(position);
    cursor.movePosition(QTextCursor::NextCharacter); // a format is that of the character before
    return isMention(cursor.charFormat()) ? position : -1;
}

Mention MaskedTextEdit::mentionBehind(int position) const {
    QTextCursor cursor(document());
    cursor.setPosition(position);
    cursor.movePosition(QTextCursor::NextCharacter);
    return isMention(cursor.charFormat()) ? mentionOf(cursor.charFormat()) : Mention();
}

std::optional<Mention> MaskedTextEdit::mentionAt(const QPoint& place) const {
    const int position = mentionPositionAt(place);
    return position < 0 ? std::nullopt : std::optional(mentionBehind(position));
}

QString MaskedTextEdit::tipFor(const Mention& mention) const {
    const QString other = m_words.contains(mention.keep) ? mention.label : mention.ref;
    return QStringLiteral("%1 · %2").arg(other, other == mention.ref ? mention.label : mention.ref);
}

bool MaskedTextEdit::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QTextEdit::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto mention = mentionAt(viewport()->mapFrom(this, help->pos()));
    if (mention)
        QToolTip::showText(help->globalPos(), tipFor(*mention), this);
    else
        QToolTip::hideText();
    return true;
}

void MaskedTextEdit::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    const bool canWrite = !isReadOnly();
    const bool hasSelection = textCursor().hasSelection();
    menu.addAction(tr("Undo"), this, &MaskedTextEdit::undoTyping)
        ->setEnabled(canWrite && document()->isUndoAvailable());
    menu.addAction(tr("Redo"), this, &MaskedTextEdit::redoTyping)
        ->setEnabled(canWrite && document()->isRedoAvailable());
    menu.addSeparator();
    menu.addAction(tr("Cut"), this, &MaskedTextEdit::cutLabels)->setEnabled(canWrite && hasSelection);
    menu.addAction(tr("Copy"), this, &MaskedTextEdit::copyLabels)->setEnabled(hasSelection);
    menu.addAction(tr("Paste"), this, &QTextEdit::paste)->setEnabled(canWrite && canPaste());
    menu.addAction(tr("Select All"), this, &QTextEdit::selectAll)->setEnabled(!document()->isEmpty());
    if (const auto mention = mentionAt(event->pos())) {
        menu.addSeparator();
        menu.addAction(tr("Go to %1").arg(mention->ref), this,
                       [this, ref = mention->ref] { Q_EMIT mentionOpened(ref); });
        if (canWrite && m_words.contains(mention->keep))
            menu.addAction(tr("Not this person"), this,
                           [this, position = mentionPositionAt(event->pos())] { makePlain(position); });
    }
    menu.exec(event->globalPos());
}

} // namespace casebound::widgets
