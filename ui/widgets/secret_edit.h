// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/secret_text.h"

#include <QWidget>

class QToolButton;

namespace casebound::widgets {

// Where a passphrase is typed. What is typed goes into locked memory character by character: there is no
// QString of it, nothing to copy, to drag, to undo or to select. Shows dots, or on wish the characters.
// Screen readers know it as a password field and are told nothing of what is in it.
class SecretEdit : public QWidget {
    Q_OBJECT
public:
    explicit SecretEdit(QWidget* parent = nullptr);

    bool isEmpty() const { return m_text.isEmpty(); }
    // What was typed, UTF-8.
    SecureBytes copy() const { return m_text.copy(); }
    // The same, and the field is empty then.
    SecureBytes take();
    void clear();

    // Shown while it is empty.
    void setPlaceholder(const QString& words);
    // The program's own words are shown as they are typed; dots otherwise. Dots again after take() and
    // clear().
    void setCharactersShown(bool shown);
    // Where many of them stand together, one for all or the key Ctrl+H will do.
    void setEyeVisible(bool visible);
    bool areCharactersShown() const { return m_isShown; }
    // Known only from what was typed last: there is no portable way to ask the keyboard.
    bool isCapsLockSeen() const { return m_isCapsLockSeen; }
    // Ctrl+A: what is typed next takes its place.
    bool isAllChosen() const { return m_isAllChosen; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

Q_SIGNALS:
    void changed();
    void returnPressed();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool editKey(const QKeyEvent& event);
    bool moveKey(const QKeyEvent& event);
    bool takesAll(const QKeyEvent& event) const;
    bool commandKey(const QKeyEvent& event);
    void type(QStringView words);
    void paste();
    void lookForCapsLock(const QKeyEvent& event);
    void touched(bool isChanged);
    QRect textArea() const;
    void paintFrame(QPainter& painter) const;
    void paintCharacters(QPainter& painter, const QRect& area) const;
    qreal widthOf(SecretCharacter character) const;
    qreal xOf(std::size_t byte) const; // from the first character
    qreal firstX() const;              // where that one begins
    void scrollToCaret();
    std::size_t byteAt(qreal x) const;

    SecretText m_text;
    QString m_placeholder;
    QToolButton* m_eye;
    qreal m_scrolled = 0;
    bool m_isShown = false;
    bool m_isCapsLockSeen = false;
    bool m_isAllChosen = false;
    bool m_isComposing = false; // an input method has characters that are not ours yet
};

} // namespace casebound::widgets
