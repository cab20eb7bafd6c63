// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/start/start_page.h"

#include "ui/views/start/trouble.h"
#include "ui/widgets/busy_dots.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace casebound::views {

using namespace widgets::space;
using widgets::Ink;
using widgets::Notice;
using widgets::TextSize;

namespace {

constexpr int kWidth = 640;

// In the middle at any size, and scrolled where the window is low.
QVBoxLayout* centredColumn(QWidget* page, QWidget* column) {
    column->setMaximumWidth(widgets::forLetters(kWidth));
    auto* inside = new QVBoxLayout(column);
    inside->setSpacing(kMedium);
    auto* middle = new QWidget;
    auto* across = new QHBoxLayout(middle);
    across->setContentsMargins(kLarge, kLarge, kLarge, kLarge);
    across->addStretch(1);
    across->addWidget(column, 100);
    across->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(middle);
    // Qt does that for the Tab key only.
    QObject::connect(qApp, &QApplication::focusChanged, scroll, [scroll](QWidget* /*before*/, QWidget* now) {
        if (now && scroll->widget()->isAncestorOf(now)) scroll->ensureWidgetVisible(now, 0, kLarge);
    });
    auto* outer = new QVBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    return inside;
}

} // namespace

StartPage::StartPage(const QString& title, const QString& text, QWidget* parent)
    : QWidget(parent)
    , m_column(new QWidget)
    , m_formWidget(new QWidget)
    , m_form(new QVBoxLayout(m_formWidget))
    , m_notice(new Notice(Notice::Kind::Info))
    , m_actionsWidget(new QWidget)
    , m_actions(new QHBoxLayout(m_actionsWidget))
    , m_working(nullptr)
    , m_workingWords(widgets::label({})) {
    QVBoxLayout* column = centredColumn(this, m_column);
    auto* back =
        widgets::toolButton(isRightToLeft() ? QStringLiteral("forward") : QStringLiteral("back"), tr("Back"));
    back->setText(tr("Back"));
    back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(back, &QToolButton::clicked, this, [this] { m_isWorking ? stopWanted() : backWanted(); });
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setSpacing(kMedium);
    m_actions->setContentsMargins(0, kSmall, 0, 0);
    m_actions->addStretch();
    m_working = makeWorking();
    column->addWidget(back, 0, Qt::AlignLeading);
    column->addWidget(widgets::label(title, TextSize::Huge));
    if (!text.isEmpty()) column->addWidget(quiet(text));
    column->addWidget(m_formWidget);
    column->addWidget(m_notice);
    column->addWidget(m_actionsWidget);
    column->addWidget(m_working);
    column->addStretch();
    m_notice->hide();
    m_working->hide();
}

QWidget* StartPage::makeWorking() {
    auto* working = new QWidget;
    auto* stop = new QPushButton(tr("Cancel"));
    auto* line = new QHBoxLayout(working);
    line->setContentsMargins(0, kSmall, 0, 0);
    line->setSpacing(kMedium);
    line->addWidget(new widgets::BusyDots);
    line->addWidget(m_workingWords, 1);
    line->addWidget(stop);
    connect(stop, &QPushButton::clicked, this, &StartPage::stopWanted);
    working->setFocusProxy(stop);
    return working;
}

void StartPage::openingFailed(const Error& error) {
    rest();
    say(Notice::Kind::Danger, openingTrouble(error));
}

QPushButton* StartPage::addAction(const QString& verb) {
    auto* button = new QPushButton(verb);
    button->setDefault(true);
    m_actions->addWidget(button);
    return button;
}

void StartPage::say(Notice::Kind kind, const QString& words) {
    m_notice->say(kind, words);
    m_notice->show();
}

void StartPage::sayNothing() {
    m_notice->hide();
}

void StartPage::work(const QString& words) {
    m_isWorking = true;
    sayNothing();
    m_workingWords->setText(words);
    m_formWidget->setEnabled(false);
    m_actionsWidget->hide();
    m_working->show();
    m_working->setFocus();
}

void StartPage::rest() {
    m_isWorking = false;
    m_formWidget->setEnabled(true);
    m_working->hide();
    m_actionsWidget->show();
}

QLabel* StartPage::section(const QString& title) {
    return widgets::label(title, TextSize::Strong);
}

QLabel* StartPage::quiet(const QString& words) {
    return widgets::label(words, TextSize::Body, Ink::Quiet);
}

void StartPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) m_column->setMaximumWidth(widgets::forLetters(kWidth));
}

void StartPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape) return QWidget::keyPressEvent(event);
    if (m_isWorking)
        Q_EMIT stopWanted();
    else
        Q_EMIT backWanted();
}

} // namespace casebound::views
