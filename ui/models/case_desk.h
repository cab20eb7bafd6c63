// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/case_session.h"
#include "core/session/services.h"
#include "ui/jobs/job.h"
#include "ui/jobs/lane.h"
#include "ui/models/page_feed.h"

#include <QObject>
#include <QPointer>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace casebound::models {

// How a case is opened or made.
struct CaseRequest {
    QString path;
    session::Credentials credentials;
    int profile = 0; // of a new case; 0: the default
    bool isNew = false;
};

// The one case that a window works on, seen from the window's thread: nothing here waits. Questions are asked
// in one lane, long work runs in a second, pictures of pages come from a third, each with a session of its
// own. Answers that come after the case was closed are dropped. Pages that are read from it are its
// exhibits'.
class CaseDesk : public QObject, public PageFeed {
    Q_OBJECT
public:
    enum class State { Closed, Opening, Open, Closing };

    // All must outlive the desk.
    CaseDesk(const session::Services& services, jobs::JobList& jobs, QObject* parent = nullptr);
    ~CaseDesk() override;

    State state() const { return m_state; }
    bool isOpen() const { return m_state == State::Open; }
    QString path() const { return m_path; }
    bool isReadOnly() const { return m_isReadOnly; }
    session::NamesState names() const { return m_names; }
    bool namesHaveOwnPassword() const { return m_namesHaveOwnPassword; }
    const session::Services& services() const { return m_services; }
    jobs::JobList& jobs() { return m_jobs; }
    QString who() const { return m_who; }
    void setWho(const QString& who) { m_who = who; }

    // opened() or openFailed() follows. One at a time.
    void open(CaseRequest request);
    // The window can go on at once; what was being opened is closed again as soon as it is there.
    void cancelOpening();
    // Cancels jobs and closes; closed() follows. With the backup that is due, where the case wants one, as a
    // job before it: backedUp() tells of that.
    enum class Ending { WithBackup, AtOnce };
    void close(Ending ending = Ending::AtOnce);

    // namesChanged() follows, or `failed` with the reason.
    void hideNames();
    void showNames(SecureBytes password, QObject* receiver, std::function<void(const Error&)> failed);

    // `work(CaseSession&)` in the quick lane, `then` with what it returned in this thread, unless the
    // receiver or the case is gone by then. For reading what a view shows.
    template <class Work, class Then>
    void ask(QObject* receiver, Work work, Then then) {
        run(m_quick, receiver, std::move(work), std::move(then));
    }

    // The same for a change: changed() follows where it returned without an error.
    template <class Work, class Then>
    void change(QObject* receiver, Work work, Then then) {
        run(m_quick, receiver, std::move(work), [this, then = std::move(then)](auto answer) mutable {
            const bool isDone = answer.has_value();
            then(std::move(answer));
            if (!isDone) return;
            Q_EMIT changed();
            maskWhatWaits();
        });
    }

    // What belongs to pages and their pictures, beside reading them.
    template <class Work, class Then>
    void askPictures(QObject* receiver, Work work, Then then) {
        run(m_pictures, receiver, std::move(work), std::move(then));
    }

    // Long work, `work(CaseSession&, Progress&)`, as a job in the status bar; changed() follows. The job is
    // this list's.
    template <class Work, class Then>
    jobs::Job* start(QObject* receiver, const QString& title, Work work, Then then) {
        jobs::Job* job = m_jobs.begin(title);
        const auto progress = job->progress();
        run(
            m_long, job,
            [work = std::move(work), progress](session::CaseSession& session) mutable {
                return work(session, *progress);
            },
            [this, job, guard = QPointer<QObject>(receiver), then = std::move(then)](auto answer) mutable {
                job->finish(stateOf(answer));
                const bool isStopped = job->isCancelling();
                if (guard) then(std::move(answer));
                Q_EMIT changed();
                if (!isStopped) maskWhatWaits();
            });
        return job;
    }

    // Masks what was typed while names were hidden, or masked under an older state of the names, as a job;
    // nothing where nothing waits. Begins by itself when a case is open, names are shown, or something was
    // changed; not again after somebody stopped it, or it failed, until it is asked for.
    enum class Masking { Wanted, ByItself };
    void maskWhatWaits(Masking why = Masking::ByItself);

Q_SIGNALS:
    void opening();
    void opened();
    void openFailed(const casebound::Error& error);
    void backedUp(const casebound::session::BackupOnClose& backup);
    void closed();
    void changed(); // something in the case: views look again
    void namesChanged();
    void maskingFailed(const casebound::Error& error);

private:
    // A lane and the session in it, touched only there.
    struct Seat {
        explicit Seat(const QString& name)
            : lane(name) {}
        std::unique_ptr<session::CaseSession> session;
        jobs::Lane lane; // last: ends before the session goes
    };

    template <class Work, class Then>
    void run(Seat& seat, QObject* receiver, Work work, Then then) {
        using Answer = std::invoke_result_t<Work, session::CaseSession&>;
        using Maybe = std::optional<Answer>;
        seat.lane.run(
            receiver,
            [&seat, work = std::move(work)]() mutable -> Maybe {
                return seat.session ? Maybe(work(*seat.session)) : Maybe();
            },
            [this, opening = m_opening.load(), then = std::move(then)](Maybe answer) mutable {
                if (answer && opening == m_opening) then(std::move(*answer));
            });
    }

    template <class Answer>
    static jobs::Job::State stateOf(const Answer& answer) {
        if (answer.has_value()) return jobs::Job::State::Done;
        return answer.error().code == ErrorCode::Cancelled ? jobs::Job::State::Cancelled
                                                           : jobs::Job::State::Failed;
    }

    void readInLane(QObject* receiver, std::function<void(session::DocumentReading&)> work,
                    std::function<void()> then) override;

    struct Opened;
    void openInLane(std::shared_ptr<CaseRequest> request, int opening);
    void takeSeats(Opened opened);
    void leaveSeats();
    void nowClosed();
    void setNames(session::NamesState names);
    void startMasking();

    session::Services m_services;
    jobs::JobList& m_jobs;
    Seat m_quick;
    Seat m_long;
    Seat m_pictures;
    State m_state = State::Closed;
    std::atomic<int> m_opening = 0; // counts openings: answers for an earlier one are dropped
    QString m_path;
    QString m_who;
    bool m_isReadOnly = false;
    bool m_namesHaveOwnPassword = false;
    session::NamesState m_names = session::NamesState::Hidden;
    bool m_isMasking = false;
    bool m_isMaskingStopped = false;
};

} // namespace casebound::models
