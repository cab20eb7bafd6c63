// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/page_part.h"
#include "ui/widgets/view.h"

class QPushButton;

namespace casebound::widgets {
class Notice;
class RefLinks;
} // namespace casebound::widgets

namespace casebound::views {

// Whether the case itself is whole.
class VerifyPart : public widgets::PagePart {
    Q_OBJECT
public:
    explicit VerifyPart(const widgets::Context& context, QWidget* parent = nullptr);

    // As the button does: nothing while it cannot be pressed.
    void verify();

Q_SIGNALS:
    void wanted(const QString& ref, bool beside);

private:
    void mendIndex();
    void showReport(const Result<session::CheckReport>& report);

    widgets::Context m_context;
    QPushButton* m_verify;
    QPushButton* m_mend;
    widgets::Notice* m_state;
    widgets::RefLinks* m_damaged;
    widgets::RefLinks* m_givingAway;
};

} // namespace casebound::views
