// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/session/case_keys.h"
#include "ui/prompts/prompts.h"

#include <QWidget>

class QRadioButton;

namespace casebound::widgets {
class Fold;
class PassphraseChoice;
class SecretEdit;
} // namespace casebound::widgets

namespace casebound::views {

class FileRow;
class ProtectionChoice;
class ThreeWays;

// What is to open a case from now on: passphrase, names password, key file, protection; each stays unless
// something else is chosen.
class KeyChangeForm : public QWidget {
    Q_OBJECT
public:
    // Both outlive the form.
    KeyChangeForm(Random& random, prompts::Prompts& prompts, QWidget* parent = nullptr);

    void begin();
    // Wipes what was typed.
    void forget();
    bool isComplete() const;
    // What is still wrong, in words; empty: nothing. The keyboard is where it can be mended.
    QString problem();
    session::KeyChange change() const;

Q_SIGNALS:
    void changed();
    void submitted(); // Return where it was typed last

private:
    QWidget* makePassphrase();
    QWidget* makeMore();

    QRadioButton* m_another;
    QRadioButton* m_same;
    widgets::PassphraseChoice* m_passphrase;
    widgets::Fold* m_more;
    widgets::SecretEdit* m_names;
    widgets::SecretEdit* m_namesAgain;
    ThreeWays* m_namesWay;
    FileRow* m_keyFile;
    ThreeWays* m_keyFileWay;
    ProtectionChoice* m_protection;
};

} // namespace casebound::views
