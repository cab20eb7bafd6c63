// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/secure_bytes.h"

#include <QJsonObject>
#include <QString>

namespace casebound::cli {

// Standard output and error, and where secrets come from.
class Console {
public:
    explicit Console(bool json)
        : m_json(json) {}

    bool isJson() const { return m_json; }

    void line(const QString& text) const; // to standard output
    void json(const QJsonObject& object) const;
    void note(const QString& text) const; // to standard error, for people: left out with --json
    // The same, only where standard error is a terminal: what no script could do anything about.
    void aside(const QString& text) const;
    // {"error": {"code", "message", "file", "line", "field"}} with --json, words otherwise; to standard
    // error.
    void error(const Error& error) const;

    // Something failed that the command did not depend on: "Warning: …", or {"warning": {"code", "message"}}
    // with --json; to standard error.
    void warning(const Error& error) const;

    // One line of a descriptor, or of the terminal with the echo off where `descriptor` is negative. Errors:
    // InvalidInput (not a descriptor, an empty line, no terminal to ask at), Io.
    Result<SecureBytes> secret(int descriptor, const QString& prompt) const;

    // At the terminal only: shows `offered` and takes it when nothing but Enter is typed. Errors as secret().
    Result<SecureBytes> secretOr(const SecureBytes& offered, const QString& explanation,
                                 const QString& prompt) const;

    // All lines of a descriptor; or at the terminal, with the echo off, up to an empty one, where
    // `descriptor` is negative. Errors: as secret().
    Result<SecureBytes> secretLines(int descriptor, const QString& prompt) const;

    // Whether somebody sits at a terminal.
    bool canAsk() const;

    // A question at the terminal; anything but a yes is a no. Errors: InvalidInput (no terminal to ask at),
    // Io.
    Result<bool> confirms(const QString& question) const;

private:
    bool m_json;
};

// A line that is rewritten while work goes on, and makes room for what Console writes: only on a terminal.
// Ctrl+C asks the work to stop at its next safe place.
class TerminalProgress final : public Progress {
public:
    explicit TerminalProgress(bool isQuiet);
    ~TerminalProgress() override;

    void report(qint64 done, qint64 total, const QString& what) override;
    bool cancelled() const override;

private:
    bool m_shows;
};

} // namespace casebound::cli
