// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_desk.h"
#include "ui/prompts/prompts.h"
#include "ui/views/start/start_page.h"

class QButtonGroup;

namespace casebound::widgets {
class Fold;
class PassphraseChoice;
class SecretEdit;
} // namespace casebound::widgets

namespace casebound::views {

class FileRow;

// A new case: where, its passphrase, and what few people need.
class CreatePage : public StartPage {
    Q_OBJECT
public:
    CreatePage(models::CaseDesk& desk, prompts::Prompts& prompts, QWidget* parent = nullptr);

    void begin();
    void forget() override;
    void openingFailed(const Error& error) override;
    void stopped() override;

private:
    QWidget* makeAdvanced(prompts::Prompts& prompts);
    QWidget* makeProfiles();
    QString problem();
    void create();

    models::CaseDesk& m_desk;
    FileRow* m_place;
    widgets::PassphraseChoice* m_passphrase;
    widgets::Fold* m_advanced;
    FileRow* m_keyFile;
    QButtonGroup* m_profiles;
    widgets::SecretEdit* m_names;
    widgets::SecretEdit* m_namesAgain;
    QPushButton* m_create;
};

} // namespace casebound::views
