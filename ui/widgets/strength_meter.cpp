// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/strength_meter.h"

#include "ui/widgets/basics.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace casebound::widgets {

using namespace space;
using session::PassphraseVerdict;
using session::RoughTime;
using session::Weakness;

namespace {

constexpr int kSteps = 4;
constexpr int kThin = 5;
constexpr int kWidestMeter = 320;

QString strengthWords(PassphraseVerdict verdict) {
    switch (verdict) {
    case PassphraseVerdict::VeryWeak:
        return StrengthMeter::tr("Very weak.");
    case PassphraseVerdict::Weak:
        return StrengthMeter::tr("Weak.");
    case PassphraseVerdict::Fair:
        return StrengthMeter::tr("Fair.");
    case PassphraseVerdict::Strong:
        break;
    }
    return StrengthMeter::tr("Strong.");
}

Ink inkOf(PassphraseVerdict verdict) {
    switch (verdict) {
    case PassphraseVerdict::VeryWeak:
        return Ink::Danger;
    case PassphraseVerdict::Weak:
        return Ink::Warning;
    case PassphraseVerdict::Fair:
        return Ink::Accent;
    case PassphraseVerdict::Strong:
        break;
    }
    return Ink::Good;
}

QString strengthWords(Weakness weakness) {
    switch (weakness) {
    case Weakness::None:
        return {};
    case Weakness::CommonWord:
        return StrengthMeter::tr("It rests on a common word, a name or a well-known password.");
    case Weakness::CommonWords:
        return StrengthMeter::tr("It is made of common words, which are tried first.");
    case Weakness::Date:
        return StrengthMeter::tr("Most of it is a date or a year, and there are few of those.");
    case Weakness::Keyboard:
        return StrengthMeter::tr("It follows keys that lie side by side.");
    case Weakness::Sequence:
        return StrengthMeter::tr("It follows the order of letters or numbers.");
    case Weakness::Repetition:
        return StrengthMeter::tr("It repeats itself, which adds next to nothing.");
    case Weakness::Script:
        return StrengthMeter::tr(
            "Words in these letters cannot be looked up here, so it is counted with care.");
    case Weakness::Short:
        break;
    }
    return StrengthMeter::tr("It is short.");
}

QString strengthWords(const RoughTime& time) {
    const QString number = QLocale().toString(time.number);
    const bool isOne = time.number == 1;
    switch (time.unit) {
    case RoughTime::Unit::Minutes:
        return isOne ? StrengthMeter::tr("about a minute")
                     : StrengthMeter::tr("about %1 minutes").arg(number);
    case RoughTime::Unit::Hours:
        return isOne ? StrengthMeter::tr("about an hour") : StrengthMeter::tr("about %1 hours").arg(number);
    case RoughTime::Unit::Days:
        return isOne ? StrengthMeter::tr("about a day") : StrengthMeter::tr("about %1 days").arg(number);
    case RoughTime::Unit::Months:
        return isOne ? StrengthMeter::tr("about a month") : StrengthMeter::tr("about %1 months").arg(number);
    case RoughTime::Unit::Years:
        return isOne ? StrengthMeter::tr("about a year") : StrengthMeter::tr("about %1 years").arg(number);
    case RoughTime::Unit::Ages:
        return StrengthMeter::tr("more than a million years");
    case RoughTime::Unit::Moments:
        break;
    }
    return StrengthMeter::tr("less than a minute");
}

// The core says the same in English, for the command line: here it has to be translated.
QStringList sentences(const session::PassphraseStrength& strength) {
    const bool isStrong = strength.verdict == PassphraseVerdict::Strong;
    QStringList said{strengthWords(strength.verdict), strengthWords(strength.weakness)};
    said.append(StrengthMeter::tr("Somebody with the file and a hundred rented machines would need %1.")
                    .arg(strengthWords(strength.time)));
    said.append(isStrong ? StrengthMeter::tr("That holds as long as it stands nowhere else, in a book or a "
                                             "song for instance.")
                         : StrengthMeter::tr("Better take the six random words."));
    said.removeAll({});
    return said;
}

} // namespace

// Drawn from the leading edge; what it shows stands in words below it.
class StrengthMeter::Bar : public QWidget {
public:
    Bar() { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

    void setVerdict(PassphraseVerdict verdict) {
        m_verdict = verdict;
        update();
    }
    int filled() const { return static_cast<int>(m_verdict) + 1; }
    QSize sizeHint() const override { return {forLetters(kWidestMeter), forLetters(kThin)}; }
    QSize minimumSizeHint() const override { return {kThin * kSteps, forLetters(kThin)}; }

protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        const int whole = qMin(width(), forLetters(kWidestMeter));
        const int step = (whole - kTiny * (kSteps - 1)) / kSteps;
        for (int at = 0; at < kSteps; ++at) {
            const QRect place(at * (step + kTiny), 0, step, height());
            painter.setBrush(ink(at < filled() ? inkOf(m_verdict) : Ink::Line));
            painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), place), height() / 2.0,
                                    height() / 2.0);
        }
    }

private:
    PassphraseVerdict m_verdict = PassphraseVerdict::VeryWeak;
};

StrengthMeter::StrengthMeter(QWidget* parent)
    : QWidget(parent)
    , m_bar(new Bar)
    , m_words(label({}, TextSize::Body, Ink::Quiet)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kTiny);
    column->addWidget(m_bar);
    column->addWidget(m_words);
    setAccessibleName(tr("Strength of the passphrase"));
    hide();
}

void StrengthMeter::say(const session::PassphraseStrength& strength) {
    m_bar->setVerdict(strength.verdict);
    m_words->setText(sentences(strength).join(u' '));
    setInk(*m_words, strength.isWeak() ? Ink::Warning : Ink::Quiet);
    setAccessibleDescription(m_words->text());
    show();
}

void StrengthMeter::clear() {
    hide();
    m_words->clear();
    setAccessibleDescription({});
}

QString StrengthMeter::text() const {
    return m_words->text();
}

int StrengthMeter::steps() const {
    return m_bar->filled();
}

} // namespace casebound::widgets
