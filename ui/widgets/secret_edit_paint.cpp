// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/secret_edit.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QToolButton>

// How a SecretEdit looks, and where its characters stand. Characters are drawn one by one, so that the whole
// never becomes a string.
namespace casebound::widgets {

namespace {

constexpr int kTextPadding = 8;
constexpr qreal kDotAdvance = 11;
constexpr qreal kSecretDot = 7;
constexpr qreal kCaret = 2;

} // namespace

QRect SecretEdit::textArea() const {
    QRect area = rect().adjusted(kTextPadding, 2, -kTextPadding, -2);
    const int eye = m_eye->sizeHint().width() + 2;
    if (layoutDirection() == Qt::RightToLeft)
        area.setLeft(eye + kTextPadding);
    else
        area.setRight(width() - eye - kTextPadding);
    return area;
}

qreal SecretEdit::widthOf(SecretCharacter character) const {
    if (!m_isShown) return kDotAdvance;
    return fontMetrics().horizontalAdvance(m_text.words(character));
}

qreal SecretEdit::xOf(std::size_t wanted) const {
    qreal x = 0;
    for (std::size_t byte = 0; byte < wanted;) {
        const SecretCharacter next = m_text.at(byte);
        x += widthOf(next);
        byte = next.end;
    }
    return x;
}

// From right to left what is short stands at the right, as in every field; its characters keep their order.
qreal SecretEdit::firstX() const {
    const QRect area = textArea();
    const qreal unused =
        layoutDirection() == Qt::RightToLeft ? area.width() - kCaret - xOf(m_text.size()) : 0;
    return area.left() + qMax(0.0, unused) - m_scrolled;
}

// The caret can be seen, and no room is wasted behind the last character.
void SecretEdit::scrollToCaret() {
    const qreal room = qMax(0.0, textArea().width() - kCaret);
    const qreal caret = xOf(m_text.caret());
    m_scrolled = qBound(caret - room, m_scrolled, caret);
    m_scrolled = qBound(0.0, m_scrolled, qMax(0.0, xOf(m_text.size()) - room));
}

std::size_t SecretEdit::byteAt(qreal wanted) const {
    qreal x = 0;
    std::size_t byte = 0;
    while (byte < m_text.size()) {
        const SecretCharacter next = m_text.at(byte);
        const qreal width = widthOf(next);
        if (x + width / 2 > wanted) break;
        x += width;
        byte = next.end;
    }
    return byte;
}

void SecretEdit::paintFrame(QPainter& painter) const {
    const bool isLive = hasFocus() && isEnabled();
    painter.setPen(QPen(ink(isLive ? Ink::Accent : Ink::Line), isLive ? 2 : 1));
    painter.setBrush(ink(isEnabled() ? Ink::Surface : Ink::Raised));
    const qreal inset = isLive ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), kRadius, kRadius);
}

void SecretEdit::paintCharacters(QPainter& painter, const QRect& area) const {
    painter.setPen(ink(isEnabled() ? Ink::Text : Ink::Faint));
    painter.setBrush(painter.pen().color());
    qreal x = firstX();
    const qreal middle = area.top() + area.height() / 2.0;
    for (std::size_t byte = 0; byte < m_text.size();) {
        const SecretCharacter next = m_text.at(byte);
        const qreal width = widthOf(next);
        if (m_isShown)
            painter.drawText(QRectF(x, area.top(), width + 2, area.height()),
                             Qt::AlignLeft | Qt::AlignVCenter, m_text.words(next));
        else
            painter.drawEllipse(QPointF(x + kDotAdvance / 2, middle), kSecretDot / 2, kSecretDot / 2);
        x += width;
        byte = next.end;
    }
}

void SecretEdit::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintFrame(painter);
    const QRect area = textArea();
    painter.setClipRect(area);
    if (isEmpty() && !m_isComposing) {
        painter.setPen(ink(Ink::Faint));
        painter.drawText(area, Qt::AlignLeading | Qt::AlignVCenter, m_placeholder);
    }
    if (m_isAllChosen && hasFocus())
        painter.fillRect(QRectF(firstX(), area.top() + 4, xOf(m_text.size()), area.height() - 8),
                         ink(Ink::Chosen));
    paintCharacters(painter, area);
    if (m_isCapsLockSeen && hasFocus()) {
        painter.setPen(ink(Ink::Warning));
        painter.drawText(area, Qt::AlignTrailing | Qt::AlignVCenter, tr("Caps Lock?"));
    }
    if (!hasFocus()) return;
    const qreal x = firstX() + xOf(m_text.caret());
    painter.fillRect(QRectF(x, area.top() + 6, 1.5, area.height() - 12), ink(Ink::Text));
}

} // namespace casebound::widgets
