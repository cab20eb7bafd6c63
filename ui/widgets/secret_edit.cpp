// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/secret_edit.h"

#include "ui/widgets/basics.h"
#include "ui/widgets/secret_access.h"

#include <QAccessible>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QToolButton>

namespace casebound::widgets {

namespace {

constexpr int kPadding = 8;
constexpr int kDotWidth = 11;
constexpr int kHeight = 34;

bool isShowKey(const QKeyEvent& event) {
    return event.key() == Qt::Key_H && event.modifiers() == Qt::ControlModifier;
}

} // namespace

SecretEdit::SecretEdit(QWidget* parent)
    : QWidget(parent)
    , m_eye(toolButton(QStringLiteral("eye"), tr("Show what is typed"))) {
    installSecretAccess();
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::IBeamCursor);
    m_eye->setCheckable(true);
    // The Tab key leads to the next field: a blank typed there would show what was typed here.
    m_eye->setFocusPolicy(Qt::NoFocus);
    m_eye->setCursor(Qt::ArrowCursor);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->addStretch();
    layout->addWidget(m_eye);
    connect(m_eye, &QToolButton::toggled, this, &SecretEdit::setCharactersShown);
}

SecureBytes SecretEdit::take() {
    SecureBytes taken = m_text.copy();
    clear();
    return taken;
}

void SecretEdit::clear() {
    const bool wasEmpty = isEmpty();
    m_text.clear();
    m_scrolled = 0;
    setCharactersShown(false);
    touched(!wasEmpty);
}

void SecretEdit::setPlaceholder(const QString& words) {
    m_placeholder = words;
    if (accessibleName().isEmpty()) setAccessibleName(words);
    update();
}

void SecretEdit::setCharactersShown(bool shown) {
    m_isShown = shown;
    m_eye->setChecked(shown);
    m_eye->setIcon(icon(shown ? QStringLiteral("eye-off") : QStringLiteral("eye")));
    const QString words = shown ? tr("Hide what is typed") : tr("Show what is typed");
    m_eye->setToolTip(tr("%1 (Ctrl+H)").arg(words));
    m_eye->setAccessibleName(words);
    touched(false);
}

void SecretEdit::setEyeVisible(bool visible) {
    m_eye->setVisible(visible);
}

QSize SecretEdit::sizeHint() const {
    return {kDotWidth * 36, qMax(kHeight, fontMetrics().height() + 2 * kPadding)};
}

QSize SecretEdit::minimumSizeHint() const {
    return {kDotWidth * 12, sizeHint().height()};
}

// Input methods are told that this is a secret, and never what stands here already.
QVariant SecretEdit::inputMethodQuery(Qt::InputMethodQuery query) const {
    switch (query) {
    case Qt::ImEnabled:
        return true;
    case Qt::ImHints:
        return static_cast<int>(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoAutoUppercase |
                                Qt::ImhNoPredictiveText);
    case Qt::ImCursorRectangle:
        return QRect(qRound(firstX() + xOf(m_text.caret())), textArea().top(), 1, textArea().height());
    default:
        return {};
    }
}

// Keys of the program's menus (Ctrl+V, Home, letters) belong to the field while it has the focus.
bool SecretEdit::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isPlain = !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
        const bool isCommand =
            key->matches(QKeySequence::Paste) || key->matches(QKeySequence::SelectAll) || isShowKey(*key);
        if (isCommand || (isPlain && !key->text().isEmpty())) event->accept();
    }
    return QWidget::event(event);
}

void SecretEdit::keyPressEvent(QKeyEvent* event) {
    lookForCapsLock(*event);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT returnPressed();
        return;
    }
    if (commandKey(*event) || editKey(*event) || moveKey(*event)) return;
    const QString typed = event->text();
    // AltGr arrives as Ctrl+Alt in places: then what it typed counts.
    const bool isCommand =
        (event->modifiers() & Qt::ControlModifier) && !(event->modifiers() & Qt::AltModifier);
    if (isCommand || typed.isEmpty() || !typed.at(0).isPrint()) return QWidget::keyPressEvent(event);
    type(typed);
}

bool SecretEdit::commandKey(const QKeyEvent& event) {
    if (isShowKey(event)) {
        m_eye->toggle();
    } else if (event.matches(QKeySequence::SelectAll)) {
        m_isAllChosen = !isEmpty();
        update();
    } else {
        return false;
    }
    return true;
}

// Nobody sees where a word begins: a key that takes a word away takes all.
bool SecretEdit::takesAll(const QKeyEvent& event) const {
    const bool isRemoving = event.key() == Qt::Key_Backspace || event.key() == Qt::Key_Delete;
    return (m_isAllChosen && isRemoving) || event.matches(QKeySequence::DeleteStartOfWord) ||
           event.matches(QKeySequence::DeleteCompleteLine);
}

bool SecretEdit::editKey(const QKeyEvent& event) {
    if (event.matches(QKeySequence::Paste))
        paste();
    else if (takesAll(event))
        clear();
    else if (event.key() == Qt::Key_Backspace)
        touched(m_text.removeBefore());
    else if (event.key() == Qt::Key_Delete)
        touched(m_text.removeAfter());
    else
        return false;
    return true;
}

bool SecretEdit::moveKey(const QKeyEvent& event) {
    if (event.key() == Qt::Key_Left)
        (void)m_text.moveBack();
    else if (event.key() == Qt::Key_Right)
        (void)m_text.moveOn();
    else if (event.key() == Qt::Key_Home)
        m_text.moveTo(0);
    else if (event.key() == Qt::Key_End)
        m_text.moveTo(m_text.size());
    else
        return false;
    touched(false);
    return true;
}

void SecretEdit::inputMethodEvent(QInputMethodEvent* event) {
    m_isComposing = !event->preeditString().isEmpty();
    if (!event->commitString().isEmpty()) type(event->commitString());
    event->accept();
    update();
}

void SecretEdit::type(QStringView words) {
    if (m_isAllChosen) m_text.clear();
    touched(m_text.insert(words));
}

// The clipboard's own copy is not ours to wipe; the one that Qt made for us is.
void SecretEdit::paste() {
    QString words = QGuiApplication::clipboard()->text();
    type(QStringView(words).trimmed());
    words.fill(QChar(0));
}

void SecretEdit::lookForCapsLock(const QKeyEvent& event) {
    const QString typed = event.text();
    if (typed.size() != 1 || !typed.at(0).isLetter() || typed.at(0).toLower() == typed.at(0).toUpper())
        return;
    const bool isShift = event.modifiers().testFlag(Qt::ShiftModifier);
    m_isCapsLockSeen = typed.at(0).isUpper() != isShift;
}

void SecretEdit::touched(bool isChanged) {
    m_isAllChosen = false;
    scrollToCaret();
    updateMicroFocus();
    update();
    if (!isChanged) return;
    if (QAccessible::isActive()) {
        QAccessibleEvent told(this, QAccessible::ValueChanged);
        QAccessible::updateAccessibility(&told);
    }
    Q_EMIT changed();
}

void SecretEdit::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    m_text.moveTo(byteAt(event->position().x() - firstX()));
    touched(false);
}

void SecretEdit::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    menu.addAction(tr("Paste"), this, &SecretEdit::paste);
    QAction* show = menu.addAction(m_eye->accessibleName());
    show->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_H));
    connect(show, &QAction::triggered, m_eye, &QToolButton::toggle);
    menu.exec(event->globalPos());
}

void SecretEdit::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    scrollToCaret();
}

void SecretEdit::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void SecretEdit::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

} // namespace casebound::widgets
