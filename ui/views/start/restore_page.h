// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/archive.h"
#include "ui/models/case_desk.h"
#include "ui/prompts/prompts.h"
#include "ui/views/start/working_page.h"

#include <memory>

class QRadioButton;

namespace casebound::widgets {
class SecretEdit;
}

namespace casebound::views {

class FileRow;
class NewCaseForm;

// A case made from an archive of everything, as a job that can be stopped, and opened then.
class RestorePage : public WorkingPage {
    Q_OBJECT
public:
    RestorePage(models::CaseDesk& desk, prompts::Prompts& prompts, QWidget* parent = nullptr);

    void begin();
    void forget() override;
    void openingFailed(const Error& error) override;

private:
    void layOut();
    bool isComplete() const;
    void restore();
    void made(const Outcome& outcome, const std::shared_ptr<session::RestoreRequest>& request);
    void openingStopped() override;
    void sayStopped();

    models::CaseDesk& m_desk;
    FileRow* m_archive;
    QRadioButton* m_withPassphrase;
    QRadioButton* m_withKey;
    widgets::SecretEdit* m_passphrase;
    FileRow* m_key;
    NewCaseForm* m_case;
    QPushButton* m_restore;
};

} // namespace casebound::views
