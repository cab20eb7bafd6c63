// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/passphrase_choice.h"

#include "ui/widgets/basics.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/secret_edit.h"
#include "ui/widgets/secret_words.h"
#include "ui/widgets/strength_meter.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace casebound::widgets {

using namespace space;

namespace {

// What was typed from paper, as the generator writes it: small letters, single spaces.
SecureBytes tidied(const SecureBytes& typed) {
    SecureBytes tidy(typed.size());
    std::size_t size = 0;
    for (const char c : typed.view()) {
        const bool isSpace = c == ' ';
        if (isSpace && (size == 0 || tidy.data()[size - 1] == ' ')) continue;
        tidy.data()[size++] = static_cast<std::uint8_t>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    }
    if (size > 0 && tidy.data()[size - 1] == ' ') --size;
    return SecureBytes::copyOf(tidy.view().first(static_cast<qsizetype>(size)));
}

QLabel* point(const QString& words) {
    return label(words, TextSize::Body, Ink::Quiet);
}

QVBoxLayout* columnOf(QWidget* step) {
    auto* column = new QVBoxLayout(step);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSmall);
    return column;
}

SecretEdit* field(const QString& words) {
    auto* made = new SecretEdit;
    made->setPlaceholder(words);
    return made;
}

} // namespace

PassphraseChoice::PassphraseChoice(Random& random, Opens opens, QWidget* parent)
    : QWidget(parent)
    , m_takeWords(new QRadioButton(tr("Six random words (recommended)")))
    , m_takeOwn(new QRadioButton(tr("A passphrase of my own")))
    , m_words(new SecretWords)
    , m_confirm(field(tr("The six words")))
    , m_own(field(tr("Passphrase")))
    , m_ownAgain(field(tr("The same once more")))
    , m_meter(new StrengthMeter)
    , m_cost(opens == Opens::File ? session::kSealedFileGuess
                                  : session::guessCostOf(session::Argon2KeyDerivation().defaultProfile()))
    , m_random(random) {
    setFocusProxy(m_takeWords);
    // A group of their own: Qt takes all choices below one parent for one question.
    auto* group = new QButtonGroup(this);
    group->addButton(m_takeWords);
    group->addButton(m_takeOwn);
    auto* ways = new QWidget;
    auto* flow = new FlowLayout(ways);
    flow->setSpacing(kMedium);
    flow->addWidget(m_takeWords);
    flow->addWidget(m_takeOwn);
    m_steps = {makeWords(opens), makeConfirm(), makeOwn(opens)};
    QVBoxLayout* column = columnOf(this);
    column->setSpacing(kMedium);
    column->addWidget(ways);
    for (QWidget* step : m_steps)
        column->addWidget(step);
    connect(m_takeOwn, &QRadioButton::toggled, this, [this](bool isOwn) { go(isOwn ? Own : Words); });
    for (SecretEdit* edit : {m_confirm, m_own, m_ownAgain})
        connect(edit, &SecretEdit::changed, this, &PassphraseChoice::changed);
    connect(m_own, &SecretEdit::changed, this, &PassphraseChoice::weigh);
    connect(m_own, &SecretEdit::returnPressed, m_ownAgain, qOverload<>(&QWidget::setFocus));
    connect(m_ownAgain, &SecretEdit::returnPressed, this, &PassphraseChoice::submitted);
    connect(m_confirm, &SecretEdit::returnPressed, this, &PassphraseChoice::submitted);
    m_takeWords->setChecked(true);
    go(Words);
}

