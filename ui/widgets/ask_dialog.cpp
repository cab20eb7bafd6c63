// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ask_dialog.h"

#include "ui/widgets/basics.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace casebound::widgets {

namespace {

constexpr int kWordsWidth = 400;
constexpr int kIcon = 32;

} // namespace

AskDialog::AskDialog(const QString& iconName, const QString& title, const QString& text, QWidget* over)
    : QDialog(over)
    , m_words(new QVBoxLayout)
    , m_buttons(new QHBoxLayout) {
    setWindowTitle(QStringLiteral("Casebound"));
    setAccessibleName(title);
    setAccessibleDescription(text);
    auto* picture = new QLabel;
    const bool isWarning = iconName == QLatin1String("warning");
    picture->setPixmap(icon(iconName, isWarning ? Ink::Warning : Ink::Accent).pixmap(kIcon, kIcon));
    m_words->setSpacing(space::kMedium);
    m_words->addWidget(label(title, TextSize::Title));
    if (!text.isEmpty()) m_words->addWidget(label(text, TextSize::Body, Ink::Quiet));
    auto* upper = new QHBoxLayout;
    upper->setSpacing(space::kLarge);
    upper->addWidget(picture, 0, Qt::AlignTop);
    upper->addLayout(m_words, 1);
    m_buttons->setSpacing(space::kSmall);
    m_buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    layout->setSpacing(space::kLarge);
    layout->addLayout(upper);
    layout->addStretch();
    layout->addLayout(m_buttons);
    setMinimumWidth(kWordsWidth + kIcon + 3 * space::kLarge);
}

void AskDialog::addField(QWidget* field) {
    m_words->addWidget(field);
    setFocusProxy(field);
    field->setFocus();
}

void AskDialog::accept() {
    const QString problem = m_check ? m_check() : QString();
    if (problem.isEmpty()) return QDialog::accept();
    if (!m_problem) {
        m_problem = new Notice(Notice::Kind::Warning);
        m_words->addWidget(m_problem);
    }
    m_problem->say(Notice::Kind::Warning, problem);
}

void AskDialog::addDetail(const QString& detail) {
    QLabel* words = label(detail, TextSize::Small, Ink::Faint);
    words->setTextInteractionFlags(Qt::TextSelectableByKeyboard);
    m_words->addWidget(words);
}

QPushButton* AskDialog::addYes(const QString& verb, bool isDangerous) {
    auto* button = new QPushButton(verb);
    button->setAutoDefault(!isDangerous);
    button->setDefault(!isDangerous);
    if (isDangerous) setInk(*button, Ink::Danger);
    m_buttons->addWidget(button);
    connect(button, &QPushButton::clicked, this, &AskDialog::accept);
    return button;
}

QPushButton* AskDialog::addNo(const QString& verb) {
    auto* button = new QPushButton(verb);
    button->setAutoDefault(false);
    m_buttons->insertWidget(1, button);
    connect(button, &QPushButton::clicked, this, &QDialog::reject);
    return button;
}

} // namespace casebound::widgets
