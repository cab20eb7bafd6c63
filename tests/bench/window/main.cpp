// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/base/random.h"
#include "tests/bench/window/forty_documents.h"
#include "tests/bench/window/heartbeat.h"
#include "tests/ui/support/prepared_prompts.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workplace.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTextStream>

namespace casebound::bench {

namespace {

constexpr const char* kPassphrase = "six invented words for a bench";

// The window, driven as its users do, with a heartbeat beside it.
class WindowBench {
public:
    explicit WindowBench(const QString& folder)
        : m_folder(folder) {
        m_window.show();
    }

    bool run() {
        return phase("starting: the window's first picture", [this] { rest(); }) &&
               phase("creating, with the real key derivation", [this] { open(true); }) &&
               phase("importing 40 documents", [this] { import(); }) &&
               phase("loading nine witnesses, masking anew", [this] { load(); }) &&
               phase("searching while typing", [this] { search(); }) &&
               phase("sealing a packet", [this] { seal(); }) && phase("closing", [this] { close(); }) &&
               phase("unlocking", [this] { open(false); }) && phase("closing again", [this] { close(); });
    }

private:
    bool phase(const char* name, const std::function<void()>& work) {
        m_heart.restart();
        QElapsedTimer took;
        took.start();
        m_isDone = false;
        m_error.clear();
        work();
        while (!m_isDone)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QTextStream(stdout) << QStringLiteral("%1  %2 ms in all, longest stop %3 ms%4\n")
                                   .arg(QLatin1String(name), -42)
                                   .arg(took.elapsed(), 7)
                                   .arg(m_heart.worst(), 4)
                                   .arg(m_error.isEmpty() ? QString()
                                                          : QStringLiteral("  FAILED: ") + m_error);
        return m_error.isEmpty();
    }

    void done(const Outcome& outcome) {
        if (!outcome) m_error = outcome.error().message;
        m_isDone = true;
    }

    void rest() {
        QTimer::singleShot(500, &m_heart, [this] { done({}); });
    }

    void open(bool isNew) {
        models::CaseRequest request;
        request.path = QDir(m_folder).filePath(QStringLiteral("bench.casebound"));
        request.credentials.passphrase = SecureBytes::copyOf(kPassphrase);
        request.isNew = isNew;
        m_connection = QObject::connect(&m_desk, &models::CaseDesk::opened, &m_heart, [this] { settle(); });
        m_desk.open(std::move(request));
    }

    // Opened is not enough: the first view must have shown itself.
    void settle() {
        QObject::disconnect(m_connection);
        m_desk.ask(
            &m_heart, [](session::CaseSession& session) { return session.overview().counts(); },
            [this](const Result<session::Counts>&) { done({}); });
    }

    void import() {
        m_window.workplace()->importPaths({m_folder});
        QObject::connect(m_jobs.running().first(), &jobs::Job::finished, &m_heart, [this] { done({}); });
    }

    void load() {
        const QString path = QDir(m_folder).filePath(QStringLiteral("case.json"));
        m_desk.start(
            &m_heart, QStringLiteral("Loading"),
            [path](session::CaseSession& session, Progress& progress) {
                return session.loadFile(path, progress);
            },
            [this](const Result<ingest::LoadReport>& report) {
                done(report ? Outcome() : failure(report.error()));
            });
    }

    void search() {
        m_desk.ask(
            &m_heart,
            [](session::CaseSession& session) { return session.search(QStringLiteral("ka* lo*"), 60); },
            [this](const Result<QJsonArray>& hits) { done(hits ? Outcome() : failure(hits.error())); });
    }

    void seal() {
        auto request = std::make_shared<session::SealRequest>();
        request->to = {records::Purpose::Reviewers, QStringLiteral("first-review")};
        request->selected = {QStringLiteral("TE-001"), QStringLiteral("TE-002")};
        request->sealFor.passphrase = SecureBytes::copyOf(kPassphrase);
        request->path = QDir(m_folder).filePath(QStringLiteral("packet.age"));
        m_desk.start(
            &m_heart, QStringLiteral("Sealing"),
            [request](session::CaseSession& session, Progress& progress) {
                return session.seal(*request, progress);
            },
            [this](const Result<session::LeaveReport>& report) { sealed(report); });
    }

    void sealed(const Result<session::LeaveReport>& report) {
        if (report && !report->left)
            return done(failure(ErrorCode::Refused, QStringLiteral("The gate says no.")));
        done(report ? Outcome() : failure(report.error()));
    }

    void close() {
        m_connection = QObject::connect(&m_desk, &models::CaseDesk::closed, &m_heart, [this] {
            QObject::disconnect(m_connection);
            done({});
        });
        m_desk.close();
    }

    QString m_folder;
    session::Argon2KeyDerivation m_derivation;
    SystemRandom m_random;
    SystemClock m_clock;
    jobs::JobList m_jobs;
    PreparedPrompts m_prompts;
    models::CaseDesk m_desk{{m_derivation, m_random, m_clock}, m_jobs};
    shell::MainWindow m_window{{m_desk, m_jobs, m_prompts, [](const QString&) { return Outcome(); }}};
    Heartbeat m_heart;
    QMetaObject::Connection m_connection;
    QString m_error;
    bool m_isDone = false;
};

} // namespace

} // namespace casebound::bench

// Without a folder: everything in a temporary one. With one: only writes the documents there, for a run by
// hand.
int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const QString wanted = QApplication::arguments().value(1);
    const QTemporaryDir temporary;
    const QString folder = wanted.isEmpty() ? temporary.path() : wanted;
    if (!casebound::bench::writeFortyDocuments(folder)) {
        QTextStream(stderr) << "The documents cannot be written.\n";
        return 1;
    }
    if (!wanted.isEmpty()) return 0;
    casebound::widgets::applyTheme(application, casebound::widgets::Tone::Light);
    return casebound::bench::WindowBench(folder).run() ? 0 : 1;
}
