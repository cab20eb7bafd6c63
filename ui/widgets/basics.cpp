// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/basics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStyle>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace casebound::widgets {

namespace {

constexpr int kEmptyStateWidth = 460;

struct Dress {
    const char* icon;
    Ink ink;
};

Dress dressOf(Notice::Kind kind) {
    switch (kind) {
    case Notice::Kind::Info:
        return {"info", Ink::Accent};
    case Notice::Kind::Good:
        return {"check", Ink::Good};
    case Notice::Kind::Warning:
        return {"warning", Ink::Warning};
    case Notice::Kind::Danger:
        return {"warning", Ink::Danger};
    }
    return {"info", Ink::Accent};
}

void dressAnew(QWidget& widget) {
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

// Keeps a table's rows as high as its letters ask for.
class RowsForLetters : public QObject {
public:
    explicit RowsForLetters(QTableView& table)
        : QObject(&table) {
        table.installEventFilter(this);
        table.verticalHeader()->setDefaultSectionSize(forLetters(kRowHeight));
    }

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
            static_cast<QTableView*>(watched)->verticalHeader()->setDefaultSectionSize(
                forLetters(kRowHeight));
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

void setInk(QWidget& widget, Ink colour) {
    widget.setProperty("ink", inkName(colour));
    dressAnew(widget);
}

void setTextSize(QWidget& widget, TextSize size) {
    widget.setProperty("textSize", textSizeName(size));
    dressAnew(widget);
}

QLabel* label(const QString& text, TextSize size, Ink colour, QWidget* parent) {
    auto* made = new QLabel(text, parent);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    setTextSize(*made, size);
    setInk(*made, colour);
    return made;
}

QToolButton* toolButton(const QString& iconName, const QString& text, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void breathe(QTableView& table) {
    table.setShowGrid(false);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::ExtendedSelection);
    table.setWordWrap(false);
    table.setTextElideMode(Qt::ElideRight);
    table.setTabKeyNavigation(false);
    table.verticalHeader()->hide();
    new RowsForLetters(table);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table.horizontalHeader()->setTextElideMode(Qt::ElideRight);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setStretchLastSection(true);
}

EmptyState::EmptyState(const QString& iconName, const QString& title, const QString& text, QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout) {
    auto* outer = new QHBoxLayout(this);
    auto* column = new QWidget;
    column->setMaximumWidth(kEmptyStateWidth);
    m_layout->setSpacing(space::kMedium);
    column->setLayout(m_layout);
    auto* picture = new QLabel;
    picture->setPixmap(icon(iconName, Ink::Faint).pixmap(48, 48));
    picture->setAlignment(Qt::AlignCenter);
    auto* heading = label(title, TextSize::Title);
    auto* words = label(text, TextSize::Body, Ink::Quiet);
    heading->setAlignment(Qt::AlignCenter);
    words->setAlignment(Qt::AlignCenter);
    m_layout->addStretch();
    m_layout->addWidget(picture);
    m_layout->addWidget(heading);
    m_layout->addWidget(words);
    m_layout->addStretch();
    outer->addWidget(column);
}

QPushButton* EmptyState::addAction(const QString& text) {
    auto* button = new QPushButton(text);
    m_layout->insertWidget(m_layout->count() - 1, button, 0, Qt::AlignCenter);
    return button;
}

void EmptyState::addLine(QLabel* line) {
    line->setAlignment(Qt::AlignCenter);
    m_layout->insertWidget(m_layout->count() - 1, line);
}

Notice::Notice(Kind kind, const QString& text, QWidget* parent)
    : QFrame(parent)
    , m_icon(new QLabel)
    , m_words(label({}, TextSize::Body)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kSmall);
    layout->setSpacing(space::kMedium);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_words, 1);
    setObjectName(QStringLiteral("notice"));
    say(kind, text);
}

void Notice::say(Kind kind, const QString& text) {
    m_words->setText(text);
    setAccessibleName(text);
    dress(kind);
}

void Notice::dress(Kind kind) {
    const Dress worn = dressOf(kind);
    m_icon->setPixmap(icon(QLatin1String(worn.icon), worn.ink).pixmap(20, 20));
    setInk(*this, worn.ink);
}

QPushButton* Notice::addAction(const QString& text) {
    auto* button = new QPushButton(text);
    static_cast<QHBoxLayout*>(layout())->addWidget(button, 0, Qt::AlignVCenter);
    return button;
}

} // namespace casebound::widgets
