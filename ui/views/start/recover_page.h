// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/case_keys.h"
#include "ui/models/case_desk.h"
#include "ui/prompts/prompts.h"
#include "ui/views/start/new_keys.h"
#include "ui/views/start/working_page.h"

#include <memory>

class QRadioButton;

namespace casebound::widgets {
class Fold;
class PassphraseChoice;
class SecretEdit;
} // namespace casebound::widgets

namespace casebound::views {

class FileRow;
class ProtectionChoice;
class SheetEntry;

// A case whose passphrase is lost: opened with its recovery sheet or two shares of one, under a new
// passphrase.
class RecoverPage : public WorkingPage {
    Q_OBJECT
public:
    RecoverPage(models::CaseDesk& desk, prompts::Prompts& prompts, QWidget* parent = nullptr);

    void begin(const QString& casePath);
    void forget() override;

Q_SIGNALS:
    void finished(std::shared_ptr<casebound::views::NewKeys> keys);

private:
    void layOut();
    QWidget* makeNames();
    QWidget* makeMore();
    bool isComplete() const;
    QString problem();
    void recover();
    void recovered(const session::RecoverRequest& request, const Result<session::Recovered>& outcome);

    models::CaseDesk& m_desk;
    FileRow* m_case;
    SheetEntry* m_sheet;
    widgets::Fold* m_namesFold;
    QRadioButton* m_namesByPassword;
    QRadioButton* m_namesBySheet;
    widgets::SecretEdit* m_namesPassword;
    SheetEntry* m_namesSheet;
    widgets::PassphraseChoice* m_passphrase;
    FileRow* m_keyFile;
    ProtectionChoice* m_protection;
    QPushButton* m_recover;
};

} // namespace casebound::views
