// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_part.h"

#include "ui/widgets/basics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace casebound::widgets {

namespace {

constexpr int kReadable = 760; // words in longer lines are hard to follow

}

PagePart::PagePart(const QString& title, const QString& text, QWidget* parent)
    : QWidget(parent)
    , m_words(label(text, TextSize::Body, Ink::Quiet))
    , m_actions(new QHBoxLayout)
    , m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::kSmall);
    m_actions->setSpacing(space::kSmall);
    m_actions->addStretch();
    m_column->addWidget(label(title, TextSize::Title));
    // Beside what takes the rest: a column would reckon with lines as long as the page is wide.
    auto* across = new QHBoxLayout;
    across->addWidget(m_words, 100);
    across->addStretch(1);
    m_column->addLayout(across);
    m_column->addLayout(m_actions);
    narrow();
}

QPushButton* PagePart::addAction(const QString& verb) {
    auto* button = new QPushButton(verb);
    m_actions->insertWidget(m_actions->count() - 1, button);
    return button;
}

void PagePart::addWidget(QWidget* widget) {
    m_column->addWidget(widget);
}

void PagePart::narrow() {
    m_words->setMaximumWidth(forLetters(kReadable));
}

void PagePart::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) narrow();
}

} // namespace casebound::widgets
