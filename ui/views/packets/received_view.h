// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/packet_reading.h"
#include "ui/jobs/job.h"
#include "ui/jobs/lane.h"
#include "ui/prompts/prompts.h"

#include <QPointer>
#include <QWidget>

#include <memory>

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

Q_SIGNALS:
    void closed();

private:
    // The lane and the packet in it, touched only there.
    struct Seat {
        std::unique_ptr<session::PacketReading> reading;
        jobs::Lane lane{QStringLiteral("packet")}; // last: ends before the packet goes
    };
    struct Opened {
        session::VerifiedPacket packet;
        QStringList readable;
    };

    QWidget* openPage();
    QWidget* readPage();
    void open();
    void showOpened(const Result<Opened>& opened);
    void takeOut();
    void closePacket();

    prompts::Prompts& m_prompts;
    jobs::JobList& m_jobs;
    QPointer<jobs::Job> m_job;
    ReceivedForm* m_form;
    VerdictBanner* m_failed;
    VerdictBanner* m_verdict;
    widgets::Notice* m_takenOut;
    ReceivedPages* m_pages = nullptr;
    QPushButton* m_open;
    QPushButton* m_takeOut;
    QStackedLayout* m_stack;
    // What opened the packet, to take its files out with.
    QString m_path;
    std::shared_ptr<session::OpenWith> m_access;
    session::SignerWanted m_wanted;
    Seat m_seat;
};

} // namespace casebound::views
