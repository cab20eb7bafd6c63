// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sheet_paper.h"

#include "ui/widgets/secret_access.h"
#include "ui/widgets/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <utility>

namespace casebound::widgets {

namespace {

constexpr int kWordsInRow = 5;
constexpr int kWordLetters = 10; // of a long word
constexpr int kCodeMargin = 4;   // squares that stay empty around a code
constexpr int kSquare = 4;

// Calls `each(row, word, text)` for every word; the text lives only that long.
template <class Each>
void forEachWord(const SecureBytes& words, const Each& each) {
    const QByteArrayView all = words.view();
    int row = 0, word = 0;
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= all.size(); ++at) {
        if (at < all.size() && all[at] != ' ' && all[at] != '\n') continue;
        if (at > begin) {
            QString text = QString::fromLatin1(all.sliced(begin, at - begin));
            each(row, word++, text);
            text.fill(QChar(0));
        }
        if (at < all.size() && all[at] == '\n') {
            ++row;
            word = 0;
        }
        begin = at + 1;
    }
}

int rowsIn(const SecureBytes& words) {
    return words.isEmpty() ? 0 : static_cast<int>(words.view().toByteArray().count('\n')) + 1;
}

struct Inks {
    QColor words;
    QColor numbers;
};

// English words: from left to right whatever the window's direction is.
void drawWords(QPainter& painter, const QRectF& area, const SecureBytes& words, const QFont& letters,
               const Inks& inks) {
    const int rows = rowsIn(words);
    if (rows == 0) return;
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.setFont(letters);
    const QFontMetricsF metrics(letters, painter.device());
    const qreal height = area.height() / rows;
    const qreal numbers = metrics.horizontalAdvance(QStringLiteral("00"));
    const qreal width = (area.width() - 2 * numbers) / kWordsInRow;
    painter.setPen(inks.numbers);
    for (int row = 0; row < rows; ++row)
        painter.drawText(QRectF(area.left(), area.top() + row * height, numbers, height),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(row + 1));
    painter.setPen(inks.words);
    forEachWord(words, [&](int row, int word, const QString& text) {
        painter.drawText(
            QRectF(area.left() + 2 * numbers + word * width, area.top() + row * height, width, height),
            Qt::AlignLeft | Qt::AlignVCenter, text);
    });
}

// Readers want dark squares on light ground with a margin around, in any tone.
void drawCode(QPainter& painter, const QRectF& area, const session::SheetCode& code) {
    if (code.size == 0) return;
    const qreal square = area.width() / (code.size + 2 * kCodeMargin);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(area, Qt::white);
    for (int row = 0; row < code.size; ++row)
        for (int column = 0; column < code.size; ++column)
            if (code.isDark(row, column))
                painter.fillRect(QRectF(area.left() + (column + kCodeMargin) * square,
                                        area.top() + (row + kCodeMargin) * square, square, square),
                                 Qt::black);
    painter.restore();
}

int codeSide(const session::SheetCode& code) {
    return (code.size + 2 * kCodeMargin) * kSquare;
}

} // namespace

void printSheet(QPainter& painter, const QRectF& page, const SheetPage& sheet) {
    const qreal unit = page.width() / 100;
    const auto letters = [&](qreal size, bool isStrong = false) {
        QFont font = widgets::font(TextSize::Body);
        font.setPixelSize(qMax(1, qRound(size * unit)));
        font.setBold(isStrong);
        return font;
    };
    qreal top = page.top();
    const auto line = [&](const QString& words, const QFont& font, qreal after) {
        painter.setFont(font);
        const QRectF room(page.left(), top, page.width(), page.bottom() - top);
        const QRectF used = painter.boundingRect(room, Qt::TextWordWrap, words);
        painter.drawText(room, Qt::TextWordWrap, words);
        top = used.bottom() + after * unit;
    };
    painter.setPen(Qt::black);
    line(sheet.title, letters(4.5, true), 2);
    for (const QString& fact : sheet.facts)
        line(fact, letters(2.2), 0.6);
    top += 3 * unit;
    const qreal height = rowsIn(sheet.words) * 5 * unit;
    drawWords(painter, {page.left(), top, page.width(), height}, sheet.words, letters(2.7, true),
              {Qt::black, Qt::darkGray});
    top += height + 4 * unit;
    const qreal side = 40 * unit;
    drawCode(painter, {page.left(), top, side, side}, sheet.code);
    top += side + 3 * unit;
    painter.setPen(Qt::black);
    line(SheetPaper::tr("Whoever has these words and the file of the case needs no passphrase. Keep the "
                        "page apart from the file. It is outdated as soon as the passphrase is changed."),
         letters(2.2), 1);
    line(SheetPaper::tr("To use it: \"Recover a case\" in the window's menu Case, or \"casebound-cli "
                        "recover\"."),
         letters(2.2), 0);
}

SheetPaper::SheetPaper(QWidget* parent)
    : QWidget(parent) {
    installSecretAccess();
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Words of the recovery sheet"));
}

void SheetPaper::setPage(SheetPage page) {
    m_page = std::move(page);
    updateGeometry();
    update();
}

void SheetPaper::setCodeShown(bool shown) {
    m_isCodeShown = shown;
    updateGeometry();
    update();
}

QString SheetPaper::readOut() const {
    QStringList rows;
    forEachWord(m_page.words, [&rows](int row, int word, const QString& text) {
        if (word == 0)
            rows.append(tr("Row %1: %2").arg(row + 1).arg(text));
        else
            rows.last() += QStringLiteral(", ") + QString(text.constData(), text.size());
    });
    return rows.join(QStringLiteral(". "));
}

QSize SheetPaper::wordsSize() const {
    const QFontMetrics metrics(widgets::font(TextSize::Strong));
    const int width = metrics.averageCharWidth() * kWordLetters + space::kMedium;
    return {width * kWordsInRow + metrics.horizontalAdvance(QStringLiteral("0000")),
            (metrics.height() + space::kMedium) * qMax(1, rowsIn(m_page.words))};
}

QSize SheetPaper::sizeHint() const {
    QSize size = wordsSize() + QSize(2 * space::kMedium, 2 * space::kMedium);
    if (m_isCodeShown) size.rheight() += codeSide(m_page.code) + space::kMedium;
    return size;
}

void SheetPaper::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink(hasFocus() ? Ink::Accent : Ink::Line), hasFocus() ? 2 : 1));
    painter.setBrush(ink(Ink::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadius, kRadius);
    const QRectF inside = QRectF(rect()).adjusted(space::kMedium, space::kMedium, -space::kMedium, 0);
    drawWords(painter, QRectF(inside.topLeft(), QSizeF(inside.width(), wordsSize().height())), m_page.words,
              widgets::font(TextSize::Strong), {ink(Ink::Text), ink(Ink::Faint)});
    if (!m_isCodeShown) return;
    const int side = codeSide(m_page.code);
    const qreal left = isRightToLeft() ? inside.right() - side : inside.left();
    drawCode(painter, QRectF(left, inside.top() + wordsSize().height() + space::kMedium, side, side),
             m_page.code);
}

} // namespace casebound::widgets
