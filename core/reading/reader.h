// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/reading/limits.h"
#include "core/reading/reader_program.h"
#include "core/reading/sealed_document.h"
#include "core/reading/types.h"

#include <QByteArrayView>

#include <memory>
#include <optional>

namespace casebound::reading {

class ReaderProcess;

// One sandboxed process that reads one document. Nothing foreign is parsed anywhere else.
//
// Every answer is treated as hostile: checked in size, count, range and encoding before it is handed on. Each
// function blocks, at most for its time limit, and returns within 50 ms when `stop` is cancelled (Cancelled).
//
// Errors of every function, besides those named at each:
//   ReaderFailed    the reader crashed, ran out of time or broke the protocol. It is killed; every later call
//                   fails the same way. Only this document is concerned; start another Reader to try again.
//   Unsupported     the sandbox cannot be had on this system (nothing was parsed), or the document uses
//   something
//                   that is not handled
//   InvalidInput    damaged beyond repair, or not the kind that was asked for
//   Cancelled
class Reader {
public:
    // Starts the program and waits for its greeting. `stop` may be null, must outlive the Reader.
    // Errors: NotFound (no such program), Io.
    static Result<Reader> start(const ReaderProgram& program, const SealedDocument& document,
                                const Limits& limits = {}, const Progress* stop = nullptr);

    Reader(Reader&&) noexcept;
    Reader& operator=(Reader&&) noexcept;
    ~Reader(); // kills the process

    // What the reader says of its own cage. Without Landlock show a notice: missing fonts are not found.
    SandboxState sandbox() const;

    // Must succeed before anything else is asked. `password` is what was typed, in UTF-8, empty for none; the
    // reader tries it as Latin-1 and as UTF-8. Auto looks at the first bytes. May be called again after
    // PasswordNeeded.
    // Errors: PasswordNeeded (none or a wrong one was given), InvalidInput (a web page that is called .pdf,
    // no pages, not what `kind` says).
    Result<DocumentFacts> open(DocumentKind kind = DocumentKind::Auto, QByteArrayView password = {});

    // Pages count from 1. Errors: NotFound (no such page), InvalidInput (a page that cannot be read).
    Result<PageText> page(int number);

    // `dpi` from 10 to 1200; `part` in points of the shown page, all of it when empty. Errors: as page(), and
    // InvalidInput where the image would be larger than 100 million pixels.
    Result<Image> render(int number, double dpi, std::optional<Rect> part = {});

    // Bytes of DocumentFacts::attachments[index]. Errors: NotFound, Unsupported (locked, or larger than
    // Limits::maxBytes).
    Result<QByteArray> attachment(int index);

    // The text of an HTML, text or JSON document: HTML without tags, entities decoded, with the values of its
    // attributes, comments, scripts and styles listed after the text; everything else as decoded characters.
    Result<ExtractedText> extractText();

    // All that can be read out of the document, shown or not, for the leak check: see Place. Fails rather
    // than leave something out: InvalidInput where a part cannot be read, Unsupported where it is too much.
    Result<QList<Passage>> extractEverything();

    // Errors: InvalidInput for names that are absolute, climb, repeat, or belong to links; for sizes that do
    // not hold; for more than 20,000 members or 4 GiB unpacked.
    Result<QList<ZipEntry>> listZip();

    // Errors: NotFound, Unsupported (larger than Limits::maxBytes).
    Result<QByteArray> zipMember(const QString& name);

    // Every leaf in the order of the file. Errors: InvalidInput (not JSON, a key twice, deeper than 64).
    Result<QList<FlatValue>> flattenJson();

private:
    explicit Reader(std::unique_ptr<ReaderProcess> process);

    std::unique_ptr<ReaderProcess> m_process;
};

} // namespace casebound::reading
