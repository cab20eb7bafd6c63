// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/reading/reader.h"

#include <functional>
#include <memory>
#include <optional>

namespace casebound::session {

// One PDF in the sandboxed reader for as long as somebody looks at it. A reader that died, or was stopped in
// the middle of an answer, is started again for the next one, once for each question. Belongs to one thread.
class PageReader {
public:
    // Errors: reading::Reader's.
    static Result<PageReader> open(reading::SealedDocument document, Progress& progress);

    int pageCount() const { return m_pages; }

    // `scale`: pixels a point. Errors: reading::Reader's.
    Result<reading::Image> image(int page, double scale, Progress& progress);
    Result<reading::PageText> text(int page, Progress& progress);

private:
    // Who may stop the answer that is waited for: each question comes with its own.
    class Stop final : public Progress {
    public:
        void report(qint64, qint64, const QString&) override {}
        bool cancelled() const override { return asking && asking->cancelled(); }
        const Progress* asking = nullptr;
    };

    explicit PageReader(reading::SealedDocument document)
        : m_document(std::move(document))
        , m_stop(std::make_unique<Stop>()) {}

    Outcome start();
    template <class Answer>
    Result<Answer> ask(const std::function<Result<Answer>(reading::Reader&)>& question, Progress& progress);

    reading::SealedDocument m_document;
    std::unique_ptr<Stop> m_stop;
    std::optional<reading::Reader> m_reader;
    int m_pages = 0;
};

} // namespace casebound::session
