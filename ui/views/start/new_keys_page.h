// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_desk.h"
#include "ui/views/start/new_keys.h"
#include "ui/views/start/start_page.h"

#include <memory>

namespace casebound::views {

// After a case got new keys: what is outdated by that, and the way into the case.
class NewKeysPage : public StartPage {
    Q_OBJECT
public:
    explicit NewKeysPage(models::CaseDesk& desk, QWidget* parent = nullptr);

    void begin(std::shared_ptr<NewKeys> keys);
    void forget() override { m_keys.reset(); }
    void stopped() override { rest(); }

private:
    void open();

    models::CaseDesk& m_desk;
    std::shared_ptr<NewKeys> m_keys;
    widgets::Notice* m_names;
    QPushButton* m_open;
};

} // namespace casebound::views
