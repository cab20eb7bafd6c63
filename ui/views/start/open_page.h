// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_desk.h"
#include "ui/prompts/prompts.h"
#include "ui/views/start/start_page.h"

namespace casebound::widgets {
class Fold;
class SecretEdit;
} // namespace casebound::widgets

namespace casebound::views {

class FileRow;

// Unlocking a case.
class OpenPage : public StartPage {
    Q_OBJECT
public:
    OpenPage(models::CaseDesk& desk, prompts::Prompts& prompts, QWidget* parent = nullptr);

    QString casePath() const;
    // Asks for the passphrase of this case; the same case keeps the key file that was chosen for it.
    void begin(const QString& casePath);
    void forget() override;
    void openingFailed(const Error& error) override;
    void stopped() override;
    // Also while somebody else opens this page's case, with a passphrase from a descriptor.
    void showWorking();

Q_SIGNALS:
    void recoverWanted(const QString& casePath);
    void salvageWanted(const QString& casePath);

private:
    void unlock();

    models::CaseDesk& m_desk;
    FileRow* m_case;
    widgets::SecretEdit* m_passphrase;
    widgets::Fold* m_more;
    FileRow* m_keyFile;
    QPushButton* m_salvage;
    QPushButton* m_unlock;
};

} // namespace casebound::views