QWidget* PassphraseChoice::makeWords(Opens opens) {
    auto* step = new QWidget;
    QVBoxLayout* column = columnOf(step);
    auto* others = new QPushButton(tr("Draw other words"));
    auto* written = new QPushButton(tr("I have written them down"));
    written->setObjectName(QStringLiteral("written"));
    written->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, kSmall, 0, 0);
    buttons->addWidget(others);
    buttons->addStretch();
    buttons->addWidget(written);
    column->addWidget(m_words);
    column->addWidget(
        point(tr("The computer drew these words from a list of 7,776. Nobody can guess six of them, not "
                 "even with the file in hand and years of time. What people think up can be guessed.")));
    column->addWidget(point(
        opens == Opens::Case
            ? tr("Write them on paper, in this order, and keep the paper where you keep what must not "
                 "get lost: not beside this computer, and not in a photo.")
            : tr("Write them on paper, in this order. The reader gets them by another way than the file: "
                 "read out, or on paper.")));
    column->addWidget(point(
        opens == Opens::Case
            ? tr("Nobody can reset them. If you lose the words and every note of them, nobody can open "
                 "the case any more: not you, not us, and no court.")
            : tr("Nobody can reset them. If they are lost, this file stays closed for ever, and another "
                 "one has to be made.")));
    column->addLayout(buttons);
    connect(others, &QPushButton::clicked, this,
            [this] { m_words->setWords(session::generatePassphrase(m_random)); });
    connect(written, &QPushButton::clicked, this, [this] { go(Confirm); });
    return step;
}

QWidget* PassphraseChoice::makeConfirm() {
    auto* step = new QWidget;
    QVBoxLayout* column = columnOf(step);
    auto* again = new QPushButton(tr("Show the words again"));
    column->addWidget(
        point(tr("Now type the six words from your paper: then you know that it says what it should.")));
    column->addWidget(m_confirm);
    column->addWidget(again, 0, Qt::AlignLeading);
    column->addStretch();
    connect(again, &QPushButton::clicked, this, [this] { go(Words); });
    return step;
}

QWidget* PassphraseChoice::makeOwn(Opens opens) {
    auto* step = new QWidget;
    QVBoxLayout* column = columnOf(step);
    column->addWidget(
        point(tr("Whoever has the file can try passphrases day and night. A sentence that stands in a "
                 "book, a name, a date or a password that you use elsewhere falls first.")));
    column->addWidget(m_own);
    column->addWidget(m_meter);
    column->addWidget(m_ownAgain);
    column->addWidget(point(
        opens == Opens::Case
            ? tr("Nobody can reset it. If it is forgotten and written down nowhere, nobody can open the "
                 "case any more: not you, not us, and no court.")
            : tr("Nobody can reset it. If it is lost, this file stays closed for ever, and another one "
                 "has to be made.")));
    column->addStretch();
    return step;
}

void PassphraseChoice::begin() {
    forget();
    m_words->setWords(session::generatePassphrase(m_random));
    m_takeWords->setChecked(true);
    go(Words);
    m_words->setFocus();
}

void PassphraseChoice::forget() {
    m_words->clear();
    for (SecretEdit* edit : {m_confirm, m_own, m_ownAgain})
        edit->clear();
}

void PassphraseChoice::go(Step step) {
    m_step = step;
    for (int i = 0; i < m_steps.size(); ++i)
        m_steps[i]->setVisible(i == step);
    m_confirm->clear();
    if (step == Confirm) m_confirm->setFocus();
    if (step == Own) m_own->setFocus();
    Q_EMIT changed();
}

bool PassphraseChoice::isComplete() const {
    if (m_step == Own) return !m_own->isEmpty() && !m_ownAgain->isEmpty();
    return m_step == Confirm && !m_confirm->isEmpty();
}

QString PassphraseChoice::problem() {
    SecretEdit* typed = m_step == Own ? m_ownAgain : m_confirm;
    if (typed->copy().isEmpty()) return tr("Please type the passphrase once more.");
    const bool isSame =
        m_step == Own ? m_own->copy().equals(typed->copy()) : tidied(typed->copy()).equals(m_words->words());
    if (isSame) return {};
    typed->clear();
    typed->setFocus();
    return m_step == Own
               ? tr("The two are not the same. Please type the second once more.")
               : tr("These are not the six words. Please compare with your paper, or show the words again.");
}

SecureBytes PassphraseChoice::passphrase() const {
    return m_step == Own ? m_own->copy() : m_words->words();
}

void PassphraseChoice::setGuessCost(session::GuessCost cost) {
    m_cost = cost;
    weigh();
}

// Milliseconds at most, so it follows every letter.
void PassphraseChoice::weigh() {
    if (m_own->isEmpty())
        m_meter->clear();
    else
        m_meter->say(session::strengthOf(m_own->copy(), m_cost));
}

} // namespace casebound::widgets
