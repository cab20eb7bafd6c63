// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/reading_pool.h"

#include <algorithm>

namespace casebound::ingest {

ReadingPool::ReadingPool(const reading::ReaderProgram& program, QList<ListedFile> files,
                         const SecureBytes& pdfPassword, int threads, const Progress& stop)
    : m_program(program)
    , m_files(std::move(files))
    , m_pdfPassword(pdfPassword)
    , m_stop(stop) {
    const int count = std::clamp(threads, 1, 64);
    m_threads.reserve(static_cast<std::size_t>(count));
    for (int at = 0; at < count; ++at)
        m_threads.emplace_back([this] { work(); });
}

ReadingPool::~ReadingPool() {
    {
        const std::lock_guard lock(m_mutex);
        m_abandoned = true;
    }
    m_changed.notify_all();
    for (std::thread& thread : m_threads)
        thread.join();
}

void ReadingPool::work() {
    ListedFile file;
    while (takeFile(file)) {
        if (!file.reason.isEmpty()) {
            deliver({file, failure(ErrorCode::NoPermission, file.reason)});
            continue;
        }
        auto document = readDocument(m_program, file.path, m_pdfPassword, m_stop);
        deliver({file, std::move(document)});
    }
}

bool ReadingPool::takeFile(ListedFile& file) {
    const std::lock_guard lock(m_mutex);
    if (m_abandoned || m_taken >= m_files.size()) return false;
    file = m_files[m_taken++];
    return true;
}

void ReadingPool::deliver(Item item) {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_abandoned || m_ready.size() < m_threads.size(); });
    m_ready.push_back(std::move(item));
    m_changed.notify_all();
}

std::optional<ReadingPool::Item> ReadingPool::next() {
    std::unique_lock lock(m_mutex);
    if (m_delivered >= m_files.size()) return std::nullopt;
    m_changed.wait(lock, [this] { return !m_ready.empty(); });
    Item item = std::move(m_ready.front());
    m_ready.pop_front();
    ++m_delivered;
    m_changed.notify_all();
    return item;
}

} // namespace casebound::ingest
