// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_desk.h"
#include "ui/prompts/prompts.h"
#include "ui/views/start/new_keys.h"
#include "ui/views/start/working_page.h"

#include <memory>

namespace casebound::session {
struct RekeyRequest;
}
namespace casebound::widgets {
class Fold;
class SecretEdit;
} // namespace casebound::widgets

namespace casebound::views {

class FileRow;
class KeyChangeForm;

// New keys for a case that is closed: another passphrase, names password, key file or protection.
class KeysPage : public WorkingPage {
    Q_OBJECT
public:
    KeysPage(models::CaseDesk& desk, prompts::Prompts& prompts, QWidget* parent = nullptr);

    void begin(const QString& casePath);
    void forget() override;

Q_SIGNALS:
    void finished(std::shared_ptr<casebound::views::NewKeys> keys);

private:
    void layOut();
    bool isComplete() const;
    void change();
    void failed(const Error& error);

    models::CaseDesk& m_desk;
    FileRow* m_case;
    widgets::SecretEdit* m_passphrase;
    widgets::Fold* m_moreNow;
    FileRow* m_keyFile;
    widgets::SecretEdit* m_names;
    KeyChangeForm* m_next;
    QPushButton* m_change;
};

} // namespace casebound::views
