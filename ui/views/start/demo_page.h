// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/lane.h"
#include "ui/models/case_desk.h"
#include "ui/views/start/start_page.h"

#include <QPointer>

class QProgressBar;

namespace casebound::widgets {
class ElidedLabel;
class SecretWords;
} // namespace casebound::widgets

namespace casebound::views {

// Makes the demo case, a new file each time, in a lane of its own: the window's desk opens it when somebody
// has seen its passphrase.
class DemoPage : public StartPage {
    Q_OBJECT
public:
    explicit DemoPage(models::CaseDesk& desk, QWidget* parent = nullptr);
    ~DemoPage() override;

    // At once, without further questions.
    void begin();
    void forget() override;
    void openingFailed(const Error& error) override;
    void stopped() override;

private:
    void stop();
    void showProgress();
    void made(const Outcome& outcome);
    void lookAround();

    models::CaseDesk& m_desk;
    widgets::SecretWords* m_words;
    widgets::ElidedLabel* m_place;
    QProgressBar* m_progress;
    QPushButton* m_look;
    QString m_path;
    QPointer<jobs::Job> m_job;
    jobs::Lane m_lane; // last: ends before what it tells
};

} // namespace casebound::views
