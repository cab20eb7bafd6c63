// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_desk.h"
#include "ui/widgets/mention_document.h"

#include <QHash>
#include <QJsonObject>
#include <QTextEdit>

namespace casebound::widgets {

class MentionCompleter;
class NameSpotter;

// Plain text in which people are mentions: typing @ or a registered name makes one, a chip shows its label,
// or the words as they were written while names are shown. What is copied or dragged holds labels; only other
// texts of this program get the mentions with it. What is pasted is plain text else, and nothing of it gets
// into X11's PRIMARY.
class MaskedTextEdit : public QTextEdit {
    Q_OBJECT
public:
    explicit MaskedTextEdit(models::CaseDesk& desk, QWidget* parent = nullptr);

    // A single line grows no further and takes no line breaks.
    void setSingleLine(bool single);
    // As high as what is in it, within these many lines.
    void setLines(int atLeast, int atMost);

    // {"text", "mentions", "state", "plain"} of a form or a draft; forgets what could be undone. With
    // "hidden" it can only be looked at.
    void setMasked(const QJsonValue& text);
    // The same shape, see models::forSaving().
    QJsonObject masked() const;
    // Names were shown or hidden: the words of mentions that are still there, from the form as it is now.
    void renewWords(const QJsonValue& text);
    bool isSealed() const { return m_sealed.contains(QLatin1String("hidden")); }
    bool isBlank() const;

    // With labels, for reading, and as the case shows it at the moment.
    QString spoken(int from, int to) const;
    QString shownWords(const Mention& mention) const;
    // As one types it where there are no mentions: @[label].
    QString typedWords() const;

    // Replaces `length` units from `position` with a mention, as one step that can be undone.
    void insertMention(int position, int length, const QString& ref, const QString& label);

    // "Not this person": a mention whose words are known becomes these, and is left alone from then on.
    void makePlain(int position);

    void undoTyping();
    void redoTyping();
    void copyLabels();
    void cutLabels();

    NameSpotter& spotter() { return *m_spotter; }
    MentionCompleter& completer() { return *m_completer; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void edited();   // by somebody, not by setMasked()
    void finished(); // return was pressed in a single line
    void left();     // the focus went elsewhere
    void mentionOpened(const QString& ref);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;
    QMimeData* createMimeDataFromSelection() const override;
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    bool takesEditingKey(QKeyEvent& event);
    int mentionPositionAt(const QPoint& place) const; // -1: there is none
    std::optional<Mention> mentionAt(const QPoint& place) const;
    Mention mentionBehind(int position) const;
    QMimeData* selectedData() const;
    QString tipFor(const Mention& mention) const;
    void takeWords(const QJsonValue& text);
    void leaveChip();

    QHash<int, QString> m_words; // as written, of kept mentions; outside the document and what it can undo
    QJsonObject m_sealed;        // what cannot be shown now
    QJsonValue m_state;          // in which places of kept mentions are counted
    NameSpotter* m_spotter;
    MentionCompleter* m_completer;
    int m_atLeast = 1;
    int m_atMost = 12;
    bool m_hasPlain = false; // the text as it was given says which names are to be left alone
    bool m_isSingleLine = false;
    bool m_isFilling = false;
    bool m_isDragging = false;
};

} // namespace casebound::widgets
