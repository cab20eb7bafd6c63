// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/secure_bytes.h"
#include "core/session/services.h"

#include <QList>
#include <QString>
#include <QWidget>

class QRadioButton;

namespace casebound::widgets {

class SecretEdit;
class SecretWords;
class StrengthMeter;

// How a new case, or a file that leaves it, gets its passphrase: six words that are shown, written down and
// typed once more, or words of one's own typed twice. Nothing typed counts until both agree.
class PassphraseChoice : public QWidget {
    Q_OBJECT
public:
    // What the passphrase opens: what its loss means is said of that.
    enum class Opens { Case, File };
    PassphraseChoice(Random& random, Opens opens, QWidget* parent = nullptr);

    // What a guess of it costs, where it is not what is usual for a case or a file.
    void setGuessCost(session::GuessCost cost);
    // Fresh words, nothing typed.
    void begin();
    // Nothing of it is left.
    void forget();
    // Both were typed; problem() tells whether they agree.
    bool isComplete() const;
    // What is wrong with what was typed, with the field that it is about cleared and focused; empty where all
    // is well.
    QString problem();
    SecureBytes passphrase() const;

Q_SIGNALS:
    void changed();
    void submitted(); // Return in the last field

private:
    enum Step { Words, Confirm, Own };
    QWidget* makeWords(Opens opens);
    QWidget* makeConfirm();
    QWidget* makeOwn(Opens opens);
    void go(Step step);
    void weigh();

    QRadioButton* m_takeWords;
    QRadioButton* m_takeOwn;
    QList<QWidget*> m_steps; // in the order of Step; one of them is shown
    Step m_step = Words;
    SecretWords* m_words;
    SecretEdit* m_confirm;
    SecretEdit* m_own;
    SecretEdit* m_ownAgain;
    StrengthMeter* m_meter;
    session::GuessCost m_cost;
    Random& m_random;
};

} // namespace casebound::widgets
