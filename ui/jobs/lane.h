// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>
#include <type_traits>

namespace casebound::jobs {

// A thread that does one thing after the other, in the order asked. Ends with what it is doing when
// destroyed; what still waits then is not begun.
class Lane {
public:
    explicit Lane(const QString& name);
    Lane(const Lane&) = delete;
    Lane& operator=(const Lane&) = delete;
    ~Lane();

    // Runs `work` in this lane. Thread-safe.
    void post(std::function<void()> work);

    // Returns when all that was asked until now is done. Only for ending: a window never waits.
    void wait();

    // Runs `work` in this lane and `then`, with what it returned, in the receiver's thread; never after the
    // receiver is gone.
    template <class Work, class Then>
    void run(QObject* receiver, Work work, Then then) {
        using Answer = std::invoke_result_t<Work>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        promise->future().then(receiver,
                               [then = std::move(then)](Answer answer) mutable { then(std::move(answer)); });
        post([promise, work = std::move(work)]() mutable {
            promise->addResult(work());
            promise->finish();
        });
    }

private:
    QThread m_thread;
    QObject* m_inside; // lives in the thread
    std::shared_ptr<std::atomic<bool>> m_isEnding;
};

} // namespace casebound::jobs
