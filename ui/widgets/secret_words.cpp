// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/secret_words.h"

#include "ui/widgets/secret_access.h"
#include "ui/widgets/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <utility>

namespace casebound::widgets {

namespace {

constexpr int kColumns = 3;
constexpr int kLetters = 11; // of the longest word, and a little more
constexpr int kNumberWidth = 26;

} // namespace

SecretWords::SecretWords(QWidget* parent)
    : QWidget(parent) {
    installSecretAccess();
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Words of the passphrase"));
}

void SecretWords::setWords(SecureBytes words) {
    m_words = std::move(words);
    m_places.clear();
    const QByteArrayView all = m_words.view();
    for (qsizetype begin = 0; begin < all.size();) {
        qsizetype end = begin;
        while (end < all.size() && all[end] != ' ')
            ++end;
        if (end > begin) m_places.append({begin, end - begin});
        begin = end + 1;
    }
    updateGeometry();
    update();
}

QString SecretWords::textOf(const Word& word) const {
    return QString::fromUtf8(m_words.view().sliced(word.begin, word.length));
}

QString SecretWords::readOut() const {
    QStringList read;
    for (const Word& word : m_places)
        read.append(tr("%1 %2").arg(read.size() + 1).arg(textOf(word)));
    return read.join(QStringLiteral(", "));
}

int SecretWords::rows() const {
    return (static_cast<int>(m_places.size()) + kColumns - 1) / kColumns;
}

QSize SecretWords::cell() const {
    const QFontMetrics metrics(widgets::font(TextSize::Title));
    return {metrics.averageCharWidth() * kLetters + kNumberWidth + space::kMedium,
            metrics.height() + space::kLarge};
}

QSize SecretWords::sizeHint() const {
    return {cell().width() * kColumns, cell().height() * qMax(rows(), 1) + space::kSmall * 2};
}

// The words are English and numbered: they stand from left to right whatever the window's direction is.
void SecretWords::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.setPen(QPen(ink(hasFocus() ? Ink::Accent : Ink::Line), hasFocus() ? 2 : 1));
    painter.setBrush(ink(Ink::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadius, kRadius);
    const int width = (this->width() - 2 * space::kMedium) / kColumns;
    for (int i = 0; i < m_places.size(); ++i) {
        const QRect place(space::kMedium + i % kColumns * width,
                          space::kSmall + i / kColumns * cell().height(), width, cell().height());
        painter.setFont(widgets::font(TextSize::Small));
        painter.setPen(ink(Ink::Faint));
        painter.drawText(place.adjusted(0, 0, kNumberWidth - place.width() - space::kSmall, 0),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(i + 1));
        painter.setFont(widgets::font(TextSize::Title));
        painter.setPen(ink(Ink::Text));
        painter.drawText(place.adjusted(kNumberWidth, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         textOf(m_places[i]));
    }
}

} // namespace casebound::widgets
