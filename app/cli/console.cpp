// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include "core/base/secret_line.h"

#include <QJsonDocument>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace casebound::cli {

namespace {

// There is one terminal: whoever writes a line takes the progress away first, which comes back with its next
// report.
std::atomic<bool> progressShown{false};

void clearProgress() {
    if (!progressShown.exchange(false)) return;
    std::fputs("\r\033[K", stderr);
    std::fflush(stderr);
}

void write(FILE* stream, const QString& text) {
    clearProgress();
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

enum class Echo { Off, On };

// Switches the terminal's echo off, or leaves it, for as long as it lives. What was typed ahead is dropped.
class SilentTerminal {
public:
    SilentTerminal(int descriptor, Echo echo)
        : m_descriptor(descriptor) {
        m_isTerminal = tcgetattr(descriptor, &m_before) == 0;
        if (!m_isTerminal) return;
        termios silent = m_before;
        if (echo == Echo::Off) silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(descriptor, TCSAFLUSH, &silent);
    }
    ~SilentTerminal() {
        if (m_isTerminal) tcsetattr(m_descriptor, TCSAFLUSH, &m_before);
    }
    SilentTerminal(const SilentTerminal&) = delete;
    SilentTerminal& operator=(const SilentTerminal&) = delete;

private:
    int m_descriptor;
    termios m_before{};
    bool m_isTerminal = false;
};

bool writeAll(int terminal, QByteArrayView bytes) {
    return ::write(terminal, bytes.data(), static_cast<std::size_t>(bytes.size())) == bytes.size();
}

// What is offered is written straight from its locked memory; an empty line takes it. Without
// an explanation it is not shown.
Result<SecureBytes> atTerminal(const QString& explanation, const QString& prompt, const SecureBytes& offered,
                               Echo echo = Echo::Off) {
    const int terminal = ::open("/dev/tty", O_RDWR | O_CLOEXEC);
    if (terminal < 0)
        return failure(
            ErrorCode::InvalidInput,
            QStringLiteral(
                "There is no terminal to ask at. Give the secret as in: --passphrase-fd 3 3<FILE"));
    bool isWritten = true;
    if (!explanation.isEmpty())
        isWritten = writeAll(terminal, explanation.toUtf8() + "\n\n    ") &&
                    writeAll(terminal, offered.view()) && writeAll(terminal, "\n\n");
    Result<SecureBytes> line = failure(ErrorCode::Io, QStringLiteral("The terminal cannot be written to."));
    {
        // First of all: it drops what was typed before anything was asked.
        const SilentTerminal silent(terminal, echo);
        if (isWritten && writeAll(terminal, prompt.toUtf8() + ": ")) line = readSecretLine(terminal, offered);
    }
    // With the echo on the line ended itself. Otherwise a failure leaves the cursor on it: nothing to be
    // done.
    if (echo == Echo::Off && !writeAll(terminal, "\n")) errno = 0;
    ::close(terminal);
    return line;
}

SecureBytes joined(const SecureBytes& lines, const SecureBytes& line) {
    SecureBytes both(lines.size() + line.size() + 1);
    std::memcpy(both.data(), lines.data(), lines.size());
    std::memcpy(both.data() + lines.size(), line.data(), line.size());
    both.data()[both.size() - 1] = '\n';
    return both;
}

std::atomic<bool> stopAsked{false};

void askToStop(int) {
    stopAsked = true;
}

} // namespace

void Console::line(const QString& text) const {
    write(stdout, text);
}

void Console::json(const QJsonObject& object) const {
    write(stdout, QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

void Console::note(const QString& text) const {
    if (!m_json) write(stderr, text);
}

void Console::aside(const QString& text) const {
    if (::isatty(STDERR_FILENO) == 1) note(text);
}

void Console::warning(const Error& error) const {
    if (!m_json) return write(stderr, QStringLiteral("Warning: ") + error.message);
    const QJsonObject body{{QStringLiteral("code"), codeName(error.code)},
                           {QStringLiteral("message"), error.message}};
    write(stderr,
          QString::fromUtf8(
              QJsonDocument(QJsonObject{{QStringLiteral("warning"), body}}).toJson(QJsonDocument::Compact)));
}

void Console::error(const Error& error) const {
    if (!m_json) {
        QString place = error.file;
        if (error.line > 0) place += QStringLiteral(":%1").arg(error.line);
        if (!error.field.isEmpty()) place += QStringLiteral(" (%1)").arg(error.field);
        write(stderr, place.isEmpty() ? error.message : place + QStringLiteral(": ") + error.message);
        return;
    }
    QJsonObject body{{QStringLiteral("code"), codeName(error.code)},
                     {QStringLiteral("message"), error.message}};
    if (!error.file.isEmpty()) body.insert(QStringLiteral("file"), error.file);
    if (error.line > 0) body.insert(QStringLiteral("line"), error.line);
    if (!error.field.isEmpty()) body.insert(QStringLiteral("field"), error.field);
    write(stderr,
          QString::fromUtf8(
              QJsonDocument(QJsonObject{{QStringLiteral("error"), body}}).toJson(QJsonDocument::Compact)));
}

Result<SecureBytes> Console::secret(int descriptor, const QString& prompt) const {
    if (descriptor >= 0) return readSecretLine(descriptor);
    return atTerminal({}, prompt, {});
}

Result<SecureBytes> Console::secretOr(const SecureBytes& offered, const QString& explanation,
                                      const QString& prompt) const {
    return atTerminal(explanation, prompt, offered);
}

bool Console::canAsk() const {
    return !m_json && ::isatty(STDIN_FILENO) == 1 && ::isatty(STDERR_FILENO) == 1;
}

Result<SecureBytes> Console::secretLines(int descriptor, const QString& prompt) const {
    if (descriptor >= 0) return readSecretLines(descriptor);
    SecureBytes lines;
    for (int number = 1;; ++number) {
        // A lone space stands for the empty line that ends them.
        CB_TRY(const auto line, atTerminal({}, number == 1 ? prompt : QStringLiteral("Row %1").arg(number),
                                           SecureBytes::copyOf(" ")));
        if (line.view() == QByteArrayView(" ")) return lines;
        lines = joined(lines, line);
    }
}

Result<bool> Console::confirms(const QString& question) const {
    CB_TRY(const auto answer,
           atTerminal({}, question + QStringLiteral(" [y/N]"), SecureBytes::copyOf("n"), Echo::On));
    const char first = answer.view().front();
    return first == 'y' || first == 'Y';
}

TerminalProgress::TerminalProgress(bool isQuiet)
    : m_shows(!isQuiet && ::isatty(STDERR_FILENO) == 1) {
    std::signal(SIGINT, askToStop);
}

TerminalProgress::~TerminalProgress() {
    clearProgress();
    std::signal(SIGINT, SIG_DFL);
}

void TerminalProgress::report(qint64 done, qint64 total, const QString& what) {
    if (!m_shows) return;
    progressShown = true;
    const QString counted =
        total > 0 ? QStringLiteral("%1 of %2").arg(done).arg(total) : QString::number(done);
    std::fprintf(stderr, "\r\033[K%s: %s", qPrintable(what), qPrintable(counted));
    std::fflush(stderr);
}

bool TerminalProgress::cancelled() const {
    return stopAsked;
}

} // namespace casebound::cli
