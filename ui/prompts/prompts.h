// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secure_bytes.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

class QPainter;
class QRectF;
class QWidget;

namespace casebound::prompts {

// A question that can only be answered now. `title` asks it, `text` says what follows from each answer.
struct Question {
    QString title;
    QString text;
    QString yes; // what the button does, as a verb: "Delete draft"
    bool isDangerous = false;
};

enum class FileUse { Open, Save, OpenMany, Folder };

struct FileQuestion {
    FileUse use = FileUse::Open;
    QString title;
    QString suggestedName; // for Save
    QString filter;        // "PDF files (*.pdf)"; empty: all files
};

// Everything that stops a person and asks. Passed in; tests have one with prepared answers.
class Prompts {
public:
    virtual ~Prompts() = default;

    virtual bool confirm(QWidget* over, const Question& question) = 0;
    // What happened, what is safe, what to do.
    virtual void tell(QWidget* over, const Error& error) = 0;
    // Paths; empty where it was cancelled. Nothing of it is remembered outside the running program.
    virtual QStringList files(QWidget* over, const FileQuestion& question) = 0;
    // A secret in a field of its own; nothing where it was cancelled.
    virtual std::optional<SecureBytes> secret(QWidget* over, const QString& title, const QString& text) = 0;
    // A secret that is to open a file which is about to be made: drawn or thought up, and typed once more;
    // nothing where it was cancelled.
    virtual std::optional<SecureBytes> newSecret(QWidget* over, const QString& title,
                                                 const QString& text) = 0;
    // One line of words, checked by nobody, with @[label] for each mention; nothing where it was cancelled.
    virtual std::optional<QString> line(QWidget* over, const QString& title, const QString& text,
                                        const QString& initial) = 0;
    // Warns, asks for a printer, and has `draw` draw one page, black on white, inside that area. Errors:
    // Cancelled, Unsupported (no printer), Io.
    virtual Outcome print(QWidget* over, const Question& warning,
                          const std::function<void(QPainter&, const QRectF&)>& draw) = 0;
    // Which of these, by its place; nothing where it was cancelled.
    virtual std::optional<int> choice(QWidget* over, const QString& title, const QString& text,
                                      const QStringList& choices) = 0;
};

} // namespace casebound::prompts
