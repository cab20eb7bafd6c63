// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/salvage.h"
#include "ui/models/case_desk.h"
#include "ui/prompts/prompts.h"
#include "ui/views/start/working_page.h"

class QRadioButton;

namespace casebound::widgets {
class SecretEdit;
}

namespace casebound::views {

class FileRow;
class SheetEntry;

// A new case from what can be read of a damaged one, which is only read; and what was lost.
class SalvagePage : public WorkingPage {
    Q_OBJECT
public:
    SalvagePage(models::CaseDesk& desk, prompts::Prompts& prompts, QWidget* parent = nullptr);

    void begin(const QString& casePath);
    void forget() override;

Q_SIGNALS:
    // The new case was saved with the sheet, and has the lost passphrase: it gets another.
    void recoverWanted(const QString& casePath);

private:
    void layOut();
    bool isComplete() const;
    void salvage();
    void salvaged(const Result<session::SalvageReport>& report);
    void open();

    models::CaseDesk& m_desk;
    FileRow* m_case;
    QRadioButton* m_withPassphrase;
    QRadioButton* m_withSheet;
    widgets::SecretEdit* m_passphrase;
    FileRow* m_keyFile;
    QWidget* m_passphrasePart;
    SheetEntry* m_sheet;
    FileRow* m_newCase;
    QLabel* m_report;
    QPushButton* m_open;
    QPushButton* m_salvage;
};

} // namespace casebound::views
