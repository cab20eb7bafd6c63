// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/case_desk.h"

namespace casebound::models {

using session::CaseSession;

// What came of opening, carried from the quick lane to the window and on to the other lanes.
struct CaseDesk::Opened {
    std::optional<Error> error;
    std::shared_ptr<std::unique_ptr<CaseSession>> forLong;
    std::shared_ptr<std::unique_ptr<CaseSession>> forPictures;
    session::NamesState names = session::NamesState::Hidden;
    bool isReadOnly = false;
    bool haveOwnPassword = false;

    static Opened failedWith(const Error& error) {
        Opened opened;
        opened.error = error;
        return opened;
    }
};

namespace {

Result<std::unique_ptr<CaseSession>> openCase(const CaseRequest& request, const session::Services& services,
                                              const QString& who) {
    if (!request.isNew) return CaseSession::open(request.path, request.credentials, services, who);
    const int profile = request.profile == 0 ? services.derivation.defaultProfile() : request.profile;
    return CaseSession::create(request.path, request.credentials, profile, services, who);
}

} // namespace

CaseDesk::CaseDesk(const session::Services& services, jobs::JobList& jobs, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_jobs(jobs)
    , m_quick(QStringLiteral("case"))
    , m_long(QStringLiteral("jobs"))
    , m_pictures(QStringLiteral("pages"))
    , m_who(QStringLiteral("Investigator")) {}

CaseDesk::~CaseDesk() {
    m_jobs.cancelAll();
    ++m_opening;
    // In their own threads, in the order that closing needs.
    m_long.lane.post([this] { m_long.session.reset(); });
    m_pictures.lane.post([this] { m_pictures.session.reset(); });
    m_long.lane.wait();
    m_pictures.lane.wait();
    m_quick.lane.post([this] {
        if (m_quick.session) (void)m_quick.session->close();
        m_quick.session.reset();
    });
    m_quick.lane.wait();
}

void CaseDesk::open(CaseRequest request) {
    if (m_state != State::Closed) return;
    m_state = State::Opening;
    m_path = request.path;
    openInLane(std::make_shared<CaseRequest>(std::move(request)), ++m_opening);
    Q_EMIT opening();
}

void CaseDesk::openInLane(std::shared_ptr<CaseRequest> request, int opening) {
    m_quick.lane.run(
        this,
        [this, request, opening, services = m_services, who = m_who]() -> Opened {
            auto session = openCase(*request, services, who);
            request->credentials = {};
            if (!session) return Opened::failedWith(session.error());
            // Given up meanwhile: closed here, before anything that was asked for since finds it in use.
            if (opening != m_opening) {
                (void)(*session)->close();
                return Opened::failedWith({ErrorCode::Cancelled, QString()});
            }
            auto second = (*session)->another();
            auto third = (*session)->another();
            if (!second || !third) return Opened::failedWith(second ? third.error() : second.error());
            m_quick.session = std::move(*session);
            m_quick.session->leaveMaskingToOthers();
            return {std::nullopt,
                    std::make_shared<std::unique_ptr<CaseSession>>(std::move(*second)),
                    std::make_shared<std::unique_ptr<CaseSession>>(std::move(*third)),
                    m_quick.session->names(),
                    m_quick.session->isReadOnly(),
                    m_quick.session->namesHaveOwnPassword()};
        },
        [this, opening](Opened opened) {
            const bool isWanted = opening == m_opening && m_state == State::Opening;
            if (isWanted && opened.error) {
                m_state = State::Closed;
                Q_EMIT openFailed(*opened.error);
            } else if (isWanted) {
                takeSeats(std::move(opened));
            } else if (!opened.error) {
                opened.forLong.reset();
                opened.forPictures.reset();
                leaveSeats();
            }
        });
}

void CaseDesk::takeSeats(Opened opened) {
    m_isReadOnly = opened.isReadOnly;
    m_namesHaveOwnPassword = opened.haveOwnPassword;
    m_names = opened.names;
    m_long.lane.post([this, given = opened.forLong] { m_long.session = std::move(*given); });
    m_pictures.lane.post([this, given = opened.forPictures] { m_pictures.session = std::move(*given); });
    m_state = State::Open;
    m_isMasking = false;
    Q_EMIT this->opened();
    maskWhatWaits(Masking::Wanted);
}

void CaseDesk::cancelOpening() {
    if (m_state != State::Opening) return;
    ++m_opening;
    m_state = State::Closed;
}

void CaseDesk::close(Ending ending) {
    if (m_state != State::Open) return;
    m_state = State::Closing;
    m_jobs.cancelAll();
    if (ending == Ending::AtOnce) return leaveSeats();
    jobs::Job* job = m_jobs.begin(tr("Closing the case"));
    m_long.lane.run(
        this,
        [this, progress = job->progress()] {
            return m_long.session ? m_long.session->backups().whenClosing(*progress)
                                  : session::BackupOnClose();
        },
        [this, job = QPointer(job)](const session::BackupOnClose& backup) {
            const bool isFailed = backup.state == session::BackupOnClose::State::Failed;
            if (job) job->finish(isFailed ? jobs::Job::State::Failed : jobs::Job::State::Done);
            Q_EMIT backedUp(backup);
            leaveSeats();
        });
}

// The sessions of the other lanes go first: closing needs to be the last.
void CaseDesk::leaveSeats() {
    const auto inQuick = [this] {
        m_quick.lane.run(
            this,
            [this] {
                if (m_quick.session) (void)m_quick.session->close();
                m_quick.session.reset();
                return true;
            },
            [this](bool) { nowClosed(); });
    };
    m_long.lane.run(
        this, [this] { return m_long.session.reset(), true; },
        [this, inQuick](bool) {
            m_pictures.lane.run(
                this, [this] { return m_pictures.session.reset(), true; }, [inQuick](bool) { inQuick(); });
        });
}

void CaseDesk::nowClosed() {
    for (jobs::Job* job : m_jobs.running())
        job->finish(jobs::Job::State::Cancelled);
    if (m_state != State::Closing) return; // it was cancelled while it opened
    ++m_opening;
    m_state = State::Closed;
    m_path.clear();
    Q_EMIT closed();
}

void CaseDesk::readInLane(QObject* receiver, std::function<void(session::DocumentReading&)> work,
                          std::function<void()> then) {
    askPictures(
        receiver, [work = std::move(work)](CaseSession& session) { return work(session.exhibits()), true; },
        [then = std::move(then)](bool) { then(); });
}

void CaseDesk::hideNames() {
    ask(
        this, [](CaseSession& session) { return session.hideNames(), session.names(); },
        [this](session::NamesState names) {
            for (Seat* seat : {&m_long, &m_pictures})
                seat->lane.post([seat] {
                    if (seat->session) seat->session->forgetNames();
                });
            setNames(names);
        });
}

void CaseDesk::showNames(SecureBytes password, QObject* receiver, std::function<void(const Error&)> failed) {
    const auto given = std::make_shared<SecureBytes>(std::move(password));
    ask(
        receiver,
        [given](CaseSession& session) -> Result<session::NamesState> {
            CB_CHECK(session.showNames(*given));
            return session.names();
        },
        [this, failed = std::move(failed)](Result<session::NamesState> names) {
            if (!names) return failed(names.error());
            setNames(*names);
            maskWhatWaits(Masking::Wanted);
        });
}

void CaseDesk::maskWhatWaits(Masking why) {
    if (why == Masking::Wanted) m_isMaskingStopped = false;
    if (m_isMasking || m_isMaskingStopped || !isOpen()) return;
    m_isMasking = true;
    ask(
        this, [](CaseSession& session) { return session.isMaskingDue(); },
        [this](const Result<bool>& isDue) {
            m_isMasking = isDue.value_or(false);
            if (m_isMasking) startMasking();
        });
}

void CaseDesk::startMasking() {
    start(
        this, tr("Masking names"),
        [](CaseSession& session, Progress& progress) { return session.bringMaskingUpToDate(progress); },
        [this](const Outcome& done) {
            m_isMasking = false;
            m_isMaskingStopped = !done;
            if (!done && done.error().code != ErrorCode::Cancelled) Q_EMIT maskingFailed(done.error());
        });
}

void CaseDesk::setNames(session::NamesState names) {
    m_names = names;
    Q_EMIT namesChanged();
}

} // namespace casebound::models
