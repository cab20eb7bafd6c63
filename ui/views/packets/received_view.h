// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/job.h"
#include "ui/models/packet_desk.h"
#include "ui/prompts/prompts.h"

#include <QPointer>
#include <QWidget>

class QPushButton;
class QStackedLayout;

namespace casebound::widgets {
class Notice;
} // namespace casebound::widgets

namespace casebound::views {

class ReceivedForm;
class ReceivedPages;
class VerdictBanner;

// A packet that somebody sent: verified first, and only then read. Needs no case, and writes nothing unless
// asked to.
class ReceivedView : public QWidget {
    Q_OBJECT
public:
    // Both must outlive the view.
    ReceivedView(prompts::Prompts& prompts, jobs::JobList& jobs, QWidget* parent = nullptr);
    ~ReceivedView() override;

    // As if chosen in the form: for a file that the program was started with.
    void choose(const QString& path);
    bool isOpen() const;
    // Words in the document that is shown (Ctrl+F).
    void find();

Q_SIGNALS:
    void opened(); // it can be read now
    void closed();

private:
    QWidget* openPage();
    QWidget* readPage();
    void open();
    void showOpened(const Result<models::PacketDesk::Opened>& opened);
    void takeOut();
    void closePacket();

    prompts::Prompts& m_prompts;
    jobs::JobList& m_jobs;
    models::PacketDesk m_desk;
    QPointer<jobs::Job> m_job;
    ReceivedForm* m_form;
    VerdictBanner* m_failed;
    VerdictBanner* m_verdict;
    widgets::Notice* m_takenOut;
    ReceivedPages* m_pages = nullptr;
    QPushButton* m_open;
    QPushButton* m_takeOut;
    QStackedLayout* m_stack;
};

} // namespace casebound::views
