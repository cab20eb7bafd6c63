// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_desk.h"
#include "ui/prompts/prompts.h"
#include "ui/views/start/start_page.h"

namespace casebound::views {

class NewCaseForm;

// A new, empty case.
class CreatePage : public StartPage {
    Q_OBJECT
public:
    CreatePage(models::CaseDesk& desk, prompts::Prompts& prompts, QWidget* parent = nullptr);

    void begin();
    void forget() override;
    void openingFailed(const Error& error) override;
    void stopped() override;

private:
    void create();

    models::CaseDesk& m_desk;
    NewCaseForm* m_case;
    QPushButton* m_create;
};

} // namespace casebound::views
