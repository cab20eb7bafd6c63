// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/document_reader.h"
#include "core/ingest/file_list.h"

#include <QList>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace casebound::ingest {

// Reads a list of files in several threads and hands the documents over one by one, in the order in which
// they are done. At most one finished document a thread waits, so that reading cannot fill the memory while
// writing lags behind.
class ReadingPool {
public:
    struct Item {
        ListedFile file;
        Result<ReadDocument> document;
    };

    ReadingPool(const reading::ReaderProgram& program, QList<ListedFile> files,
                const SecureBytes& pdfPassword, int threads, const Progress& stop);
    ~ReadingPool(); // tells the threads to stop and waits for them

    // The next document; nothing after the last one. Blocks.
    std::optional<Item> next();

private:
    void work();
    bool takeFile(ListedFile& file);
    void deliver(Item item);

    const reading::ReaderProgram& m_program;
    const QList<ListedFile> m_files;
    const SecureBytes& m_pdfPassword;
    const Progress& m_stop;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Item> m_ready;
    qsizetype m_taken = 0;
    qsizetype m_delivered = 0;
    bool m_abandoned = false;
    std::vector<std::thread> m_threads;
};

} // namespace casebound::ingest
