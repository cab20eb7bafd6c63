// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/page_part.h"
#include "ui/widgets/view.h"

class QPushButton;

namespace casebound::widgets {
class Notice;
}

namespace casebound::views {

// Copies of the case for the day when the file is lost.
class BackupPart : public widgets::PagePart {
    Q_OBJECT
public:
    explicit BackupPart(const widgets::Context& context, QWidget* parent = nullptr);

    // As the button does: nothing while it cannot be pressed.
    void backUp();

private:
    widgets::Context m_context;
    QPushButton* m_make;
    widgets::Notice* m_state;
};

} // namespace casebound::views
