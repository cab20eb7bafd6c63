// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/backup_restoring.h"
#include "ui/models/case_desk.h"
#include "ui/prompts/prompts.h"
#include "ui/views/start/working_page.h"

#include <memory>

namespace casebound::widgets {
class Fold;
class SecretEdit;
} // namespace casebound::widgets

namespace casebound::views {

class FileRow;

// A backup in the place of a case that is lost, damaged or spoilt: verified first, then compared with what is
// there, and put there when somebody says so.
class RestoreBackupPage : public WorkingPage {
    Q_OBJECT
public:
    RestoreBackupPage(models::CaseDesk& desk, prompts::Prompts& prompts, QWidget* parent = nullptr);

    void begin();
    void forget() override;
    void openingFailed(const Error& error) override;

private:
    using Ready = std::shared_ptr<session::BackupRestoration>;
    void layOut();
    void verify();
    void verified(const Ready& ready);
    void putThere(const Ready& ready);
    void open(const QString& keptAs);

    models::CaseDesk& m_desk;
    prompts::Prompts& m_prompts;
    FileRow* m_backup;
    FileRow* m_case;
    widgets::SecretEdit* m_passphrase;
    FileRow* m_keyFile;
    widgets::Fold* m_more;
    widgets::SecretEdit* m_current;
    QPushButton* m_restore;
};

} // namespace casebound::views
