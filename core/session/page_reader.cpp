// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/page_reader.h"

#include <QScopeGuard>

namespace casebound::session {

namespace {

constexpr double kPointsAnInch = 72;
constexpr double kLeastDpi = 10;
constexpr double kMostDpi = 1200;

} // namespace

Result<PageReader> PageReader::open(reading::SealedDocument document, Progress& progress) {
    PageReader reader(std::move(document));
    CB_TRY(reader.m_pages,
           reader.ask<int>([&reader](auto&) -> Result<int> { return reader.m_pages; }, progress));
    return reader;
}

Outcome PageReader::start() {
    CB_TRY(const auto program, reading::findReaderProgram());
    CB_TRY(auto reader, reading::Reader::start(program, m_document, {}, m_stop.get()));
    auto facts = reader.open(reading::DocumentKind::Pdf);
    if (!facts && facts.error().code == ErrorCode::Unsupported) facts = reader.open(); // an image
    if (!facts) return failure(facts.error());
    m_reader = std::move(reader);
    m_pages = facts->pageCount;
    return {};
}

template <class Answer>
Result<Answer> PageReader::ask(const std::function<Result<Answer>(reading::Reader&)>& question,
                               Progress& progress) {
    CB_CHECK(progress.proceed());
    m_stop->asking = &progress;
    const auto over = qScopeGuard([this] { m_stop->asking = nullptr; });
    const bool isFresh = !m_reader;
    if (isFresh) CB_CHECK(start());
    auto answer = question(*m_reader);
    const auto isGone = [&answer] {
        return !answer && (answer.error().code == ErrorCode::ReaderFailed ||
                           answer.error().code == ErrorCode::Cancelled);
    };
    if (isGone()) m_reader.reset();
    if (answer || answer.error().code != ErrorCode::ReaderFailed || isFresh) return answer;
    CB_CHECK(start());
    answer = question(*m_reader);
    if (isGone()) m_reader.reset();
    return answer;
}

Result<reading::Image> PageReader::image(int page, double scale, Progress& progress) {
    const double dpi = qBound(kLeastDpi, scale * kPointsAnInch, kMostDpi);
    return ask<reading::Image>([&](reading::Reader& reader) { return reader.render(page, dpi); }, progress);
}

Result<reading::PageText> PageReader::text(int page, Progress& progress) {
    return ask<reading::PageText>([&](reading::Reader& reader) { return reader.page(page); }, progress);
}

} // namespace casebound::session
