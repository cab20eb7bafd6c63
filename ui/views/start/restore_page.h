// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/archive.h"
#include "ui/models/case_desk.h"
#include "ui/prompts/prompts.h"
#include "ui/views/start/start_page.h"

#include <QPointer>

#include <memory>

class QRadioButton;

namespace casebound::widgets {
class SecretEdit;
}

namespace casebound::views {

class FileRow;
class NewCaseForm;

// A case made from an archive of everything, as a job that can be stopped, and opened then.
class RestorePage : public StartPage {
    Q_OBJECT
public:
    RestorePage(models::CaseDesk& desk, prompts::Prompts& prompts, QWidget* parent = nullptr);
    ~RestorePage() override;

    void begin();
    void forget() override;
    void openingFailed(const Error& error) override;
    void stopped() override;

private:
    void layOut();
    bool isComplete() const;
    void restore();
    void made(const Outcome& outcome, const std::shared_ptr<session::RestoreRequest>& request);
    void stop();

    models::CaseDesk& m_desk;
    FileRow* m_archive;
    QRadioButton* m_withPassphrase;
    QRadioButton* m_withKey;
    widgets::SecretEdit* m_passphrase;
    FileRow* m_key;
    NewCaseForm* m_case;
    QPushButton* m_restore;
    QPointer<jobs::Job> m_job;
    jobs::Lane m_lane; // last: ends before what it works with goes
};

} // namespace casebound::views
