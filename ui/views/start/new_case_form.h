// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "ui/models/case_desk.h"
#include "ui/prompts/prompts.h"

#include <QWidget>

namespace casebound::widgets {
class Fold;
class PassphraseChoice;
class SecretEdit;
} // namespace casebound::widgets

namespace casebound::views {

class FileRow;
class ProtectionChoice;

// Where a case that is about to be made is kept, its passphrase, and what few people need.
class NewCaseForm : public QWidget {
    Q_OBJECT
public:
    // Both outlive the form.
    NewCaseForm(Random& random, prompts::Prompts& prompts, QWidget* parent = nullptr);

    // Anew, with a file name that nobody has yet.
    void begin();
    // Wipes what was typed.
    void forget();
    bool isComplete() const;
    // What is still wrong, in words; empty: nothing. The keyboard is where it can be mended.
    QString problem();
    models::CaseRequest request() const;
    void focusPlace();

Q_SIGNALS:
    void changed();
    void submitted(); // Return where it was typed last

private:
    QWidget* makeAdvanced();

    FileRow* m_place;
    widgets::PassphraseChoice* m_passphrase;
    widgets::Fold* m_advanced;
    FileRow* m_keyFile;
    ProtectionChoice* m_protection;
    widgets::SecretEdit* m_names;
    widgets::SecretEdit* m_namesAgain;
};

} // namespace casebound::views
