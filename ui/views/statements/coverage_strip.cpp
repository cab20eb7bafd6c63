// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/statements/coverage_strip.h"

#include "ui/models/statement_model.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/elided_label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace casebound::views {

using widgets::Ink;
using widgets::TextSize;
using widgets::space::kLarge;
using widgets::space::kMedium;
using widgets::space::kSmall;
using widgets::space::kTiny;

namespace {

constexpr int kBarHeight = 10;
constexpr int kBarWidth = 220;
constexpr int kNarrowStrip = 680; // below it both halves have a line of their own

QToolButton* buttonFor(QAction* action) {
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

// Of all words the last to give way where there is little room.
QLabel* number() {
    QLabel* made = widgets::label({}, TextSize::Strong);
    made->setWordWrap(false);
    return made;
}

QLabel* line(TextSize size, Ink colour) {
    auto* made = new widgets::ElidedLabel(size);
    widgets::setInk(*made, colour);
    return made;
}

} // namespace

CoverageBar::CoverageBar(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

QSize CoverageBar::sizeHint() const {
    return {kBarWidth, kBarHeight};
}

void CoverageBar::setStatement(const session::StatementView& statement) {
    m_statement = statement;
    setAccessibleName(
        tr("%1 % covered, %2").arg(models::percentTaken(statement)).arg(models::uncoveredWords(statement)));
    setToolTip(accessibleName());
    update();
}

QRectF CoverageBar::barOf(const text::Span& span) const {
    const auto all = qMax<qreal>(1, static_cast<qreal>(m_statement.text.size()));
    const qreal left = width() * static_cast<qreal>(span.start) / all;
    const qreal wide = qMax<qreal>(2, width() * static_cast<qreal>(span.length) / all);
    return {layoutDirection() == Qt::RightToLeft ? width() - left - wide : left, 0, wide, qreal(height())};
}

void CoverageBar::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), widgets::ink(Ink::Line));
    for (int index = 0; index < m_statement.points.size(); ++index)
        for (const auto& span : m_statement.points[index].spans)
            painter.fillRect(barOf(span), widgets::pointColour(index, 170));
    for (const auto& span : m_statement.uncovered) {
        painter.fillRect(barOf(span), widgets::ink(Ink::Surface));
        painter.fillRect(barOf(span), QBrush(widgets::ink(Ink::Warning), Qt::BDiagPattern));
        painter.setPen(widgets::ink(Ink::Warning));
        painter.drawRect(barOf(span).adjusted(0, 0, -1, -1));
    }
}

void CoverageBar::mousePressEvent(QMouseEvent* event) {
    qreal along = event->position().x() / qMax(1, width());
    if (layoutDirection() == Qt::RightToLeft) along = 1 - along;
    Q_EMIT placePicked(static_cast<qsizetype>(along * static_cast<qreal>(m_statement.text.size())));
}

CoverageStrip::CoverageStrip(QAction* nextUncovered, QAction* nextUnanswered, QWidget* parent)
    : QFrame(parent)
    , m_halves(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_bar(new CoverageBar)
    , m_taken(number())
    , m_uncovered(line(TextSize::Body, Ink::Warning))
    , m_answered(number())
    , m_next(line(TextSize::Body, Ink::Warning))
    , m_nextUncovered(nextUncovered)
    , m_nextUnanswered(nextUnanswered) {
    auto* text = new QHBoxLayout;
    text->setSpacing(kSmall);
    text->addWidget(m_taken);
    text->addWidget(m_uncovered, 1);
    text->addWidget(buttonFor(nextUncovered));
    auto* taken = new QVBoxLayout;
    taken->setSpacing(kTiny);
    taken->addLayout(text);
    taken->addWidget(m_bar);
    auto* answers = new QHBoxLayout;
    answers->setSpacing(kSmall);
    answers->addWidget(m_answered);
    answers->addWidget(m_next, 1);
    answers->addWidget(buttonFor(nextUnanswered));
    m_halves->setContentsMargins(kLarge, kSmall, kLarge, kSmall);
    m_halves->addLayout(taken, 1);
    m_halves->addLayout(answers, 1);
    m_halves->setAlignment(answers, Qt::AlignTop);
    connect(m_bar, &CoverageBar::placePicked, this, &CoverageStrip::placePicked);
}

// As narrow as it becomes with one half below the other.
QSize CoverageStrip::minimumSizeHint() const {
    int width = 0;
    for (int half = 0; half < m_halves->count(); ++half)
        width = qMax(width, m_halves->itemAt(half)->minimumSize().width());
    return {width + 2 * kLarge, QFrame::minimumSizeHint().height()};
}

void CoverageStrip::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    arrange();
}

void CoverageStrip::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange) arrange();
}

void CoverageStrip::arrange() {
    const bool isNarrow = width() < widgets::forLetters(kNarrowStrip);
    m_halves->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_halves->setSpacing(isNarrow ? kTiny : kLarge + kMedium);
}

void CoverageStrip::setStatement(const session::StatementView& statement) {
    m_bar->setStatement(statement);
    const bool isMeasured = statement.characters > 0;
    m_bar->setVisible(isMeasured);
    m_taken->setText(isMeasured ? tr("%1 % covered").arg(models::percentTaken(statement)) : QString());
    m_uncovered->setText(models::uncoveredWords(statement));
    widgets::setInk(*m_uncovered, statement.uncovered.isEmpty() ? Ink::Good : Ink::Warning);
    m_answered->setText(models::answeredWords(statement));
    const QString next = models::nextWords(statement);
    const bool isDone = next.isEmpty() && statement.claims > 0;
    m_next->setText(isDone ? tr("Every claim has an answer") : next);
    widgets::setInk(*m_next, isDone ? Ink::Good : Ink::Warning);
    m_nextUncovered->setEnabled(!statement.uncovered.isEmpty());
    m_nextUnanswered->setEnabled(!next.isEmpty());
}

} // namespace casebound::views
